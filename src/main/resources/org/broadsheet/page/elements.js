// Elements of the page. Text goes in as text, never as markup.

/** Creates an element; children that are not nodes become text. */
function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) {
      made.addEventListener(key.slice(2), value);
    } else if (value === true) {
      made.setAttribute(key, "");
    } else if (value !== false && value !== null && value !== undefined) {
      made.setAttribute(key, value);
    }
  }
  made.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return made;
}

/** Text from the corpus, which may run from right to left. */
function said(text, name = "span", attributes = {}) {
  return element(name, { dir: "auto", ...attributes }, text ?? "–");
}

/** A link to another site, if the address is a web address. */
function link(url, text) {
  let address = null;
  try {
    address = new URL(url);
  } catch {
    // Not an address: only the text is shown.
  }
  if (address === null || !["http:", "https:"].includes(address.protocol)) {
    return said(text);
  }
  return said(text, "a", { href: address.href, rel: "noopener noreferrer", target: "_blank" });
}

let ids = 0;

/** A labelled list to choose from; options are [value, label]. */
function choice(label, options, value, onChoose) {
  const id = `choice-${++ids}`;
  const list = element("select", { id, onchange: (event) => onChoose(event.target.value) },
    options.map(([key, words]) => element("option", { value: key, selected: key === value }, words)));
  return element("span", { class: "control" }, element("label", { for: id }, label), list);
}

/** A labelled search field. */
function search(label, onSearch) {
  const id = `search-${++ids}`;
  return element("span", { class: "control" }, element("label", { for: id }, label),
    element("input", { id, type: "search", autocomplete: "off", oninput: (event) => onSearch(event.target.value) }));
}

/** A labelled slider that shows its value. */
function slider(label, least, most, value, onSlide) {
  const id = `slider-${++ids}`;
  const shown = element("output", { for: id }, count(value));
  return element("span", { class: "control" }, element("label", { for: id }, label),
    element("input", {
      id, type: "range", min: least, max: most, value,
      oninput: (event) => {
        shown.value = count(Number(event.target.value));
        onSlide(Number(event.target.value));
      },
    }), shown);
}

/** Whether any of these values contains a text, ignoring case. */
function matches(text, ...values) {
  const wanted = text.trim().toLocaleLowerCase();
  return wanted === "" || values.some((value) => String(value ?? "").toLocaleLowerCase().includes(wanted));
}

/** A sentence that says how many rows of a report a view shows. */
function bounds(shown) {
  const all = shown.rows.length >= shown.total;
  return element("p", { class: "bounds" }, all
    ? `All ${plural(shown.total, "row")}.`
    : `The first ${count(shown.rows.length)} of ${plural(shown.total, "row")}: ${shown.choice}.`);
}

/** The text that replaces a view if the run lacks its report. */
function missing(...reports) {
  const absent = reports.filter((report) => !run.reports.includes(report));
  return element("p", { class: "empty" }, `This view needs ${absent.join(" and ")}, which this run does not contain: `
    + `run “report ${absent.join(" ")}”, or “report all” for every view.`);
}

function empty(words) {
  return element("p", { class: "empty" }, words);
}

function title(question, ...explanation) {
  return [element("h2", {}, question), element("p", { class: "how" }, ...explanation)];
}

/** Lets the arrow keys move between the parts of a chart, so that the chart is a single tab stop. */
function roving(parts, columns = 1) {
  parts.forEach((part, i) => {
    part.setAttribute("tabindex", i === 0 ? "0" : "-1");
    part.addEventListener("keydown", (event) => {
      const step = { ArrowRight: 1, ArrowDown: columns, ArrowLeft: -1, ArrowUp: -columns }[event.key];
      const next = event.key === "Home" ? 0 : event.key === "End" ? parts.length - 1 : i + (step ?? NaN);
      if (parts[next] !== undefined && next !== i) {
        event.preventDefault();
        part.setAttribute("tabindex", "-1");
        parts[next].setAttribute("tabindex", "0");
        parts[next].focus();
      }
    });
  });
}

/** Calls a function on a click, Enter or the space bar. */
function onPress(part, press) {
  part.addEventListener("click", press);
  part.addEventListener("keydown", (event) => {
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      press();
    }
  });
}

/** An SVG drawing that scales to the available width. */
function drawing(width, height, label) {
  return d3.create("svg").attr("viewBox", `0 0 ${width} ${height}`).attr("role", "group")
    .attr("aria-label", label).attr("class", "drawing");
}

/**
 * Labels dots beside, above or below them, if necessary over smaller dots. A dot has no label if the label would cover another
 * label or a dot of at least its own size.
 *
 * place: centre, radius and label of a dot; others: centres and radii of all dots
 */
function label(dots, place, others, width) {
  const circles = others.map((dot) => ({ ...box(dot.x - dot.radius, dot.y, 2 * dot.radius, 2 * dot.radius), radius: dot.radius }));
  const names = [];
  dots.each(function name(datum) {
    const { x, y, radius, words } = place(datum);
    const [gap, long] = [radius + 4, 7.2 * words.length];
    const places = [
      { anchor: "start", dx: gap, dy: 0, from: x + gap }, { anchor: "end", dx: -gap, dy: 0, from: x - gap - long },
      { anchor: "middle", dx: 0, dy: -gap - 4, from: x - long / 2 }, { anchor: "middle", dx: 0, dy: gap + 4, from: x - long / 2 },
    ].map((there) => ({ ...there, box: box(there.from, y + there.dy, long, 12) }))
      .filter((there) => there.box.left > 6 && there.box.right < width - 6 && !names.some(touches(there.box)));
    const free = (least) => places.find((there) => !circles.filter((circle) => circle.radius >= least).some(touches(there.box)));
    const best = free(0) ?? free(radius);
    if (best !== undefined) {
      names.push(best.box);
      d3.select(this).append("text").attr("x", best.dx).attr("y", best.dy).attr("dy", "0.32em")
        .attr("text-anchor", best.anchor).text(words);
    }
  });
}

function box(left, middle, width, height) {
  return { left, right: left + width, top: middle - height / 2, bottom: middle + height / 2 };
}

function touches(one) {
  return (other) => one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top;
}

const SERIES = ["var(--series-1)", "var(--series-2)", "var(--series-3)", "var(--series-4)",
  "var(--series-5)", "var(--series-6)", "var(--series-7)", "var(--series-8)"];
