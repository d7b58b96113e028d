package org.broadsheet.exchange;

import static org.apache.spark.sql.functions.col;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.broadsheet.report.Entities;
import org.broadsheet.report.EntityNetwork;
import org.broadsheet.report.EntityPairs;
import org.broadsheet.report.PublishedRun;
import org.broadsheet.report.Report;
import org.broadsheet.rows.CombinedQuery;
import org.broadsheet.schema.Field;

/**
 * The most strongly associated pairs of entities as a graph. The pairs are its edges, each with a
 * weight above 0; their entities are its nodes.
 *
 * @param description what the graph contains and what it leaves out
 * @param nodeFields attributes of the nodes; a node may lack a value
 * @param edgeFields attributes of the edges
 * @param nodes by their ids
 * @param edges from the strongest
 */
record Network(
    String description,
    List<Field> nodeFields,
    List<Field> edgeFields,
    List<Node> nodes,
    List<Edge> edges) {

  /** The most edges: a larger graph is hard to read, and desktop programs open it slowly. */
  static final int MOST_EDGES = 5_000;

  /** The weight of an edge. */
  static final String WEIGHT = "npmi";

  private static final double SIGNIFICANT = 0.05;

  private static final List<Attributes> OF_NODES =
      List.of(
          new Attributes(
              Entities.REPORT, "entity_type", "article_count", "mention_count", "outlet_count"),
          new Attributes(
              EntityNetwork.REPORT, "degree", "weighted_degree", "pagerank", "community"));

  private static final Attributes OF_EDGES =
      new Attributes(
          EntityPairs.REPORT,
          "article_count",
          "sentence_count",
          WEIGHT,
          "log_likelihood",
          "q_value");

  /** Columns of a report that describe a node or an edge, in the order of the report. */
  private record Attributes(Report report, List<Field> fields) {
    Attributes(Report report, String... columns) {
      this(
          report,
          report.schema().columns().stream()
              .filter(field -> List.of(columns).contains(field.name()))
              .toList());
    }

    boolean isIn(PublishedRun run) {
      return run.has(report);
    }

    Dataset<Row> rows(PublishedRun run) {
      return run.rows(report);
    }
  }

  /**
   * @param values attributes by name; a missing value has no entry
   */
  record Node(String id, String label, Map<String, Object> values) {}

  /**
   * @param values attributes by name
   */
  record Edge(String source, String target, double weight, Map<String, Object> values) {}

  /** The graph of a run that has the report entity_pairs. */
  static Network of(PublishedRun run) {
    Dataset<Row> strongest =
        OF_EDGES
            .rows(run)
            .where(col(WEIGHT).gt(0).and(col("q_value").lt(SIGNIFICANT)))
            .orderBy(col("log_likelihood").desc(), col("entity_a_id"), col("entity_b_id"))
            .limit(MOST_EDGES);
    List<Attributes> ofNodes = OF_NODES.stream().filter(known -> known.isIn(run)).toList();
    List<Field> nodeFields =
        ofNodes.stream().flatMap(attributes -> attributes.fields().stream()).toList();
    Dataset<Row> nodes = ends(strongest, "a").union(ends(strongest, "b")).distinct();
    for (Attributes attributes : ofNodes) {
      nodes = with(nodes, attributes.rows(run), attributes.fields());
    }
    Map<String, CombinedQuery.Result> results =
        CombinedQuery.collect(
            Map.of("edges", strongest, "nodes", nodes.orderBy("entity_id").limit(2 * MOST_EDGES)));
    List<Edge> edges = results.get("edges").rows().stream().map(Network::edge).toList();
    return new Network(
        description(run.about(), edges.size()),
        nodeFields,
        OF_EDGES.fields(),
        results.get("nodes").rows().stream().map(node -> node(node, nodeFields)).toList(),
        edges);
  }

  private static String description(PublishedRun.About run, int edges) {
    return "Entities that articles name together, run %s (%s to %s): the %,d strongest pairs by log_likelihood (at most %,d) of those with npmi above 0 and q_value below 0.05. An edge's weight is its npmi."
        .formatted(run.runId(), run.periodStart(), run.periodEnd(), edges, MOST_EDGES);
  }

  private static Edge edge(Row pair) {
    return new Edge(
        pair.getAs("entity_a_id"),
        pair.getAs("entity_b_id"),
        pair.<Double>getAs(WEIGHT),
        values(pair, OF_EDGES.fields()));
  }

  private static Node node(Row node, List<Field> fields) {
    return new Node(node.getAs("entity_id"), node.getAs("label"), values(node, fields));
  }

  private static Dataset<Row> ends(Dataset<Row> pairs, String end) {
    return pairs.select(
        col("entity_%s_id".formatted(end)).as("entity_id"), col("entity_" + end).as("label"));
  }

  private static Dataset<Row> with(Dataset<Row> nodes, Dataset<Row> report, List<Field> fields) {
    Column[] columns =
        Stream.concat(Stream.of(col("entity_id")), fields.stream().map(Field::column))
            .toArray(Column[]::new);
    return nodes.join(report.select(columns), new String[] {"entity_id"}, "left");
  }

  private static Map<String, Object> values(Row row, List<Field> fields) {
    var values = new LinkedHashMap<String, Object>();
    for (Field field : fields) {
      Object value = row.getAs(field.name());
      if (value != null) {
        values.put(field.name(), value);
      }
    }
    return values;
  }
}
