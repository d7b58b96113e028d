package org.broadsheet.story;

import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Finds the connected components of articles, within which stories are clustered. Takes all rows of
 * {@link StoryFields#EDGE} whose cosine reaches the threshold, in one partition, the highest cosine
 * first. Gives rows of {@link StoryFields#IN_COMPONENT}.
 *
 * <p>A cluster is always within a component: if the mean of cosines reaches the threshold, one of
 * them does. A component has at most {@value #MOST} articles, so that it fits into memory; 40 bytes
 * are held of each article.
 */
record Components() implements MapPartitionsFunction<Row, Row> {
  private static final int MOST = 10_000;

  private static final int ARTICLE = StoryFields.EDGE.fieldIndex(StoryFields.ARTICLE);
  private static final int OTHER = StoryFields.EDGE.fieldIndex(StoryFields.OTHER);

  @Override
  public Iterator<Row> call(Iterator<Row> closestFirst) {
    var sets = new Sets();
    while (closestFirst.hasNext()) {
      Row edge = closestFirst.next();
      sets.join(edge.getLong(ARTICLE), edge.getLong(OTHER));
    }
    return IntStream.range(0, sets.articles.size()).mapToObj(sets::row).iterator();
  }

  /** Disjoint sets of numbered articles. */
  private static final class Sets {
    private final Numbering articles = new Numbering();
    private int[] parents = new int[64];
    private int[] sizes = new int[64];

    void join(long one, long other) {
      int a = root(number(one));
      int b = root(number(other));
      if (a != b && sizes[a] + sizes[b] <= MOST) {
        // The smallest article is the root, so that the order of the edges does not matter.
        int first = articles.key(a) < articles.key(b) ? a : b;
        parents[first == a ? b : a] = first;
        sizes[first] = sizes[a] + sizes[b];
      }
    }

    private int number(long article) {
      int before = articles.size();
      int number = articles.of(article);
      if (number == before) {
        if (number == parents.length) {
          parents = Arrays.copyOf(parents, 2 * number);
          sizes = Arrays.copyOf(sizes, 2 * number);
        }
        parents[number] = number;
        sizes[number] = 1;
      }
      return number;
    }

    private int root(int number) {
      int root = number;
      while (parents[root] != root) {
        parents[root] = parents[parents[root]];
        root = parents[root];
      }
      return root;
    }

    Row row(int number) {
      return RowFactory.create(articles.key(number), articles.key(root(number)));
    }
  }
}
