package org.broadsheet.story;

import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.broadsheet.rows.FlatMapIterator;
import org.broadsheet.rows.GroupedRows;

/**
 * Clusters the articles of each component. Takes rows of component and {@link StoryFields#EDGE},
 * with those of a component together. Gives rows of {@link StoryFields#IN_CLUSTER}.
 */
record Linking() implements MapPartitionsFunction<Row, Row> {
  @Override
  public Iterator<Row> call(Iterator<Row> edges) {
    return new FlatMapIterator<>(
        new GroupedRows(edges, StoryFields.COMPONENT), rows -> new Component(rows).rows());
  }

  /** The articles of a component, numbered by their keys, and the edges between them. */
  private static final class Component {
    private final List<Row> edges;
    private final int article;
    private final int other;
    private final int cosine;
    private final long[] articles;
    private final BitSet dated = new BitSet();
    private final Numbering numbers = new Numbering();

    Component(List<Row> edges) {
      this.edges = edges;
      StructType type = edges.get(0).schema();
      this.article = type.fieldIndex(StoryFields.ARTICLE);
      this.other = type.fieldIndex(StoryFields.OTHER);
      this.cosine = type.fieldIndex(StoryFields.COSINE);
      var keys = new TreeSet<Long>();
      for (Row edge : edges) {
        keys.add(edge.getLong(article));
        keys.add(edge.getLong(other));
      }
      this.articles = keys.stream().mapToLong(Long::longValue).toArray();
      for (long key : articles) {
        numbers.of(key);
      }
      int isDated = type.fieldIndex(StoryFields.IS_DATED);
      int isOtherDated = type.fieldIndex(StoryFields.IS_OTHER_DATED);
      for (Row edge : edges) {
        dated.set(one(edge), edge.getBoolean(isDated));
        dated.set(other(edge), edge.getBoolean(isOtherDated));
      }
    }

    Iterator<Row> rows() {
      var linkage = new AverageLinkage(articles.length, dated);
      for (Row edge : edges) {
        linkage.add(one(edge), other(edge), edge.getFloat(cosine));
      }
      int[] clusters = linkage.clusters();
      var sizes = new int[articles.length];
      for (int cluster : clusters) {
        sizes[cluster]++;
      }
      var centralities = new double[articles.length];
      for (Row edge : edges) {
        if (clusters[one(edge)] == clusters[other(edge)]) {
          centralities[one(edge)] += edge.getFloat(cosine);
          centralities[other(edge)] += edge.getFloat(cosine);
        }
      }
      return IntStream.range(0, articles.length)
          .filter(i -> sizes[clusters[i]] > 1)
          .mapToObj(
              i ->
                  RowFactory.create(
                      articles[i],
                      articles[clusters[i]],
                      centralities[i] / (sizes[clusters[i]] - 1)))
          .iterator();
    }

    private int one(Row edge) {
      return numbers.find(edge.getLong(article));
    }

    private int other(Row edge) {
      return numbers.find(edge.getLong(other));
    }
  }
}
