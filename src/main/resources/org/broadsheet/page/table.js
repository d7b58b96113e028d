// Tables that can be sorted and searched.

const ROWS_AT_ONCE = 50;
const RATIOS = new Set(["log_ratio", "log_ratio_low", "log_ratio_high"]);

function cell(column, value) {
  if (value === null || value === undefined) {
    return element("td", { class: "none" }, "–");
  }
  if (typeof value === "number") {
    let words = Number.isInteger(value) && !RATIOS.has(column) ? count(value) : number(value);
    if (column === "q_value") {
      words = value < 0.001 ? "< 0.001" : value.toFixed(3);
    } else if (column.startsWith("is_")) {
      words = value === 1 ? "yes" : "no";
    } else if (column.endsWith("_share")) {
      words = percent(value);
    }
    return element("td", { class: "number" }, words);
  }
  return said(value.replaceAll("|", " | "), "td", { class: /_(date|day)$/.test(column) ? "date" : null });
}

/**
 * A table that shows 50 of its rows at first.
 *
 * columns: name → meaning, or null if the column has none
 */
function table(caption, columns, rows, wantsSearch = true) {
  const names = Object.keys(columns);
  let order = { column: null, isDown: false };
  let wanted = "";
  let most = ROWS_AT_ONCE;
  const body = element("tbody");
  const status = element("span", { class: "bounds", role: "status" });
  const more = element("button", { type: "button", onclick: () => { most += ROWS_AT_ONCE; fill(); } }, "More rows");
  const isNumber = (name) => rows.some((row) => typeof row[name] === "number");
  const heads = names.map((name) => element("th", { scope: "col", "aria-sort": "none", title: columns[name], class: isNumber(name) ? "number" : null },
    element("button", { type: "button", onclick: () => sort(name) }, heading(name))));

  function sort(name) {
    order = { column: name, isDown: order.column === name ? !order.isDown : isNumber(name) };
    heads.forEach((head, i) => head.setAttribute("aria-sort",
      names[i] !== name ? "none" : order.isDown ? "descending" : "ascending"));
    fill();
  }

  function fill() {
    const found = rows.filter((row) => matches(wanted, ...names.map((name) => row[name])));
    if (order.column !== null) {
      const by = order.isDown ? d3.descending : d3.ascending;
      found.sort((a, b) => {
        const [x, y] = [a[order.column], b[order.column]];
        return x === null || y === null ? (x === null) - (y === null) : by(x, y);
      });
    }
    body.replaceChildren(...found.slice(0, most).map((row) =>
      element("tr", {}, names.map((name) => cell(name, row[name])))));
    const shown = Math.min(most, found.length);
    status.textContent = shown < found.length
      ? `${count(shown)} of ${plural(found.length, "row")} here` : `${plural(found.length, "row")} here`;
    more.hidden = shown >= found.length;
  }

  fill();
  return element("div", { class: "table" },
    element("div", { class: "controls" },
      wantsSearch ? search("Search", (text) => { wanted = text; most = ROWS_AT_ONCE; fill(); }) : null, status),
    element("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": caption },
      element("table", {}, element("caption", {}, caption),
        element("thead", {}, element("tr", {}, heads)), body)), more);
}

/** A view's rows as a table, with the number of all rows; without the period, which the page shows. */
function tableOf(name, caption, rows = view(name).rows) {
  const shown = view(name);
  const columns = Object.fromEntries(Object.entries(shown.columns)
    .filter(([column]) => !["period_start", "period_end", "points"].includes(column)));
  return element("section", {}, table(caption, columns, rows), bounds(shown));
}

/** A collapsed table, such as the numbers of a chart. */
function folded(words, made) {
  return element("details", {}, element("summary", {}, words), made);
}
