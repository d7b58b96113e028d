// What was read, what each outlet published and when, and the most certain findings.

function overview() {
  return [
    ...title("What is in this run?", "What was read and counted, what each outlet published and when, and the most certain findings."),
    records(),
    findings(),
    articlesOverTime(),
    ...outlets(),
  ];
}

function records() {
  const cards = Object.entries(run.records).map(([what, n]) =>
    element("div", { class: "card" }, element("strong", {}, count(n)), element("span", {}, `records ${what}`)));
  const reasons = Object.entries(run.rejected_by_reason).filter(([, n]) => n > 0);
  const why = reasons.length === 0 ? null : element("p", {},
    `Rejected because of ${reasons.map(([reason, n]) => `${heading(reason)} (${count(n)})`).join(", ")}.`);
  const counts = Object.entries(run.counts).filter(([, n]) => n !== 0);
  return element("section", {}, element("h3", {}, "Records"), element("div", { class: "cards" }, cards), why,
    counts.length === 0 ? null : folded("What was left out, capped or merged",
      element("dl", {}, counts.map(([what, n]) => [element("dt", {}, heading(what)), element("dd", {}, count(n))]))));
}

function findings() {
  const [sure, own] = [emphasised(), ownWords()];
  if (sure.length === 0 && own.length === 0) {
    return null;
  }
  return element("section", {}, element("h3", {}, "What stands out"), element("ul", {}, sure.length > 0 ? sure : own),
    sure.length > 0 ? null : empty("This describes the articles of this run only: each outlet has too few of them for a significance test."));
}

/** The most certain row of each outlet that has significant rows, one sentence each. */
function emphasised() {
  const surest = ["term_emphasis", "entity_emphasis"].flatMap((report) => firstOfEachOutlet(rowsOf(report)
    .map((row) => ({ ...row, report, name: row.term ?? row.entity }))
    .filter((row) => isSignificant(row) && row.log_ratio > 0 && !isOwnName(row))))
    .sort((a, b) => a.q_value - b.q_value || b.log_ratio_low - a.log_ratio_low);
  return firstOfEachOutlet(surest).slice(0, 5).map((row) =>
    element("li", {}, element("a", { href: address("emphasis", `${row.report}/${row.outlet}`) }, row.outlet),
      row.report === "term_emphasis" ? " uses “" : " names ", element("bdi", {}, row.name),
      row.report === "term_emphasis" ? "” " : " ",
      `${times(row.log_ratio)} as the others, in ${plural(row.article_count, "article")} (${q(row.q_value)}).`));
}

/** The most characteristic term of each outlet, by tf-idf. */
function ownWords() {
  const own = rowsOf("outlet_terms").filter((row) => row.article_count > 1).sort((a, b) => b.tf_idf - a.tf_idf);
  return firstOfEachOutlet(own).slice(0, 3).map((row) => element("li", {}, `The most characteristic term of ${row.outlet} by tf-idf is “`,
    element("bdi", {}, row.term), `”: ${plural(row.term_count, "use")} in ${plural(row.article_count, "article")}.`));
}

function firstOfEachOutlet(rows) {
  const seen = new Set();
  return rows.filter((row) => !seen.has(row.outlet) && seen.add(row.outlet));
}

/** Whether the row is about the outlet's own name or address, which every outlet prints more than others do. */
function isOwnName(row) {
  const words = (text) => text.toLocaleLowerCase().split(/[^\p{L}\p{N}]+/u);
  const own = words(row.outlet);
  return words(row.name).every((word) => ["the", ...own].includes(word))
    || row.name.toLocaleLowerCase().split(".")[0] === own.join("");
}

function articlesOverTime() {
  const shown = view("articles_over_time");
  const head = element("h3", {}, `Articles per ${run.step}`);
  if (shown === null) {
    return element("section", {}, head, missing("articles"));
  }
  if (shown.total === 0) {
    return element("section", {}, head, empty("No article has a date."));
  }
  const others = "all other outlets";
  const rows = shown.rows.map((row) => ({ ...row, outlet: row.outlet ?? others }));
  const place = element("div");
  const draw = (outlet) => {
    const counts = d3.rollup(outlet === "" ? rows : rows.filter((row) => row.outlet === outlet),
      (group) => d3.sum(group, (row) => row.article_count), (row) => row.first_day);
    place.replaceChildren(columnsOverTime([...counts], `Articles per ${run.step}, ${outlet || "all outlets"}`));
  };
  draw("");
  return element("section", {}, head, element("div", { class: "controls" }, choice("Outlet",
    [["", "all outlets"], ...outletsOf(rows).map((outlet) => [outlet, outlet])], "", draw)), place,
  element("p", { class: "bounds" }, `${plural(shown.total, "dated article")}: ${shown.choice}.`));
}

/** counts: pairs of a step's first day and its number of articles. */
function columnsOverTime(counts, label) {
  const [width, height, margin] = [900, 220, { top: 12, right: 40, bottom: 26, left: 52 }];
  const svg = drawing(width, height, label);
  const end = stepAfter(run.period_end);
  const x = d3.scaleUtc([day(d3.min(counts, ([first]) => first)), end], [margin.left, width - margin.right]);
  const y = d3.scaleLinear([0, d3.max(counts, ([, n]) => n) ?? 1], [height - margin.bottom, margin.top]).nice();
  axes(svg, x, y, height - margin.bottom, margin.left, end);
  // The label of a step stands under the middle of its column.
  svg.select(".time").selectAll("text, line")
    .attr("transform", `translate(${(x(end) - x(step.offset(end, -1))) / 2},0)`);
  svg.append("g").attr("class", "bars").selectAll("rect").data(counts).join("rect")
    .attr("x", ([first]) => x(day(first))).attr("y", ([, n]) => y(n))
    .attr("width", ([first]) => Math.max(1, x(stepAfter(first)) - x(day(first)) - 1))
    .attr("height", ([, n]) => y(0) - y(n))
    .append("title").text(([first, n]) => `${run.step === "day" ? "" : `${run.step} from `}${first}: ${plural(n, "article")}`);
  return svg.node();
}

const day = (text) => d3.utcParse("%Y-%m-%d")(text);

const step = { day: d3.utcDay, week: d3.utcMonday, month: d3.utcMonth, year: d3.utcYear }[run.step];

/** The first day of the step after the one that contains a day. */
function stepAfter(text) {
  return step.offset(step.floor(day(text)), 1);
}

/** before: the end of the time axis; without it every tick is drawn. */
function axes(svg, x, y, bottom, left, before = Infinity) {
  const words = d3.utcFormat({ day: "%-d %b", week: "%-d %b", month: "%b %Y", year: "%Y" }[run.step]);
  const ticks = x.ticks(8).filter((tick) => tick < before && +tick === +d3.utcDay.floor(tick));
  svg.append("g").attr("class", "axis time").attr("transform", `translate(0,${bottom})`)
    .call(d3.axisBottom(x).tickValues(ticks).tickFormat(words).tickSizeOuter(0));
  svg.append("g").attr("class", "axis").attr("transform", `translate(${left},0)`).call(d3.axisLeft(y).ticks(Math.max(1, Math.min(5, y.domain()[1]))));
}

function outlets() {
  const head = element("h3", {}, "Outlets");
  return view("outlets") === null ? [head, missing("outlets")]
    : [head, tableOf("outlets", "Outlets: what they published, and how much of it is copies and boilerplate")];
}
