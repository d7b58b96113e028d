package org.broadsheet.analysis.emphasis;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.broadsheet.rows.FlatMapIterator;
import org.broadsheet.rows.OccupiedSlots;

/**
 * What the features of a partition take off the divergence of each pair of groups. Takes rows of a
 * feature's parts (group, uses), gives rows of (place, place, overlap).
 *
 * <p>Overlaps are added up as whole numbers of 2⁻⁶⁰, so that their order does not matter. A pair's
 * table is one of blocks of 512 by 512 places; when there are as many as memory should hold, their
 * sums are given and the blocks begun anew.
 *
 * @param groups names, in the order of their places
 * @param sizes all uses of each
 */
record PairOverlaps(List<String> groups, List<Long> sizes)
    implements MapPartitionsFunction<Row, Row> {

  private static final int BLOCK_BITS = 9;
  private static final int BLOCK = 1 << BLOCK_BITS;

  /** Of two megabytes each. */
  private static final int MOST_BLOCKS = 32;

  @Override
  public Iterator<Row> call(Iterator<Row> features) {
    return new Sums(features);
  }

  /** Two ranges of places. */
  private record Corner(int a, int b) {}

  private final class Sums implements Iterator<Row> {
    private final Iterator<Row> features;
    private final Map<String, Integer> placeOf = new HashMap<>();
    private final Map<Corner, long[]> blocks = new HashMap<>();
    private final Deque<Corner> corners = new ArrayDeque<>();
    private FeatureShares shares;
    private Iterator<Row> rows = List.<Row>of().iterator();

    Sums(Iterator<Row> features) {
      this.features = features;
      groups.forEach(group -> placeOf.put(group, placeOf.size()));
    }

    @Override
    public boolean hasNext() {
      while (!rows.hasNext()) {
        if (!corners.isEmpty()) {
          add(corners.peek());
        } else if (features.hasNext()) {
          begin(features.next());
        } else if (!blocks.isEmpty()) {
          rows = flushed();
        } else {
          return false;
        }
      }
      return true;
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return rows.next();
    }

    private void begin(Row feature) {
      shares = FeatureShares.of(feature.getList(0), placeOf, sizes);
      int[] used = shares.blocks(BLOCK_BITS);
      for (int i = 0; i < used.length; i++) {
        for (int j = i; j < used.length; j++) {
          corners.add(new Corner(used[i], used[j]));
        }
      }
    }

    /** Adds the feature's pairs in one block, or first makes room for it. */
    private void add(Corner corner) {
      long[] block = blocks.get(corner);
      if (block == null && blocks.size() == MOST_BLOCKS) {
        rows = flushed();
        return;
      }
      if (block == null) {
        block = new long[BLOCK * BLOCK];
        blocks.put(corner, block);
      }
      int end = shares.from((corner.b() + 1) << BLOCK_BITS);
      int endOfLines = shares.from((corner.a() + 1) << BLOCK_BITS);
      for (int i = shares.from(corner.a() << BLOCK_BITS); i < endOfLines; i++) {
        int line = (shares.place(i) & (BLOCK - 1)) << BLOCK_BITS;
        for (int j = Math.max(i + 1, shares.from(corner.b() << BLOCK_BITS)); j < end; j++) {
          block[line | (shares.place(j) & (BLOCK - 1))] += shares.overlap(i, j);
        }
      }
      corners.remove();
    }

    private Iterator<Row> flushed() {
      var full = Map.copyOf(blocks);
      blocks.clear();
      return new FlatMapIterator<>(
          full.entrySet().iterator(), entry -> rows(entry.getKey(), entry.getValue()));
    }

    private static Iterator<Row> rows(Corner corner, long[] block) {
      return new OccupiedSlots(
          block.length,
          at -> block[at] != 0,
          at ->
              RowFactory.create(
                  (corner.a() << BLOCK_BITS) + (at >> BLOCK_BITS),
                  (corner.b() << BLOCK_BITS) + (at & (BLOCK - 1)),
                  block[at]));
    }
  }
}
