package org.broadsheet.analysis.emphasis;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.broadsheet.analysis.term.TermFields;
import org.broadsheet.schema.Field;

/** The table of all tests, between testing and q-values. */
final class ComparisonTable {
  /** What a comparison has. */
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
   * Its type.
   *
   * @param names the group's, the scope's and the feature's columns
   */
  static StructType type(List<Field> names) {
    return new StructType(
        Stream.of(names, COMPARED, EmphasisTally.FIELDS)
            .flatMap(List::stream)
            .map(f -> DataTypes.createStructField(f.name(), f.type().spark(), true))
            .toArray(StructField[]::new));
  }

  static int width(int names) {
    return names + COMPARED.size() + EmphasisTally.FIELDS.size();
  }

  /** A row that has a p-value and nothing else. */
  static Row pValue(int names, double p) {
    var values = new Object[width(names)];
    values[names + COMPARED.size() - 1] = p;
    return RowFactory.create(values);
  }

  /** The columns of a comparison. */
  static List<Field> compared(List<Field> names) {
    var fields = new ArrayList<>(names);
    fields.addAll(COMPARED);
    return fields;
  }
}
