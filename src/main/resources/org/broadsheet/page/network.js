// The network of entities that articles name together.

function network() {
  const shown = view("entity_pairs");
  const head = title("Who is named together?",
    "A line joins two entities that articles name together more often than by chance; a wider line is a stronger association "
    + "(NPMI). A larger dot stands for more articles. Colours and numbers are communities: entities that are named with each "
    + "other more than with the rest. Press a dot to see its lines.");
  if (shown === null) {
    return [...head, missing("entity_pairs")];
  }
  if (shown.rows.length === 0) {
    return [...head, empty("No two entities are named together more often than by chance.")];
  }
  const nodes = networkNodes(shown.rows);
  const communities = d3.rollups([...nodes.values()], (group) => group.length, (node) => node.community)
    .sort((a, b) => d3.ascending(a[0], b[0]));
  const most = d3.max(shown.rows, (row) => row.article_count);
  const chosen = { least: 1, community: "", wanted: "" };
  const place = element("div");
  const draw = () => place.replaceChildren(...networkOf(shown, nodes, chosen));
  draw();
  return [...head, element("div", { class: "controls" },
    slider("Articles in common, at least", 1, Math.max(1, Math.min(most, 200)), 1, (least) => { chosen.least = least; draw(); }),
    communities.length < 2 ? null : choice("Community", [["", "all"],
      ...communities.map(([community, n]) => [String(community), `${community ?? "none"} (${plural(n, "name")})`])], "",
    (community) => { chosen.community = community; draw(); }),
    search("Name", (wanted) => { chosen.wanted = wanted; draw(); })),
  view("entity_network") === null ? missing("entity_network") : null, place, bounds(shown)];
}

function networkNodes(pairs) {
  const measures = new Map(rowsOf("entity_network").map((row) => [row.entity_id, row]));
  const nodes = new Map();
  for (const pair of pairs) {
    for (const end of ["a", "b"]) {
      const id = pair[`entity_${end}_id`];
      nodes.set(id, {
        id, name: pair[`entity_${end}`], articles: pair[`article_count_${end}`],
        community: measures.get(id)?.community ?? null, pagerank: measures.get(id)?.pagerank ?? 0,
      });
    }
  }
  return nodes;
}

function networkOf(shown, nodes, { least, community, wanted }) {
  const isIn = (node) => community === "" || String(node.community) === community;
  const pairs = shown.rows.filter((row) => row.article_count >= least
    && isIn(nodes.get(row.entity_a_id)) && isIn(nodes.get(row.entity_b_id))
    && matches(wanted, row.entity_a, row.entity_b));
  if (pairs.length === 0) {
    return [empty("No pair matches: choose fewer articles, another community or another name.")];
  }
  const readout = element("div", { class: "readout", role: "status" }, "Press a dot to see the entities it is named with.");
  const { svg, places, links } = layout(pairs, nodes);
  places.each(function press(node) {
    onPress(this, () => {
      const own = pairs.filter((row) => [row.entity_a_id, row.entity_b_id].includes(node.id));
      const near = new Set(own.flatMap((row) => [row.entity_a_id, row.entity_b_id]));
      places.classed("far", (other) => !near.has(other.id)).classed("pressed", (other) => other.id === node.id);
      links.classed("far", ({ row }) => !own.includes(row));
      readout.replaceChildren(...neighbours(node, own));
    });
  });
  roving(places.nodes().reverse());
  return [svg.node(), readout, folded("The numbers", table("Associated pairs of entities",
    Object.fromEntries(Object.entries(shown.columns).filter(([name]) => !name.endsWith("_id"))), pairs))];
}

/** The positions of the dots. The simulation is deterministic, so the same pairs have the same positions. */
function layout(pairs, nodes) {
  const [width, height] = [900, 640];
  const names = [...new Set(pairs.flatMap((row) => [row.entity_a_id, row.entity_b_id]))]
    .map((id) => ({ ...nodes.get(id) })).sort((a, b) => b.pagerank - a.pagerank || b.articles - a.articles || d3.ascending(a.id, b.id));
  const lines = pairs.map((row) => ({ source: row.entity_a_id, target: row.entity_b_id, row }));
  const radius = d3.scaleSqrt([0, d3.max(names, (node) => node.articles)], [3, 18]);
  d3.forceSimulation(names)
    .force("link", d3.forceLink(lines).id((node) => node.id).distance(46).strength(({ row }) => 0.1 + 0.6 * row.npmi))
    .force("charge", d3.forceManyBody().strength(-90))
    .force("collide", d3.forceCollide((node) => radius(node.articles) + 3))
    .force("x", d3.forceX(0).strength(0.06)).force("y", d3.forceY(0).strength(0.09))
    .stop().tick(250);
  const x = fit(names, "x", width - 120, width / 2 - 30);
  const y = fit(names, "y", height - 60, height / 2);
  const svg = drawing(width, height, "Network of names").classed("network", true);
  const thickness = d3.scaleLinear([0, 1], [0.5, 6]);
  const links = svg.append("g").selectAll("line").data(lines).join("line")
    .attr("x1", (line) => x(line.source.x)).attr("y1", (line) => y(line.source.y))
    .attr("x2", (line) => x(line.target.x)).attr("y2", (line) => y(line.target.y))
    .attr("stroke-width", ({ row }) => thickness(row.npmi));
  links.append("title").text(({ row }) => pairWords(row));
  const places = svg.append("g").selectAll("g").data([...names].reverse()).join("g").attr("class", "node").attr("role", "button")
    .attr("aria-label", (node) => `${node.name}, ${plural(node.articles, "article")}`)
    .attr("transform", (node) => `translate(${x(node.x)},${y(node.y)})`);
  places.append("circle").attr("r", (node) => radius(node.articles))
    .style("fill", (node) => node.community === null || node.community > SERIES.length ? "var(--series-rest)" : SERIES[node.community - 1]);
  places.filter((node) => node.community !== null && radius(node.articles) > 6).append("text").attr("class", "community")
    .attr("text-anchor", "middle").attr("dy", "0.35em").text((node) => node.community);
  places.append("title").text((node) => `${node.name}: ${plural(node.articles, "article")}`
    + (node.community === null ? "" : `, community ${node.community}`));
  // The most central entities are drawn last, above the others, and labelled first.
  const dot = (node) => ({ x: x(node.x), y: y(node.y), radius: radius(node.articles), words: node.name });
  label(d3.selectAll(places.nodes().reverse()), dot, names.map(dot), width);
  return { svg, places, links };
}

function fit(names, side, room, middle) {
  const [least, most] = d3.extent(names, (node) => node[side]);
  const scale = Math.min(2.5, room / Math.max(1, most - least));
  return (at) => middle + (at - (least + most) / 2) * scale;
}

function pairWords(row) {
  return `${row.entity_a} and ${row.entity_b}: together in ${plural(row.article_count, "article")}, `
    + `${number(row.expected_article_count)} by chance; NPMI ${number(row.npmi)}, ${q(row.q_value)}`;
}

function neighbours(node, own) {
  return [said(node.name, "h3"), element("p", {}, `${plural(node.articles, "article")}`
    + (node.community === null ? "." : `; community ${node.community}.`)),
  element("ul", {}, [...own].sort((a, b) => b.npmi - a.npmi).slice(0, 12).map((row) => element("li", { dir: "auto" }, pairWords(row))))];
}
