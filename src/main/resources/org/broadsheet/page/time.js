// Terms over time, and their bursts.

function overTime() {
  const shown = view("terms_over_time");
  const head = title("When was a word in the news?",
    `Uses per million words in each ${run.step}. A filled dot is part of a burst: a period of days in which about twice the `
    + "usual share of articles uses the term (Kleinberg). Choose a second term to compare.");
  if (shown === null) {
    return [...head, missing("daily_terms")];
  }
  if (shown.rows.length === 0) {
    return [...head, empty("No article of this run has a date.")];
  }
  const isOfOneLanguage = valuesOf(shown.rows, "language").length === 1;
  const keys = new Map(shown.rows.map((row) => [isOfOneLanguage ? row.term : `${row.term} (${row.language})`, row]));
  const chosen = { first: [...keys.keys()][0], second: "", wanted: "" };
  const place = element("div");
  const controls = element("div", { class: "controls" });
  const results = element("div", { class: "chips", role: "group", "aria-label": "Terms found" });

  function draw() {
    controls.replaceChildren(
      choice("Term", [...keys.keys()].map((key) => [key, key]), chosen.first, (key) => { chosen.first = key; draw(); }),
      choice("Compare with", [["", "none"], ...[...keys.keys()].map((key) => [key, key])], chosen.second,
        (key) => { chosen.second = key; draw(); }));
    const rows = [chosen.first, chosen.second].filter((key) => key !== "").map((key) => keys.get(key));
    place.replaceChildren(...lines(rows));
  }

  function find(wanted) {
    const found = [...keys.keys()].filter((key) => matches(wanted, key)).slice(0, 24);
    results.replaceChildren(...(found.length === 0 ? [empty("No term contains these letters.")]
      : found.map((key) => element("button", { type: "button", onclick: () => { chosen.first = key; draw(); } }, said(key)))));
  }

  draw();
  find("");
  return [...head, controls, place, element("h3", {}, "Terms that burst most"),
    element("div", { class: "controls" }, search("Search terms", find)), results, bounds(shown)];
}

/** The points of a term, one for every step that has words in its language. */
function pointsOf(row) {
  const uses = new Map(row.points.map(([first, articles, n, isBurst]) => [first, { articles, n, isBurst: isBurst === 1 }]));
  return rowsOf("tokens_over_time").filter((tokens) => tokens.language === row.language).map((tokens) => {
    const { articles, n, isBurst } = uses.get(tokens.first_day) ?? { articles: 0, n: 0, isBurst: false };
    return { first: tokens.first_day, articles, n, isBurst, perMillion: 1e6 * n / tokens.token_count };
  });
}

function lines(rows) {
  const [width, height, margin] = [900, 320, { top: 16, right: 40, bottom: 28, left: 60 }];
  const all = rows.map((row) => ({ row, points: pointsOf(row) }));
  const points = all.flatMap((line) => line.points);
  const svg = drawing(width, height, `Uses per million words of ${rows.map((row) => row.term).join(" and ")}`);
  const x = d3.scaleUtc(d3.extent(points, (point) => day(point.first)), [margin.left, width - margin.right]);
  const y = d3.scaleLinear([0, d3.max(points, (point) => point.perMillion) || 1], [height - margin.bottom, margin.top]).nice();
  axes(svg, x, y, height - margin.bottom, margin.left);
  all.forEach((line, i) => {
    const group = svg.append("g").attr("class", i === 0 ? "line first" : "line second");
    group.append("path").attr("d", d3.line((point) => x(day(point.first)), (point) => y(point.perMillion))(line.points));
    group.selectAll("circle").data(line.points).join("circle").attr("class", (point) => point.isBurst ? "burst" : null)
      .attr("cx", (point) => x(day(point.first))).attr("cy", (point) => y(point.perMillion))
      .attr("r", (point) => point.isBurst ? 4.5 : 2)
      .append("title").text((point) => `${line.row.term}, ${run.step === "day" ? "" : `${run.step} from `}${point.first}: `
        + `${plural(point.n, "use")} in ${plural(point.articles, "article")}, ${number(point.perMillion)} per million`
        + (point.isBurst ? ", in a burst" : ""));
  });
  const figures = all.flatMap((line) => line.points.filter((point) => point.n > 0).map((point) => ({
    term: line.row.term, first_day: point.first, article_count: point.articles, term_count: point.n,
    per_million: point.perMillion, is_burst: point.isBurst ? 1 : 0,
  })));
  return [svg.node(),
    element("p", { class: "legend" }, all.map((line, i) => element("span", { class: i === 0 ? "key first" : "key second" },
      i === 0 ? "━ " : "┅ ", said(line.row.term), ` in ${plural(line.row.all_article_count, "article")}, `
      + `${count(line.row.burst_article_count)} of them on days of a burst `))),
    folded("The numbers", table("Uses over time", {
      term: null, first_day: `First day of the ${run.step}.`, article_count: "Articles that use it.", term_count: "Uses.",
      per_million: "Uses per million words.", is_burst: "Whether one of its days is part of a burst.",
    }, figures))];
}
