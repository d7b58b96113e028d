package org.broadsheet.io.output;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.apache.parquet.example.data.Group;
import org.broadsheet.schema.Field;
import org.broadsheet.schema.Schema;
import org.broadsheet.schema.Type;

/** The total order of a table's rows, as Spark sorts them: null first, text by its UTF-8 bytes. */
final class RowOrder implements Serializable {
  private static final long serialVersionUID = 1L;

  private final int[] columns;
  private final Type[] types;

  RowOrder(Schema schema) {
    List<String> names = schema.columnNames();
    columns = schema.sortNames().stream().mapToInt(names::indexOf).toArray();
    types =
        Arrays.stream(columns)
            .mapToObj(column -> schema.columns().get(column))
            .map(Field::type)
            .toArray(Type[]::new);
  }

  /** The sort key of a row: its values of the sort columns. */
  List<Object> place(Group row) {
    var place = new Object[columns.length];
    for (int i = 0; i < columns.length; i++) {
      boolean isNull = row.getFieldRepetitionCount(columns[i]) == 0;
      place[i] = isNull ? null : value(row, columns[i], types[i]);
    }
    return Arrays.asList(place);
  }

  private static Object value(Group row, int column, Type type) {
    return switch (type) {
      case TEXT -> row.getBinary(column, 0).getBytes();
      case DATE -> row.getInteger(column, 0);
      case COUNT, TIME -> row.getLong(column, 0);
      case NUMBER -> row.getDouble(column, 0);
      case FLAG -> row.getBoolean(column, 0);
    };
  }

  /** Whether the second sort key is greater than the first. */
  static boolean isAfter(List<Object> first, List<Object> second) {
    for (int i = 0; i < first.size(); i++) {
      int difference = difference(first.get(i), second.get(i));
      if (difference != 0) {
        return difference < 0;
      }
    }
    return false;
  }

  private static int difference(Object one, Object other) {
    if (one == null || other == null) {
      return Boolean.compare(one != null, other != null);
    }
    if (one instanceof byte[] bytes) {
      return Arrays.compareUnsigned(bytes, (byte[]) other);
    }
    @SuppressWarnings("unchecked")
    var comparable = (Comparable<Object>) one;
    return comparable.compareTo(other);
  }
}
