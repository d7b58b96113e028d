// The speakers that outlets quote.

function speakers() {
  const shown = view("speakers");
  const head = title("Who gets to speak?",
    "A bar is the speaker's share of all words that the outlet prints in quotation marks. Only direct quotations in English "
    + "are attributed, and only if a reporting verb connects them with a name.");
  if (shown === null) {
    return [...head, missing("speakers")];
  }
  if (shown.rows.length === 0) {
    return [...head, empty("No quotation of this run could be attributed to a name.")];
  }
  const rows = shown.rows.map((row) => ({ ...row, entity: row.entity ?? row.entity_id }));
  const chosen = { by: "outlet", value: outletsOf(rows)[0] };
  const place = element("div");
  const controls = element("div", { class: "controls" });
  const draw = () => {
    const values = chosen.by === "outlet" ? outletsOf(rows) : valuesOf(rows, "entity");
    if (!values.includes(chosen.value)) {
      chosen.value = values[0];
    }
    controls.replaceChildren(
      choice("Show", [["outlet", "an outlet's speakers"], ["entity", "a speaker's outlets"]], chosen.by,
        (by) => { chosen.by = by; draw(); }),
      choice(chosen.by === "outlet" ? "Outlet" : "Speaker", values.map((value) => [value, value]), chosen.value,
        (value) => { chosen.value = value; draw(); }));
    place.replaceChildren(bars(rows.filter((row) => row[chosen.by] === chosen.value),
      chosen.by === "outlet" ? "entity" : "outlet"));
  };
  draw();
  return [...head, controls, place, bounds(shown), folded("The numbers", tableOf("speakers", "Speakers of all outlets"))];
}

function bars(rows, named) {
  const most = d3.max(rows, (row) => row.quote_share);
  return element("ul", { class: "quoted" }, [...rows].sort((a, b) => b.quote_share - a.quote_share).map((row) => {
    const bar = element("span", { class: "bar" });
    bar.style.width = `${100 * row.quote_share / most}%`;
    return element("li", {}, said(row[named], "span", { class: "feature" }), element("span", { class: "plot" }, bar),
      element("span", { class: "figures" }, `${percent(row.quote_share)} · ${plural(row.quote_count, "quotation")}, `
        + plural(row.quoted_token_count, "word")));
  }));
}
