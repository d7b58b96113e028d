package org.broadsheet.exchange;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.broadsheet.report.PublishedRun;
import org.broadsheet.report.Reports;
import org.broadsheet.schema.Field;

/**
 * The pairs of entities that belong together most, as a graph: its edges are the pairs, each of a
 * weight above 0, its nodes the entities in them.
 *
 * @param description what is in it and what is not
 * @param nodeFields what is told of nodes, where it is known
 * @param edgeFields what is told of edges
 * @param nodes by their ids
 * @param edges from the strongest
 */
record Network(
    String description,
    List<Field> nodeFields,
    List<Field> edgeFields,
    List<Node> nodes,
    List<Edge> edges) {

  /** More make no picture, and a file that a desktop program opens slowly. */
  static final int MOST_EDGES = 5_000;

  /** The weight of an edge. */
  static final String WEIGHT = "npmi";

  private static final double SIGNIFICANT = 0.05;

  /** Report → its columns that describe a node. */
  private static final Map<String, List<String>> ABOUT_NODES =
      Map.of(
          "entities",
          List.of("entity_type", "article_count", "mention_count", "outlet_count"),
          "entity_network",
          List.of("degree", "weighted_degree", "pagerank", "community"));

  private static final List<String> ABOUT_EDGES =
      List.of("article_count", "sentence_count", WEIGHT, "log_likelihood", "q_value");

  /**
   * @param values of the node fields, by name; those unknown are not there
   */
  record Node(String id, String label, Map<String, Object> values) {}

  /**
   * @param values of the edge fields, by name
   */
  record Edge(String source, String target, double weight, Map<String, Object> values) {}

  /** The graph of a run that has the report entity_pairs. */
  static Network of(PublishedRun run) {
    Dataset<Row> strongest =
        run.rows()
            .get("entity_pairs")
            .where(col(WEIGHT).gt(0).and(col("q_value").lt(SIGNIFICANT)))
            .orderBy(col("log_likelihood").desc(), col("entity_a_id"), col("entity_b_id"))
            .limit(MOST_EDGES);
    List<Field> edgeFields = fields("entity_pairs", ABOUT_EDGES);
    List<Edge> edges =
        strongest.collectAsList().stream().map(pair -> edge(pair, edgeFields)).toList();
    List<Field> nodeFields =
        Stream.of("entities", "entity_network")
            .filter(run.rows()::containsKey)
            .flatMap(report -> fields(report, ABOUT_NODES.get(report)).stream())
            .toList();
    return new Network(
        description(run, edges.size()), nodeFields, edgeFields, nodes(run, strongest), edges);
  }

  private static String description(PublishedRun run, int edges) {
    return "Entities that articles name together, run %s (%s to %s): the %,d strongest pairs by log_likelihood (at most %,d) of those with npmi above 0 and q_value below 0.05. An edge's weight is its npmi."
        .formatted(run.runId(), run.periodStart(), run.periodEnd(), edges, MOST_EDGES);
  }

  private static List<Field> fields(String report, List<String> names) {
    return Reports.named(report).orElseThrow().schema().columns().stream()
        .filter(field -> names.contains(field.name()))
        .toList();
  }

  private static Edge edge(Row pair, List<Field> fields) {
    return new Edge(
        pair.getAs("entity_a_id"),
        pair.getAs("entity_b_id"),
        pair.<Double>getAs(WEIGHT),
        values(pair, fields));
  }

  private static List<Node> nodes(PublishedRun run, Dataset<Row> pairs) {
    Dataset<Row> nodes = ends(pairs, "a").union(ends(pairs, "b")).distinct();
    var fields = new ArrayList<Field>();
    for (String report : List.of("entities", "entity_network")) {
      if (run.rows().containsKey(report)) {
        List<Field> told = fields(report, ABOUT_NODES.get(report));
        nodes = with(nodes, run.rows().get(report), told);
        fields.addAll(told);
      }
    }
    return nodes.orderBy("entity_id").collectAsList().stream()
        .map(row -> new Node(row.getString(0), row.getString(1), values(row, fields)))
        .toList();
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
