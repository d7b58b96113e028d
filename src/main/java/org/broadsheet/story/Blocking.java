package org.broadsheet.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Puts articles into blocks, so that any two that may be of one story are compared in one block.
 * Takes rows of {@link StoryFields#VECTOR}, gives rows of {@link StoryFields#IN_BLOCK}.
 *
 * <p>Articles of a story are at most {@value #DAYS} days apart. A block owns the articles of
 * {@value #DAYS} days; the articles of the next {@value #DAYS} days are its guests. A large block
 * is divided into parts, and each two parts are a block. Undated articles may be of any day: the
 * block of a term owns the undated articles that have it as a search term, and the dated ones are
 * its guests.
 *
 * @param parts the number of parts of each block of days
 * @param hasUndated whether there are undated articles
 */
record Blocking(Broadcast<TermRarity> rarity, int parts, boolean hasUndated)
    implements FlatMapFunction<Row, Row> {
  /** The most days between two articles of a story: a week. */
  static final int DAYS = 7;

  /** The part number of the blocks of terms. */
  static final int OF_TERM = -1;

  private static final int SEARCH_TERMS = 15;
  private static final int MOST_ARTICLES_OF_TERM = 2_000;
  private static final long[] NONE = {};

  @Override
  public Iterator<Row> call(Row vector) {
    var rows = new ArrayList<Row>();
    Integer day = vector.getAs(StoryFields.DAY);
    if (day != null) {
      int block = Math.floorDiv(day, DAYS);
      addParts(rows, vector, block, true);
      addParts(rows, vector, block - 1L, false);
    }
    if (hasUndated) {
      long[] terms = searchTerms(vector);
      for (long term : terms) {
        rows.add(row(vector, term, OF_TERM, day == null, terms));
      }
    }
    return rows.iterator();
  }

  private void addParts(List<Row> rows, Row vector, long block, boolean isOwn) {
    int own = partOf(vector.getAs(StoryFields.ARTICLE), parts);
    for (int other = 0; other < parts; other++) {
      int part = Math.min(own, other) * parts + Math.max(own, other);
      rows.add(row(vector, block, part, isOwn, NONE));
    }
  }

  /** The part of an article. */
  static int partOf(long article, int parts) {
    return (int) Math.floorMod(article, (long) parts);
  }

  /** The terms with the highest weights among those that few enough articles have, ascending. */
  private long[] searchTerms(Row vector) {
    List<Long> terms = vector.getList(vector.fieldIndex(StoryFields.TERMS));
    List<Float> weights = vector.getList(vector.fieldIndex(StoryFields.WEIGHTS));
    return IntStream.range(0, terms.size())
        .boxed()
        .filter(i -> rarity.value().articles(terms.get(i)) <= MOST_ARTICLES_OF_TERM)
        .sorted(
            Comparator.comparingDouble((Integer i) -> -weights.get(i)).thenComparing(terms::get))
        .limit(SEARCH_TERMS)
        .mapToLong(terms::get)
        .sorted()
        .toArray();
  }

  private static Row row(Row vector, long block, int part, boolean isOwn, long[] searchTerms) {
    return RowFactory.create(
        block,
        part,
        isOwn,
        searchTerms,
        vector.getAs(StoryFields.ARTICLE),
        vector.getAs(StoryFields.DAY),
        vector.getAs(StoryFields.TERMS),
        vector.getAs(StoryFields.WEIGHTS));
  }
}
