// The emphasis of entities as a table of outlets × entities.

function heatMap() {
  const shown = view("heat_map");
  const head = title("Who names whom more, and who less?",
    "Orange: this outlet names the entity more than all others together; blue: less. The number is the log₂ ratio: "
    + "1 = twice as often, −1 = half as often. Grey: not significant, or too few articles for a test.");
  if (shown === null) {
    return [...head, missing("entity_emphasis")];
  }
  if (shown.rows.length === 0) {
    return [...head, empty("No entity is named in enough articles to be compared: see --min-articles.")];
  }
  const outlets = outletsOf(shown.rows);
  const entities = [...new Map(shown.rows.map((row) => [row.entity_id, row.entity]))];
  const rows = new Map(shown.rows.map((row) => [`${row.entity_id} ${row.outlet}`, row]));
  const readout = element("p", { class: "readout", role: "status" }, "Press a cell to read its figures.");
  const parts = [];
  const body = entities.map(([id, entity]) => element("tr", {}, said(entity, "th", { scope: "row" }),
    outlets.map((outlet) => {
      const row = rows.get(`${id} ${outlet}`);
      const made = row === undefined ? element("td", { "aria-label": "no row" }) : heat(row);
      onPress(made, () => {
        readout.replaceChildren(...heatWords(outlet, entity, row));
        parts.forEach((part) => part.classList.toggle("pressed", part === made));
      });
      parts.push(made);
      return made;
    })));
  roving(parts, outlets.length);
  return [...head, element("div", { class: "scroll" }, element("table", { class: "heat" },
    element("caption", {}, "Log ratio of mentions, outlets by entities"),
    element("thead", {}, element("tr", {}, element("td"),
      outlets.map((outlet) => element("th", { scope: "col" }, said(outlet))))),
    element("tbody", {}, body))), readout, bounds(shown)];
}

function heat(row) {
  const made = element("td", {}, signed(Number(row.log_ratio.toFixed(1))));
  if (isSignificant(row)) {
    const strength = Math.round(20 + 80 * Math.min(1, Math.abs(row.log_ratio) / 4));
    made.className = strength > 65 ? "strong" : "";
    made.style.backgroundColor =
      `color-mix(in srgb, var(${row.log_ratio > 0 ? "--more" : "--less"}) ${strength}%, var(--paper))`;
  } else {
    made.className = "unsure";
  }
  return made;
}

function heatWords(outlet, entity, row) {
  if (row === undefined) {
    return [`The report has no row for ${outlet} and `, element("bdi", {}, entity), "."];
  }
  return [`${outlet} names `, element("bdi", {}, entity),
    ` ${times(row.log_ratio)} as the others: ${plural(row.mention_count, "mention")} in `
    + `${plural(row.article_count, "article")}, the others ${plural(row.other_mention_count, "mention")} in `
    + `${plural(row.other_article_count, "article")} (${q(row.q_value)}).`];
}
