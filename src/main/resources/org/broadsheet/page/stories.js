// The stories: the articles of each outlet, and the entities that an outlet leaves out.

/** start: the id of the story to show first. */
function stories(start) {
  const shown = view("stories");
  const head = title("How does each outlet tell a story?",
    "Choose a story to see its headlines side by side, one column per outlet, with the entities that the outlet does not name "
    + "although others do.");
  if (shown === null) {
    return [...head, missing("stories")];
  }
  if (shown.rows.length === 0) {
    return [...head, empty("No two articles of this run tell the same story.")];
  }
  const place = element("section", { "aria-live": "polite" });
  const list = element("ol", { class: "stories" });
  let chosen = shown.rows.find((row) => row.story_id === start) ?? shown.rows[0];
  const fill = (wanted) => {
    const found = shown.rows.filter((row) => matches(wanted, row.headline, row.top_entities, row.top_terms));
    const items = found.map((row) => {
      const item = element("li", { role: "button", "aria-pressed": row === chosen }, said(row.headline ?? "(no title)"),
        element("small", {}, `${plural(row.outlet_count, "outlet")}, ${plural(row.article_count, "article")}`
          + (row.first_date === null ? "" : `, ${row.first_date}${row.last_date === row.first_date ? "" : ` to ${row.last_date}`}`)));
      onPress(item, () => {
        chosen = row;
        items.forEach((other) => other.setAttribute("aria-pressed", other === item));
        place.replaceChildren(...story(row));
      });
      return item;
    });
    roving(items);
    list.replaceChildren(...(items.length === 0 ? [empty("No story contains these words.")] : items));
  };
  fill("");
  place.replaceChildren(...story(chosen));
  return [...head, element("div", { class: "beside narrow" },
    element("div", {}, element("div", { class: "controls" }, search("Search stories", fill)), list, bounds(shown)), place)];
}

function story(row) {
  const articles = rowsOf("story_articles").filter((article) => article.story_id === row.story_id);
  const left = rowsOf("omissions").filter((line) => line.story_id === row.story_id);
  const about = element("p", {}, "Entities: ", said((row.top_entities ?? "–").replaceAll("|", ", ")),
    ". Characteristic terms: ", said((row.top_terms ?? "–").replaceAll("|", ", ")), ".");
  if (view("story_articles") === null) {
    return [said(row.headline ?? "(no title)", "h3"), about, missing("articles")];
  }
  const columns = outletsOf(articles).map((outlet) => {
    const own = articles.filter((article) => article.outlet === outlet);
    const omitted = left.filter((line) => line.outlet === outlet);
    return element("article", { class: "card telling" }, said(outlet, "h4"),
      own.map((article) => element("p", {}, link(article.url, article.title ?? "(no title)"), element("small", {},
        `${article.published_date ?? "undated"}, ${plural(article.token_count, "word")}`
        + (article.duplicate_of === null ? "" : ", a copy")))),
      view("omissions") === null || omitted.length === 0 ? null : [element("h5", {}, "Does not name"),
        element("ul", {}, omitted.slice(0, 8).map((line) => element("li", {}, said(line.entity),
          element("small", {}, ` named by ${line.outlets_naming} of ${plural(line.outlets_covering, "other")}`))))]);
  });
  return [said(row.headline ?? "(no title)", "h3"), about, element("div", { class: "tellings" }, columns),
    articles.length < row.article_count
      ? element("p", { class: "bounds" }, `${count(articles.length)} of ${plural(row.article_count, "article")}: the earliest of each outlet, then the earliest others.`) : null,
    view("omissions") === null ? missing("omissions") : null].filter((part) => part !== null);
}

function omissions() {
  const shown = view("omissions");
  const head = title("Whom does an outlet leave out of a story that it covers?",
    "Each row is an entity that at least two other outlets name in the story and this outlet does not. A single omission is often "
    + "chance; a low q means that chance is unlikely. Look for entities that an outlet leaves out of several stories.");
  if (shown === null) {
    return [...head, missing("omissions")];
  }
  if (shown.rows.length === 0) {
    return [...head, empty("No outlet leaves out an entity that two others name.")];
  }
  const headlines = new Map(rowsOf("stories").map((row) => [row.story_id, row.headline]));
  const rows = shown.rows.map((row) => ({ ...row, story: headlines.get(row.story_id) ?? row.story_id }));
  const columns = {
    story: "The headline that is most similar to the other headlines of the story.", outlet: shown.columns.outlet, entity: shown.columns.entity,
    entity_type: shown.columns.entity_type, outlets_naming: shown.columns.outlets_naming,
    outlets_covering: shown.columns.outlets_covering, expected_mention_count: shown.columns.expected_mention_count,
    q_value: shown.columns.q_value,
  };
  const chosen = { story: "", outlet: "" };
  const place = element("div");
  const ids = valuesOf(rows, "story_id");
  const draw = () => {
    const found = rows.filter((row) => (chosen.story === "" || row.story_id === chosen.story)
      && (chosen.outlet === "" || row.outlet === chosen.outlet));
    place.replaceChildren(chosen.story === "" ? againAndAgain(chosen.outlet) : "", table("Omissions", columns, found));
  };
  draw();
  return [...head, element("div", { class: "controls" },
    choice("Story", [["", "all stories"], ...ids.map((id) => [id, headlines.get(id) ?? id])], "", (id) => { chosen.story = id; draw(); }),
    choice("Outlet", [["", "all outlets"], ...outletsOf(rows).map((name) => [name, name])], "", (name) => { chosen.outlet = name; draw(); })),
  place, bounds(shown)];
}

/** The persons whom one outlet, or any outlet, leaves out of the most stories, counted over all stories of the run. */
function againAndAgain(outlet) {
  const often = rowsOf("omitted_often").filter((row) => outlet === "" || row.outlet === outlet)
    .sort((a, b) => b.story_count - a.story_count || b.outlets_naming - a.outlets_naming).slice(0, 5);
  return often.length === 0 ? "" : element("section", {}, element("h3", {}, "People left out of several stories"), element("ul", {}, often.map((row) =>
    element("li", {}, `${row.outlet} does not name `, element("bdi", {}, row.entity),
      ` in ${plural(row.story_count, "story", "stories")} in which others do.`))));
}
