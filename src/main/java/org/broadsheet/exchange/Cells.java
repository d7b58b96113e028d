package org.broadsheet.exchange;

import com.fasterxml.jackson.core.io.schubfach.DoubleToDecimal;
import org.broadsheet.schema.Field;

/** Published values as text, and their types under the names that GEXF and GraphML share. */
final class Cells {
  private Cells() {}

  /** A value as text. A double has the fewest digits that read back the same, on every Java. */
  static String text(Object value) {
    return value instanceof Double number ? DoubleToDecimal.toString(number) : value.toString();
  }

  static String type(Field field) {
    return switch (field.type()) {
      case TEXT, DATE, TIME -> "string";
      case COUNT -> "long";
      case NUMBER -> "double";
      case FLAG -> "boolean";
    };
  }
}
