package org.broadsheet.analysis.pair;

import static org.broadsheet.analysis.entity.EntityFields.ENTITY_ID;
import static org.broadsheet.analysis.pair.EntityAssociations.ARTICLES;
import static org.broadsheet.analysis.pair.EntityAssociations.A_ID;
import static org.broadsheet.analysis.pair.EntityAssociations.B_ID;
import static org.broadsheet.analysis.pair.EntityAssociations.NPMI;
import static org.broadsheet.analysis.pair.EntityAssociations.Q_VALUE;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.broadsheet.analysis.MinimumSupport;
import org.broadsheet.corpus.Corpus;
import org.broadsheet.corpus.NotedRows;
import org.broadsheet.corpus.Notes;
import org.broadsheet.measure.network.Communities;
import org.broadsheet.measure.network.Graph;
import org.broadsheet.measure.network.PageRank;
import org.broadsheet.schema.Field;

/**
 * The network of entities: its edges are the pairs that are named together more often than by
 * chance.
 */
public final class EntityNetworks {
  public static final Field DEGREE =
      Field.count("degree", "Entities that the entity is paired with in the network.");
  public static final Field WEIGHTED_DEGREE =
      Field.count(
          "weighted_degree",
          "Articles that name both entities of a pair, summed over those pairs.");
  public static final Field PAGERANK =
      Field.number(
          "pagerank",
          "PageRank (damping 0.85) over the pairs, weighted by articles; adds up to 1.");
  public static final Field COMMUNITY =
      Field.count(
          "community",
          "Number of the entity's community (Louvain, modularity over the pairs weighted by"
              + " articles), from 1 = the largest.");

  /** Pairs that one task can hold, at some 60 bytes each. */
  static final long MOST_EDGES = 2_000_000;

  /** Name of a count: the least articles that a pair of the network has. */
  public static final String LEAST_ARTICLES = "entity_network_least_articles";

  private static final double SIGNIFICANT = 0.05;

  private static final StructType NODE =
      new StructType()
          .add(ENTITY_ID.name(), DataTypes.StringType, false)
          .add(DEGREE.name(), DataTypes.LongType, false)
          .add(WEIGHTED_DEGREE.name(), DataTypes.LongType, false)
          .add(PAGERANK.name(), DataTypes.DoubleType, false)
          .add(COMMUNITY.name(), DataTypes.LongType, false);

  private EntityNetworks() {}

  /**
   * One row per entity of the network. The edges are the pairs with npmi above 0 and q_value below
   * 0.05. One task computes the network; where there are more pairs than it can hold, those in the
   * fewest articles are left out.
   */
  public static NotedRows of(Corpus corpus) {
    Dataset<Row> edges =
        EntityAssociations.of(corpus)
            .where(NPMI.column().gt(0).and(Q_VALUE.column().lt(SIGNIFICANT)))
            .select(A_ID.column(), B_ID.column(), ARTICLES.column());
    long least = MinimumSupport.least(edges, ARTICLES.name(), MOST_EDGES);
    Dataset<Row> nodes =
        edges
            .where(ARTICLES.column().geq(least))
            .repartition(1)
            .sortWithinPartitions(A_ID.column(), B_ID.column())
            .mapPartitions(
                (MapPartitionsFunction<Row, Row>) EntityNetworks::nodes, Encoders.row(NODE));
    return new NotedRows(nodes, Notes.none().withCount(LEAST_ARTICLES, least));
  }

  private static Iterator<Row> nodes(Iterator<Row> edges) {
    var network = new Network();
    edges.forEachRemaining(
        edge ->
            network.add(
                edge.getAs(A_ID.name()), edge.getAs(B_ID.name()), edge.getAs(ARTICLES.name())));
    return network.nodes();
  }

  /** A network in the memory of one task. Its nodes are numbered in the order of their ids. */
  private static final class Network {
    private final Map<String, Integer> numbers = new HashMap<>();
    private int[] one = new int[1 << 10];
    private int[] other = new int[1 << 10];
    private double[] weights = new double[1 << 10];
    private int edges;

    /** Adds an undirected edge. */
    void add(String a, String b, long articles) {
      if (edges == one.length) {
        one = Arrays.copyOf(one, 2 * edges);
        other = Arrays.copyOf(other, 2 * edges);
        weights = Arrays.copyOf(weights, 2 * edges);
      }
      one[edges] = number(a);
      other[edges] = number(b);
      weights[edges++] = articles;
    }

    private int number(String id) {
      Integer number = numbers.putIfAbsent(id, numbers.size());
      return number == null ? numbers.size() - 1 : number;
    }

    /** The rows of type {@link #NODE}. */
    Iterator<Row> nodes() {
      String[] ids = numbers.keySet().stream().sorted().toArray(String[]::new);
      int[] places = new int[ids.length];
      for (int place = 0; place < ids.length; place++) {
        places[numbers.get(ids[place])] = place;
      }
      Graph graph =
          Graph.undirected(
              ids.length,
              inOrder(one, places),
              inOrder(other, places),
              Arrays.copyOf(weights, edges));
      double[] ranks = PageRank.USUAL.of(graph);
      int[] communities = Communities.of(graph);
      return IntStream.range(0, ids.length)
          .mapToObj(
              node ->
                  RowFactory.create(
                      ids[node],
                      (long) graph.degree(node),
                      (long) graph.weightedDegree(node),
                      ranks[node],
                      (long) communities[node]))
          .iterator();
    }

    private int[] inOrder(int[] nodes, int[] places) {
      return IntStream.range(0, edges).map(edge -> places[nodes[edge]]).toArray();
    }
  }
}
