// The data of the page: the run, and rows of its reports.

const data = JSON.parse(document.getElementById("data").textContent);
const run = data.run;
const cache = new Map();

/** A view's rows as objects, the number of all rows and how the shown rows were chosen; null if the run lacks the view. */
function view(name) {
  if (!(name in data.views)) {
    return null;
  }
  if (!cache.has(name)) {
    const { choice, total, columns, rows } = data.views[name];
    const names = Object.keys(columns);
    const objects = rows.map((row) =>
      Object.fromEntries(names.map((column, i) => [column, row[i]])));
    cache.set(name, { name, choice, total, columns, rows: objects });
  }
  return cache.get(name);
}

function rowsOf(name) {
  return view(name)?.rows ?? [];
}

/** The distinct values of a column, the most frequent first. */
function valuesOf(rows, column) {
  const counts = d3.rollup(rows, (group) => group.length, (row) => row[column]);
  return [...counts].sort((a, b) => b[1] - a[1] || d3.ascending(a[0], b[0])).map(([value]) => value);
}

/** The outlets of these rows, those with the most articles first. */
function outletsOf(rows) {
  const size = new Map(rowsOf("outlets").map((row) => [row.outlet, row.article_count]));
  return [...new Set(rows.map((row) => row.outlet))]
    .sort((a, b) => (size.get(b) ?? 0) - (size.get(a) ?? 0) || d3.ascending(a, b));
}

const LEVEL = 0.05;

function isSignificant(row) {
  return row.q_value !== null && row.q_value < LEVEL;
}

const count = (n) => n.toLocaleString("en-US");
const plural = (n, one, many = one + "s") => `${count(n)} ${n === 1 ? one : many}`;

function number(x) {
  if (x === null) {
    return "–";
  }
  const size = Math.abs(x);
  if (size === 0) {
    return "0";
  }
  if (size < 0.001 || size >= 1e7) {
    return x.toExponential(1);
  }
  return x.toLocaleString("en-US", { maximumSignificantDigits: size >= 1000 ? 6 : 3 });
}

/** A number with its sign; the minus is the typographic character. */
const signed = (x) => (x > 0 ? "+" : "") + number(x).replace("-", "−");

function q(x) {
  if (x === null) {
    return "not tested";
  }
  return x < 0.001 ? "q < 0.001" : `q = ${x.toFixed(3)}`;
}

/** A log ratio as a factor; as a fraction if the factor is ½ or less, as on the axes. */
function ratio(logRatio) {
  const power = 2 ** (logRatio <= -1 ? -logRatio : logRatio);
  const words = power >= 10 ? count(Math.round(power)) : number(Number(power.toPrecision(2)));
  return logRatio <= -1 ? `1/${words}` : words;
}

/** A log ratio in words, to be followed by "as the others". */
function times(logRatio) {
  return `${ratio(logRatio)} ${logRatio <= -1 ? "" : "times "}as often`;
}

/** A share in percent. */
function percent(share) {
  return share > 0 && share < 0.0005 ? "< 0.1 %" : `${(100 * share).toFixed(1)} %`;
}

/** The label of a tick on an axis of log ratios. */
function ratioTick(logRatio) {
  if (logRatio === 0) {
    return "same";
  }
  const power = 2 ** Math.abs(logRatio);
  return logRatio > 0 ? `${count(power)}×` : `1/${count(power)}`;
}

/** The name of a column as a heading. */
function heading(column) {
  return column.replaceAll("_", " ").replace(/^q value$/, "q");
}
