package org.broadsheet.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.broadsheet.analysis.TestSpark;
import org.broadsheet.job.SampleRun;
import org.broadsheet.report.PublishedRun;
import org.broadsheet.report.Reports;
import org.broadsheet.schema.Field;
import org.broadsheet.schema.Schema;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.jgrapht.nio.GraphImporter;
import org.jgrapht.nio.gexf.SimpleGEXFImporter;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.jgrapht.util.SupplierUtil;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** Whether graph libraries read the graphs and find the values of the reports in them. */
class GraphsTest {
  private static final String NASTY = "A\u0001\u000B<b>&\"'\uFFFE\uD83D\uDE00\uD800 ]]>";
  private static final String LEGAL = "A<b>&\"'\uD83D\uDE00 ]]>";

  /** A graph as a library reads it: nodes and edges with their attributes. */
  private record Read(
      Graph<String, DefaultWeightedEdge> graph, Map<String, Map<String, String>> nodes) {}

  private static Graph<String, DefaultWeightedEdge> empty() {
    return new SimpleWeightedGraph<>(SupplierUtil.createStringSupplier(), DefaultWeightedEdge::new);
  }

  private static Read gexf(InputStream file) {
    var importer = new SimpleGEXFImporter<String, DefaultWeightedEdge>();
    importer.setSchemaValidation(true);
    importer.setVertexFactory(id -> id);
    var nodes = new HashMap<String, Map<String, String>>();
    importer.addVertexAttributeConsumer(
        (attribute, value) ->
            nodes
                .computeIfAbsent(attribute.getFirst(), id -> new HashMap<>())
                .put(attribute.getSecond(), value.getValue()));
    return read(importer, file, nodes);
  }

  private static Read graphMl(InputStream file) {
    var importer = new GraphMLImporter<String, DefaultWeightedEdge>();
    importer.setSchemaValidation(true);
    importer.setVertexFactory(id -> id);
    var nodes = new HashMap<String, Map<String, String>>();
    importer.addVertexAttributeConsumer(
        (attribute, value) ->
            nodes
                .computeIfAbsent(attribute.getFirst(), id -> new HashMap<>())
                .put(attribute.getSecond(), value.getValue()));
    return read(importer, file, nodes);
  }

  private static Read read(
      GraphImporter<String, DefaultWeightedEdge> importer,
      InputStream file,
      Map<String, Map<String, String>> nodes) {
    Graph<String, DefaultWeightedEdge> graph = empty();
    importer.importGraph(graph, file);
    return new Read(graph, nodes);
  }

  private static InputStream sample(String name) throws IOException {
    return Files.newInputStream(SampleRun.folder().resolve("graph/" + name));
  }

  private static List<CSVRecord> csv(String name) throws IOException {
    Path file = SampleRun.folder().resolve("graph/" + name);
    try (var parser =
        CSVFormat.RFC4180.builder().setHeader().get().parse(Files.newBufferedReader(file, UTF_8))) {
      return parser.getRecords();
    }
  }

  @Test
  void bothGraphsOfTheSampleAreThePairsOfTheReport() throws Exception {
    try (var duckDb = new DuckDb().withTablesOf(SampleRun.folder(), Reports.names())) {
      List<List<String>> pairs =
          duckDb.rows(
              "select entity_a_id, entity_b_id, npmi from entity_pairs where npmi > 0 and q_value"
                  + " < 0.05 order by log_likelihood desc, entity_a_id, entity_b_id");
      assertThat(pairs).isNotEmpty();
      for (Read read :
          List.of(gexf(sample("entities.gexf")), graphMl(sample("entities.graphml")))) {
        assertThat(read.graph().edgeSet()).hasSize(pairs.size());
        for (List<String> pair : pairs) {
          DefaultWeightedEdge edge = read.graph().getEdge(pair.get(0), pair.get(1));
          assertThat(read.graph().getEdgeWeight(edge))
              .isCloseTo(Double.parseDouble(pair.get(2)), within(1e-12));
        }
        isToldOf(read.nodes(), duckDb);
      }
    }
  }

  /** Each node has the attributes that entities and entity_network have for it. */
  private static void isToldOf(Map<String, Map<String, String>> nodes, DuckDb duckDb)
      throws Exception {
    List<List<String>> entities =
        duckDb.rows(
            "select entity_id, entity, entity_type, mention_count, community from entities join"
                + " entity_network using (entity_id)");
    assertThat(nodes.keySet())
        .containsExactlyInAnyOrderElementsOf(entities.stream().map(r -> r.get(0)).toList());
    for (List<String> entity : entities) {
      assertThat(nodes.get(entity.get(0)))
          .containsEntry("label", entity.get(1))
          .containsEntry("entity_type", entity.get(2))
          .containsEntry("mention_count", entity.get(3))
          .containsEntry("community", entity.get(4));
    }
  }

