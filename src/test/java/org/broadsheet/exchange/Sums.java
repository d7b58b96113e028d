package org.broadsheet.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadsheet.schema.Field;
import org.broadsheet.schema.Schema;

/** A table summed up in one row: the number of rows and the sum of each column. */
final class Sums {
  private static final double PERCENT = 1e-7;

  private Sums() {}

  /**
   * The query for the sums.
   *
   * @param bytes the database's function for the length of a text in bytes
   */
  static String query(Schema schema, String bytes) {
    return Stream.concat(
            Stream.of("count(*)"), schema.columns().stream().map(field -> sum(field, bytes)))
        .collect(Collectors.joining(", ", "select ", " from " + schema.name()));
  }

  private static String sum(Field field, String bytes) {
    String column = '"' + field.name() + '"';
    return switch (field.type()) {
      case TEXT -> "sum(%s(%s))".formatted(bytes, column);
      case DATE -> "sum(%s - date '2000-01-01')".formatted(column);
      case TIME -> "sum(extract(epoch from %s))".formatted(column);
      case COUNT, NUMBER -> "sum(%s)".formatted(column);
      case FLAG -> "sum(case when %s then 1 else 0 end)".formatted(column);
    };
  }

  /** Whether the rows of two systems are equal, apart from the notation of numbers. */
  static void areSame(String what, List<List<String>> rows, List<List<String>> others) {
    areSame(what, rows, others, PERCENT);
  }

  /**
   * Whether the rows of two systems are equal within a tolerance.
   *
   * @param percent tolerance of numbers in percent
   */
  static void areSame(
      String what, List<List<String>> rows, List<List<String>> others, double percent) {
    assertThat(rows).as(what).hasSameSizeAs(others);
    for (int i = 0; i < rows.size(); i++) {
      assertThat(rows.get(i)).as(what).hasSameSizeAs(others.get(i));
      for (int j = 0; j < rows.get(i).size(); j++) {
        String where = "%s %s".formatted(what, rows.get(i));
        areSame(where, rows.get(i).get(j), others.get(i).get(j), percent);
      }
    }
  }

  private static void areSame(String what, String value, String other, double percent) {
    if (value == null || value.isEmpty()) {
      assertThat(other).as(what).isNullOrEmpty();
    } else if (value.matches("-?[\\d.]+([eE][-+]?\\d+)?")) {
      assertThat(Double.parseDouble(value))
          .as(what)
          .isCloseTo(Double.parseDouble(other), withinPercentage(percent));
    } else {
      assertThat(value).as(what).isEqualTo(other);
    }
  }
}
