package org.broadsheet.analysis.emphasis;

import static org.broadsheet.schema.Field.count;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.broadsheet.schema.Field;

/**
 * How much was tested.
 *
 * @param features tested in one group at least
 * @param rareFeatures in too few articles
 * @param tests group by feature, also where the group does not use it
 * @param untested rows that are published without a test
 */
record EmphasisTally(long features, long rareFeatures, long tests, long untested) {
  private static final Field FEATURES = count("tested_features", "Features tested.");
  private static final Field RARE = count("rare_features", "Features in too few articles.");
  private static final Field TESTS = count("tests", "Tests.");
  private static final Field UNTESTED = count("untested_rows", "Rows not tested.");

  /** Of a partition's tally; null in other rows. */
  static final List<Field> FIELDS = List.of(FEATURES, RARE, TESTS, UNTESTED);

  /** Of all partitions. */
  static EmphasisTally of(Dataset<Row> tests) {
    Column[] sums =
        FIELDS.stream()
            .map(field -> functions.coalesce(functions.sum(field.name()), functions.lit(0L)))
            .toArray(Column[]::new);
    Row row = tests.select(sums).first();
    return new EmphasisTally(row.getLong(0), row.getLong(1), row.getLong(2), row.getLong(3));
  }

  /** All rows that are compared, m of {@link org.broadsheet.measure.ConservativeLogRatio}. */
  long comparisons() {
    return Math.max(1, tests + untested);
  }

  /** Counts up while a partition is tested. */
  static final class Counter {
    private long features;
    private long rareFeatures;
    private long tests;
    private long untested;

    void feature() {
      features++;
    }

    void rare() {
      rareFeatures++;
    }

    void test() {
      tests++;
    }

    void untested() {
      untested++;
    }

    /** The row of {@link ComparisonTable} that has this tally and nothing else. */
    Row row(int names) {
      var values = new Object[ComparisonTable.width(names)];
      int at = values.length - FIELDS.size();
      values[at] = features;
      values[at + 1] = rareFeatures;
      values[at + 2] = tests;
      values[at + 3] = untested;
      return RowFactory.create(values);
    }
  }
}