  @Test
  void gephisTablesContainTheSameGraph() throws Exception {
    Graph<String, DefaultWeightedEdge> graph = gexf(sample("entities.gexf")).graph();
    List<CSVRecord> edges = csv("edges.csv");
    assertThat(csv("nodes.csv").stream().map(node -> node.get("Id")))
        .containsExactlyElementsOf(new TreeSet<>(graph.vertexSet()));
    assertThat(edges).hasSize(graph.edgeSet().size());
    assertThat(edges)
        .allSatisfy(
            edge -> {
              DefaultWeightedEdge same = graph.getEdge(edge.get("Source"), edge.get("Target"));
              assertThat(Double.parseDouble(edge.get("Weight")))
                  .isEqualTo(graph.getEdgeWeight(same));
              assertThat(edge.get("Type")).isEqualTo("Undirected");
            });
  }

  @Test
  void theDescriptionStatesTheLimits() throws Exception {
    for (String name : List.of("entities.gexf", "entities.graphml")) {
      assertThat(Files.readString(SampleRun.folder().resolve("graph/" + name)))
          .contains("at most 5,000", "npmi above 0 and q_value below 0.05");
    }
  }

  @Test
  void charactersThatXmlDoesNotAllowAreLeftOut() throws Exception {
    Field type = Field.text("entity_type", "Type.");
    var network =
        new Network(
            NASTY,
            List.of(type),
            List.of(),
            List.of(
                new Network.Node("a", NASTY, Map.of("entity_type", NASTY)),
                new Network.Node("b", "שלום", Map.of())),
            List.of(new Network.Edge("a", "b", 0.25, Map.of())));
    var gexf = new ByteArrayOutputStream();
    Gexf.write(network, NASTY, gexf);
    var graphMl = new ByteArrayOutputStream();
    GraphMl.write(network, graphMl);
    for (Read read :
        List.of(
            gexf(new ByteArrayInputStream(gexf.toByteArray())),
            graphMl(new ByteArrayInputStream(graphMl.toByteArray())))) {
      assertThat(read.nodes().get("a"))
          .containsEntry("label", LEGAL)
          .containsEntry("entity_type", LEGAL);
      assertThat(read.nodes().get("b")).containsEntry("label", "שלום");
    }
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(gexf.toByteArray()));
    assertThat(document.getElementsByTagName("description").item(0).getTextContent())
        .isEqualTo(LEGAL);
  }

  @Test
  void onlyTheStrongestPairsAreDrawn() {
    int pairs = Network.MOST_EDGES + 10;
    var rows = new ArrayList<Row>();
    for (int i = 0; i < pairs; i++) {
      rows.add(pair("x%05d".formatted(i), i + 1.0, 0.5, 0.01));
    }
    rows.add(pair("by-chance", 1e6, 0.5, 0.05));
    rows.add(pair("apart", 1e6, -0.5, 0.01));
    Network network = network(rows);
    assertThat(network.edges()).hasSize(Network.MOST_EDGES);
    assertThat(network.edges().get(0).target()).isEqualTo("x%05d".formatted(pairs - 1));
    assertThat(network.edges().get(Network.MOST_EDGES - 1).target()).isEqualTo("x00010");
    assertThat(network.nodes()).hasSize(Network.MOST_EDGES + 1);
    assertThat(network.nodeFields()).isEmpty();
  }

  private static Row pair(String other, double logLikelihood, double npmi, double q) {
    return RowFactory.create(
        null,
        null,
        "a",
        other,
        "A",
        other.toUpperCase(java.util.Locale.ROOT),
        3L,
        2L,
        4L,
        5L,
        1.0,
        npmi,
        logLikelihood,
        0.5,
        0.5,
        q,
        q);
  }

  private static Network network(List<Row> pairs) {
    Schema schema = Reports.named("entity_pairs").orElseThrow().schema();
    SparkSession spark = TestSpark.session();
    return Network.of(
        run(
            Map.of(
                "entity_pairs",
                new PublishedRun.Table(
                    spark.createDataFrame(pairs, schema.structType()), pairs.size()))));
  }

  private static PublishedRun run(Map<String, PublishedRun.Table> tables) {
    return new PublishedRun(
        new PublishedRun.About("first", "1", "2026-03-09", "2026-03-15"),
        PublishedRun.Counts.NONE,
        tables,
        true);
  }

  @Test
  void aRunWithoutPairsHasNoGraph() throws IOException {
    Set<String> written = new TreeSet<>();
    new Graphs()
        .write(
            run(Map.of()),
            path -> {
              written.add(path);
              return new ByteArrayOutputStream();
            });
    assertThat(written).isEmpty();
    assertThat(Stream.of("entities.gexf").map(SampleRun.folder().resolve("graph")::resolve))
        .allSatisfy(file -> assertThat(file).exists());
  }
}
