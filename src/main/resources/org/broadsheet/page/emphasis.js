// What an outlet uses more or less than all others together, with example sentences.

const KINDS = [["term_emphasis", "terms"], ["entity_emphasis", "people, places, organisations"]];

/** start: the report and outlet to show first, as report/outlet. */
function emphasis(start) {
  const kinds = KINDS.filter(([report]) => view(report) !== null);
  const head = title("What does an outlet stress, and what does it play down?",
    "Right of the line: this outlet uses it more than all others together; left of the line: less. The dot shows how many times "
    + "as often, the bar is the 95 % interval with articles as sampling units. Grey rows are not significant. "
    + "Press a row to read example sentences.");
  if (kinds.length === 0) {
    return [...head, missing("term_emphasis", "entity_emphasis")];
  }
  const [report, ...outlet] = (start ?? "").split("/");
  const chosen = { report: kinds.some(([kind]) => kind === report) ? report : kinds[0][0], outlet: outlet.join("/") };
  const place = element("div");
  const controls = element("div", { class: "controls" });

  function draw() {
    const outlets = outletsOf(rowsOf(chosen.report));
    if (!outlets.includes(chosen.outlet)) {
      chosen.outlet = outlets[0];
    }
    controls.replaceChildren(
      outlets.length === 0 ? "" : choice("Outlet", outlets.map((name) => [name, name]), chosen.outlet,
        (name) => { chosen.outlet = name; draw(); }),
      choice("Show", kinds, chosen.report, (kind) => { chosen.report = kind; draw(); }));
    place.replaceChildren(...(outlets.length === 0
      ? [empty("Nothing occurs in enough articles to be compared: see --min-articles.")]
      : emphasisOf(chosen.report, chosen.outlet)));
  }

  draw();
  return [...head, controls, place];
}

function emphasisOf(report, outlet) {
  const shown = view(report);
  const rows = shown.rows.filter((row) => row.outlet === outlet);
  const sentences = element("aside", { class: "evidence", "aria-live": "polite" },
    empty("Press a row to read example sentences of this outlet."));
  const isTested = rows.some((row) => row.q_value !== null);
  const reach = 1 + Math.ceil(d3.max(rows, (row) => Math.min(8, Math.abs(row.log_ratio))) ?? 1);
  const chart = element("div", { class: "intervals" });
  const parts = [];
  for (const [words, side] of [["More than the others", (row) => row.log_ratio >= 0], ["Less than the others", (row) => row.log_ratio < 0]]) {
    const those = rows.filter(side);
    chart.append(element("h3", {}, words), ...(those.length === 0 ? [empty("No rows.")] : [intervalAxis(reach)]));
    for (const row of those) {
      const part = interval(row, reach);
      onPress(part, () => {
        parts.forEach((other) => other.setAttribute("aria-pressed", other === part));
        sentences.replaceChildren(...evidence(report, row));
      });
      parts.push(part);
      chart.append(part);
    }
  }
  roving(parts);
  return [
    isTested ? null : empty(`${outlet} or the other outlets have too few articles for a significance test: these figures `
      + "describe the articles of this run only."),
    element("div", { class: "beside" }, chart, sentences), bounds(shown),
    folded("The numbers", tableOf(report, `Emphasis of ${outlet}`, rows)),
  ].filter((part) => part !== null);
}

/** The position of a log ratio, in percent of the width. */
function across(logRatio, reach) {
  return 50 + 50 * Math.max(-1, Math.min(1, logRatio / reach));
}

function intervalAxis(reach) {
  const ticks = element("span", { class: "plot ticks" });
  for (const tick of d3.ticks(-reach, reach, 7).filter(Number.isInteger)) {
    const mark = element("span", { class: "tick" }, ratioTick(tick));
    mark.style.left = `${across(tick, reach)}%`;
    ticks.append(mark);
  }
  return element("div", { class: "interval axis-row", "aria-hidden": "true" }, element("span"), ticks, element("span"));
}

function interval(row, reach) {
  const plot = element("span", { class: "plot", "aria-hidden": "true" });
  if (row.log_ratio_low !== null) {
    const bar = element("span", { class: "range" });
    bar.style.left = `${across(row.log_ratio_low, reach)}%`;
    bar.style.right = `${100 - across(row.log_ratio_high, reach)}%`;
    plot.append(bar);
  }
  const dot = element("span", { class: "dot" });
  dot.style.left = `${across(row.log_ratio, reach)}%`;
  plot.append(dot);
  const side = isSignificant(row) ? (row.log_ratio < 0 ? "less" : "more") : "unsure";
  const range = row.log_ratio_low === null ? "" : ` (${ratio(row.log_ratio_low)} to ${ratio(row.log_ratio_high)})`;
  return element("div", { class: `interval ${side}`, role: "button", "aria-pressed": "false" },
    said(row.term ?? row.entity, "span", { class: "feature" }), plot,
    element("span", { class: "figures" }, `${ratio(row.log_ratio)}×${range} · `
      + `${count(row.article_count)} of its articles, ${count(row.other_article_count)} of the others’ · ${q(row.q_value)}`));
}

function evidence(report, row) {
  const feature = row.term ?? row.entity_id;
  const found = rowsOf("evidence").filter((line) =>
    line.report === report && line.outlet === row.outlet && line.feature === feature);
  const uses = row.term_count ?? row.mention_count;
  const others = row.other_term_count ?? row.other_mention_count;
  const head = [
    said(row.term ?? row.entity, "h3"),
    element("p", {}, `${row.outlet}: ${plural(uses, "use")} in ${plural(row.article_count, "article")}, `
      + `${number(row.per_million)} per million. The others: ${plural(others, "use")} in `
      + `${plural(row.other_article_count, "article")}, ${number(row.other_per_million)} per million. `
      + `That is ${times(row.log_ratio)} as the others (${q(row.q_value)}).`),
  ];
  if (view("evidence") === null) {
    return [...head, missing("evidence")];
  }
  if (found.length === 0) {
    return [...head, empty("No example sentence: the report evidence covers only what an outlet most certainly "
      + "emphasises, not what it plays down.")];
  }
  return [...head, ...found.map((line) => element("blockquote", {}, marked(line.sentence, row.term ?? row.entity),
    element("footer", {}, line.title === undefined || line.title === null ? line.article_id : link(line.url, line.title),
      line.published_date ? `, ${line.published_date}` : "")))];
}

/** A sentence with the given words highlighted. */
function marked(sentence, words) {
  const paragraph = element("p", { dir: "auto" });
  const low = sentence.toLowerCase();
  const wanted = words.toLowerCase();
  let from = 0;
  for (let at = low.indexOf(wanted); at >= 0 && low.length === sentence.length; at = low.indexOf(wanted, from)) {
    paragraph.append(sentence.slice(from, at), element("mark", {}, sentence.slice(at, at + wanted.length)));
    from = at + wanted.length;
  }
  paragraph.append(sentence.slice(from));
  return paragraph;
}
