// The views, one at a time.

const VIEWS = [
  ["overview", "Overview", overview],
  ["emphasis", "Emphasis", emphasis],
  ["map", "Heat map", heatMap],
  ["sources", "Selection and framing", sources],
  ["stories", "Stories", stories],
  ["omissions", "Omissions", omissions],
  ["network", "Network", network],
  ["time", "Over time", overTime],
  ["speakers", "Speakers", speakers],
  ["tables", "Tables", tables],
];

const panel = document.getElementById("panel");
const tabs = VIEWS.map(([key, words]) => element("a", {
  role: "tab", id: `tab-${key}`, href: `#${key}`, "aria-controls": "panel",
}, words));

/** Shows a view. start: what the view shows first; null for its default. */
function show(key, start = null) {
  const at = Math.max(0, VIEWS.findIndex(([name]) => name === key));
  tabs.forEach((tab, i) => {
    tab.setAttribute("aria-selected", i === at);
    tab.tabIndex = i === at ? 0 : -1;
  });
  panel.setAttribute("aria-labelledby", tabs[at].id);
  panel.replaceChildren(...VIEWS[at][2](start).flat().filter((part) => part !== null));
  document.title = `${VIEWS[at][1]} · Broadsheet`;
}

function showAddress() {
  const [key, ...start] = location.hash.slice(1).split("/");
  show(key, start.length > 0 ? decodeURIComponent(start.join("/")) : null);
}

/** The address of a view with what it shows first. */
function address(key, start) {
  return `#${key}/${encodeURIComponent(start)}`;
}

tabs.forEach((tab, i) => tab.addEventListener("keydown", (event) => {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  const next = event.key === "Home" ? 0 : event.key === "End" ? tabs.length - 1
    : step === undefined ? null : (i + step + tabs.length) % tabs.length;
  if (next !== null) {
    event.preventDefault();
    location.hash = VIEWS[next][0];
    tabs[next].focus();
  } else if (event.key === " ") {
    event.preventDefault();
    tab.click();
  }
}));
document.getElementById("tabs").append(...tabs);

const theme = document.getElementById("theme");

function isDark() {
  return document.documentElement.dataset.theme === "dark"
    || (document.documentElement.dataset.theme === undefined && matchMedia("(prefers-color-scheme: dark)").matches);
}

function nameTheme() {
  theme.textContent = isDark() ? "Light" : "Dark";
  theme.setAttribute("aria-label", `Change to ${isDark() ? "light" : "dark"} colours`);
}

theme.addEventListener("click", () => {
  document.documentElement.dataset.theme = isDark() ? "light" : "dark";
  nameTheme();
});
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", nameTheme);
nameTheme();

document.getElementById("period").textContent = run.period_start === null
  ? "How outlets cover the same stories · no dated articles"
  : `How outlets cover the same stories · ${run.period_start} to ${run.period_end}`;
document.getElementById("colophon").textContent =
  `Run ${run.run_id} of Broadsheet ${run.version}. All numbers come from the reports in csv/ and parquet/ next to this page. `
  + "q is the false discovery rate, with articles as sampling units. Charts are drawn with D3 (ISC licence).";

document.querySelector(".skip").addEventListener("click", (event) => {
  event.preventDefault();
  panel.focus();
});
addEventListener("hashchange", showAddress);
showAddress();
document.documentElement.dataset.ready = "true";
