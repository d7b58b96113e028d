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
 * Puts articles into the blocks in which they are compared, so that any two that may be of one
 * story meet once. Takes rows of {@link StoryFields#VECTOR}, gives those of {@link
 * StoryFields#IN_BLOCK}.
 *
 * <p>Dated articles may be {@value #DAYS} days apart: a block owns the articles of as many days,
 * and those of the next so many are its guests. A full block is dealt into parts of which every two
 * make a block. Undated articles may be of any day: the block of a term owns the undated articles
 * that it is telling for, and the dated ones are its guests.
 *
 * @param parts of each block of days
 * @param hasUndated whether there is any undated article
 */
record Blocking(Broadcast<TermRarity> rarity, int parts, boolean hasUndated)
    implements FlatMapFunction<Row, Row> {
  /** Most days between two articles of one story, unless others lie between them. */
  static final int DAYS = 7;

  /** Part of the blocks that terms make. */
  static final int OF_TERM = -1;

  private static final int SEARCH_TERMS = 8;
  private static final int MOST_ARTICLES_OF_TERM = 2_000;
  private static final long[] NONE = {};

  @Override
  public Iterator<Row> call(Row vector) {
    var rows = new ArrayList<Row>();
    boolean isUndated = vector.isNullAt(2);
    if (!isUndated) {
      int block = Math.floorDiv(vector.getInt(2), DAYS);
      addParts(rows, vector, block, true);
      addParts(rows, vector, block - 1L, false);
    }
    if (hasUndated) {
      long[] terms = searchTerms(vector);
      for (long term : terms) {
        rows.add(row(vector, term, OF_TERM, isUndated, terms));
      }
    }
    return rows.iterator();
  }

  private void addParts(List<Row> rows, Row vector, long block, boolean isOwn) {
    int own = partOf(vector.getLong(1), parts);
    for (int other = 0; other < parts; other++) {
      int part = Math.min(own, other) * parts + Math.max(own, other);
      rows.add(row(vector, block, part, isOwn, NONE));
    }
  }

  /** The part into which an article is dealt. */
  static int partOf(long article, int parts) {
    return (int) Math.floorMod(article, (long) parts);
  }

  /** The most telling terms of those that few enough articles have, ascending. */
  private long[] searchTerms(Row vector) {
    List<Long> terms = vector.getList(3);
    List<Float> weights = vector.getList(4);
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
        block, part, isOwn, searchTerms, vector.getLong(1), vector.get(3), vector.get(4));
  }
}
