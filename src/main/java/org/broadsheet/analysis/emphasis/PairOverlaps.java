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
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.broadsheet.rows.FlatMapIterator;
import org.broadsheet.rows.OccupiedSlots;

/**
 * Sums the overlaps of each pair of groups over the features of a partition. Maps rows with the
 * parts of a feature to rows of {@link #TYPE}. A pair may have several rows.
 *
 * <p>Overlaps are summed as multiples of 2⁻⁶⁰, so that their order has no effect. The sums are kept
 * in blocks of 512 by 512 places. When memory holds the maximum number of blocks, their sums are
 * emitted and the blocks discarded.
 *
 * @param groups names of the groups, in the order of their places
 * @param sizes all uses of each group
 */
record PairOverlaps(List<String> groups, List<Long> sizes)
    implements MapPartitionsFunction<Row, Row> {

  /** Column of a feature's parts: structs of {@link FeatureShares#GROUP} and use_count. */
  static final String PARTS = "parts";

  static final String OVERLAP = "overlap";
  static final String A = "place_a";
  static final String B = "place_b";

  static final StructType TYPE =
      new StructType()
          .add(A, DataTypes.IntegerType, false)
          .add(B, DataTypes.IntegerType, false)
          .add(OVERLAP, DataTypes.LongType, false);

  private static final int BLOCK_BITS = 9;
  private static final int BLOCK = 1 << BLOCK_BITS;

  /** The most blocks in memory, of two megabytes each. */
  private static final int MOST_BLOCKS = 32;

  @Override
  public Iterator<Row> call(Iterator<Row> features) {
    return new Sums(features);
  }

  /** The position of a block: the numbers of its two ranges of places. */
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
      shares = FeatureShares.of(feature.getList(feature.fieldIndex(PARTS)), placeOf, sizes);
      int[] used = shares.blocks(BLOCK_BITS);
      for (int i = 0; i < used.length; i++) {
        for (int j = i; j < used.length; j++) {
          corners.add(new Corner(used[i], used[j]));
        }
      }
    }

    /** Adds the pairs of the feature in one block; emits all blocks first if memory is full. */
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
