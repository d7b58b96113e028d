// Selection and framing: whether emphasis comes from the choice of stories or from the way they are presented.

function sources() {
  const shown = view("emphasis_sources");
  const head = title("Does emphasis come from the choice of stories, or from the way they are presented?",
    "Each point is a term or entity that the outlet uses significantly more or less than the others. Further right: the outlet "
    + "covers more of the stories in which both sides use it (selection). Further up: in the same stories, the outlet uses it "
    + "more than the others (framing). Left and down mean less. Both axes show uses per million on a logarithmic scale.");
  if (shown === null) {
    return [...head, missing("emphasis_sources")];
  }
  if (shown.rows.length === 0) {
    return [...head, empty("This run has no significant emphasis to explain.")];
  }
  const outlets = outletsOf(shown.rows);
  const chosen = { outlet: outlets[0], type: "term" };
  const place = element("div");
  const draw = () => {
    const rows = shown.rows.filter((row) => row.outlet === chosen.outlet && row.feature_type === chosen.type);
    place.replaceChildren(...(rows.length === 0 ? [empty("This outlet has no significant row of this kind.")]
      : [scatter(rows, chosen.outlet), folded("The numbers", table(`Sources of the emphasis of ${chosen.outlet}`, shown.columns, rows))]));
  };
  draw();
  return [...head, element("div", { class: "controls" },
    choice("Outlet", outlets.map((name) => [name, name]), chosen.outlet, (name) => { chosen.outlet = name; draw(); }),
    choice("Show", [["term", "terms"], ["entity", "people, places, organisations"]], chosen.type,
      (type) => { chosen.type = type; draw(); })), place, bounds(shown)];
}

function scatter(rows, outlet) {
  const [width, height, margin] = [900, 520, { top: 20, right: 24, bottom: 44, left: 64 }];
  const svg = drawing(width, height, `Selection and framing of ${outlet}`);
  const readout = element("p", { class: "readout", role: "status" }, "Press a point to read its figures.");
  const most = d3.max(rows, (row) => Math.max(Math.abs(row.selection_per_million), Math.abs(row.framing_per_million))) || 1;
  const scale = (range) => d3.scaleSymlog([-most, most], range).constant(Math.max(1, most / 100));
  const x = scale([margin.left, width - margin.right]);
  const y = scale([height - margin.bottom, margin.top]);
  const powers = d3.range(0, 8).map((power) => 10 ** power).filter((power) => power <= most && power >= most / 100);
  const ticks = [...powers.map((power) => -power).reverse(), 0, ...powers];
  svg.append("g").attr("class", "axis").attr("transform", `translate(0,${height - margin.bottom})`)
    .call(d3.axisBottom(x).tickValues(ticks).tickFormat(signed));
  svg.append("g").attr("class", "axis").attr("transform", `translate(${margin.left},0)`)
    .call(d3.axisLeft(y).tickValues(ticks).tickFormat(signed));
  svg.append("line").attr("class", "zero").attr("x1", x(0)).attr("x2", x(0)).attr("y1", margin.top).attr("y2", height - margin.bottom);
  svg.append("line").attr("class", "zero").attr("x1", margin.left).attr("x2", width - margin.right).attr("y1", y(0)).attr("y2", y(0));
  const corners = [["end", width - margin.right, margin.top + 12, "more of the stories, more uses in them"],
    ["start", margin.left + 8, margin.top + 12, "fewer of the stories, more uses in them"],
    ["end", width - margin.right, height - margin.bottom - 8, "more of the stories, fewer uses in them"],
    ["start", margin.left + 8, height - margin.bottom - 8, "fewer of the stories, fewer uses in them"]];
  svg.append("g").attr("class", "corners").selectAll("text").data(corners).join("text")
    .attr("text-anchor", (corner) => corner[0]).attr("x", (corner) => corner[1]).attr("y", (corner) => corner[2])
    .text((corner) => corner[3]);
  svg.append("text").attr("class", "label").attr("x", (width + margin.left) / 2).attr("y", height - 6)
    .attr("text-anchor", "middle").text("selection, uses per million →");
  svg.append("text").attr("class", "label").attr("transform", `translate(14,${height / 2}) rotate(-90)`)
    .attr("text-anchor", "middle").text("framing, uses per million →");
  const points = svg.append("g").selectAll("g").data(rows).join("g").attr("role", "button")
    .attr("class", (row) => `point ${row.difference_per_million > 0 ? "more" : "less"}`)
    .attr("aria-label", sourceWords)
    .attr("transform", (row) => `translate(${x(row.selection_per_million)},${y(row.framing_per_million)})`);
  points.append("path").attr("d", (row) => d3.symbol(row.difference_per_million > 0 ? d3.symbolCircle : d3.symbolSquare, 70)());
  points.append("title").text(sourceWords);
  const dot = (row) => ({ x: x(row.selection_per_million), y: y(row.framing_per_million), radius: 4, words: row.entity ?? row.feature });
  label(points, dot, rows.map(dot), width);
  points.each(function press(row) {
    onPress(this, () => {
      points.classed("pressed", (other) => other === row);
      readout.textContent = sourceWords(row);
    });
  });
  roving(points.nodes());
  return element("div", {}, svg.node(), element("p", { class: "legend" },
    element("span", { class: "key more" }, "● more than the others"), " ",
    element("span", { class: "key less" }, "■ less than the others")), readout);
}

function sourceWords(row) {
  return `${row.entity ?? row.feature}: ${signed(row.difference_per_million)} uses per million against the others = `
    + `${signed(row.selection_per_million)} by selection, ${signed(row.framing_per_million)} by framing, `
    + `${signed(row.unmatched_per_million)} in stories that only one side covers; `
    + `${plural(row.shared_story_count, "story", "stories")} shared.`;
}
