package org.broadsheet.exchange;

import com.fasterxml.jackson.core.io.schubfach.DoubleToDecimal;
import org.broadsheet.schema.Field;

/** Published values as texts, and their types as GEXF and GraphML both name them. */
final class Cells {
  private Cells() {}

  /** A number in the fewest digits that read back as the same, whatever Java it runs on. */
  static String text(Object value) {
    return value instanceof Double number ? DoubleToDecimal.toString(number) : value.toString();
  }

  static String type(Field field) {
    return switch (field.type()) {
      case TEXT, DATE -> "string";
      case COUNT -> "long";
      case NUMBER -> "double";
      case FLAG -> "boolean";
    };
  }
}
