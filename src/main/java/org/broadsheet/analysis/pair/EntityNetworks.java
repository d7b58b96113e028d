package org.broadsheet.analysis.pair;

import static org.broadsheet.analysis.entity.EntityFields.ENTITY_ID;
import static org.broadsheet.analysis.pair.EntityAssociations.ARTICLES;
import static org.broadsheet.analysis.pair.EntityAssociations.A_ID;
import static org.broadsheet.analysis.pair.EntityAssociations.B_ID;
import static org.broadsheet.analysis.pair.EntityAssociations.NPMI;
import static org.broadsheet.analysis.pair.EntityAssociations.Q_VALUE;

import java.util.Iterator;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.broadsheet.analysis.MinimumSupport;
import org.broadsheet.corpus.Corpus;
import org.broadsheet.corpus.NotedRows;
import org.broadsheet.corpus.Notes;
import org.broadsheet.schema.Field;

/** Who stands in the middle of the pairs that belong together, and who with whom. */
public final class EntityNetworks {
  public static final Field DEGREE = Field.count("degree", "Entities it belongs together with.");
  public static final Field WEIGHTED_DEGREE =
      Field.count("weighted_degree", "Articles that name it with one of them, summed over them.");
  public static final Field PAGERANK =
      Field.number(
          "pagerank",
          "PageRank (damping 0.85) over the pairs, weighted by articles; adds up to 1.");
  public static final Field COMMUNITY =
      Field.count(
          "community",
          "Number of its community (Louvain, modularity over the pairs weighted by articles), from"
              + " 1 = the largest.");

  /** Pairs that one task can hold, at some 60 bytes each. */
  static final long MOST_EDGES = 2_000_000;

  /**
   * Articles that the pairs of the network are named together in at least, if there are too many.
   */
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
   * One row per entity of the network: its edges are the pairs with npmi above 0 and q_value below
   * 0.05. It is worked out by one task, so of more pairs than that can hold those in few articles
   * are left out.
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
    var graph = new EntityGraph();
    edges.forEachRemaining(
        edge -> graph.add(edge.getString(0), edge.getString(1), edge.getLong(2)));
    return graph.nodes();
  }
}
