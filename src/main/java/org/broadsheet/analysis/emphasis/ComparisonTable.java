package org.broadsheet.analysis.emphasis;

import static org.broadsheet.schema.Field.count;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.broadsheet.analysis.term.TermFields;
import org.broadsheet.schema.Field;

/**
 * The table of all comparisons before their q-values are known. It has three kinds of rows:
 * comparisons, p-values alone, and the tally of each partition. Columns that a kind lacks are null.
 */
final class ComparisonTable {
  /** The columns of a comparison after the names. */
  static final List<Field> COMPARED =
      List.of(
          TermFields.ARTICLE_COUNT,
          EmphasisFields.USE_COUNT,
          EmphasisFields.SIZE,
          EmphasisFields.OTHER_ARTICLE_COUNT,
          EmphasisFields.OTHER_USE_COUNT,
          EmphasisFields.OTHER_SIZE,
          EmphasisFields.LOG_RATIO,
          EmphasisFields.LOG_RATIO_LOW,
          EmphasisFields.LOG_RATIO_HIGH,
          QValues.P_VALUE);

  private ComparisonTable() {}

  /**
   * The type of the rows.
   *
   * @param names the columns of the group, the scope and the feature
   */
  static StructType type(List<Field> names) {
    return new StructType(
        Stream.of(names, COMPARED, Tally.FIELDS)
            .flatMap(List::stream)
            .map(f -> DataTypes.createStructField(f.name(), f.type().spark(), true))
            .toArray(StructField[]::new));
  }

  static int width(int names) {
    return names + COMPARED.size() + Tally.FIELDS.size();
  }

  /** A row with a p-value alone. */
  static Row pValue(int names, double p) {
    var values = new Object[width(names)];
    values[names + COMPARED.size() - 1] = p;
    return RowFactory.create(values);
  }

  /** The columns of a comparison, including the names. */
  static List<Field> compared(List<Field> names) {
    var fields = new ArrayList<>(names);
    fields.addAll(COMPARED);
    return fields;
  }

  /**
   * Counts of what was tested.
   *
   * @param features features that were tested in at least one group
   * @param rareFeatures features in too few articles
   * @param tests tests of a group and a feature, whether the group uses the feature or not
   * @param untested published rows without a test
   */
  record Tally(long features, long rareFeatures, long tests, long untested) {
    private static final Field FEATURES = count("tested_features", "Features tested.");
    private static final Field RARE = count("rare_features", "Features in too few articles.");
    private static final Field TESTS = count("tests", "Tests.");
    private static final Field UNTESTED = count("untested_rows", "Rows not tested.");

    private static final List<Field> FIELDS = List.of(FEATURES, RARE, TESTS, UNTESTED);

    /** The sum of the tallies of all partitions. */
    static Tally of(Dataset<Row> comparisons) {
      Column[] sums =
          FIELDS.stream()
              .map(
                  field ->
                      functions
                          .coalesce(functions.sum(field.column()), functions.lit(0L))
                          .as(field.name()))
              .toArray(Column[]::new);
      Row row = comparisons.select(sums).first();
      return new Tally(
          row.getAs(FEATURES.name()),
          row.getAs(RARE.name()),
          row.getAs(TESTS.name()),
          row.getAs(UNTESTED.name()));
    }

    /** The number of comparisons, m of {@link org.broadsheet.measure.ConservativeLogRatio}. */
    long comparisons() {
      return Math.max(1, tests + untested);
    }
  }

  /** Counts what is tested in one partition. */
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

    /** The row with this tally alone. */
    Row row(int names) {
      var values = new Object[width(names)];
      int at = values.length - Tally.FIELDS.size();
      values[at] = features;
      values[at + 1] = rareFeatures;
      values[at + 2] = tests;
      values[at + 3] = untested;
      return RowFactory.create(values);
    }
  }
}
