// All tables of the page.

const TABLES = {
  outlets: "Outlets",
  outlet_similarity: "Similarity of outlets",
  terms: "Terms",
  phrases: "Phrases",
  outlet_terms: "Terms of each outlet",
  term_emphasis: "Emphasis of terms",
  entity_emphasis: "Emphasis of entities",
  emphasis_sources: "Selection and framing",
  entities: "Entities",
  entity_pairs: "Pairs of entities",
  outlet_entity_pairs: "Pairs of entities of each outlet",
  entity_network: "Network of entities",
  speakers: "Speakers",
  stories: "Stories",
  omissions: "Omissions",
  evidence: "Evidence",
  duplicates: "Copies",
  boilerplate: "Boilerplate",
  rejected_records: "Rejected records",
};

/** start: the table to show first. */
function tables(start) {
  const present = Object.keys(TABLES).filter((name) => view(name) !== null);
  const head = title("The numbers", "The first rows of each report; all rows are in the CSV and Parquet files next to this page. "
    + "Press a heading to sort by it, or point at it to read what the column means.");
  if (present.length === 0) {
    return [...head, missing(...Object.keys(TABLES))];
  }
  const place = element("div");
  const draw = (name) => {
    const meanings = Object.entries(view(name).columns).filter(([, meaning]) => meaning !== null);
    place.replaceChildren(tableOf(name, TABLES[name]), folded("What the columns mean", element("dl", {},
      meanings.map(([column, meaning]) => [element("dt", {}, heading(column)), element("dd", {}, meaning)]))));
  };
  const first = present.includes(start) ? start : present[0];
  draw(first);
  return [...head, element("div", { class: "controls" },
    choice("Table", present.map((name) => [name, TABLES[name]]), first, draw)), place];
}
