package org.broadsheet.analysis;

import java.util.stream.Stream;
import org.broadsheet.schema.Field;

/** Columns by which two tables are joined. */
public final class Keys {
  private Keys() {}

  /** The names of the columns. A join by names has each of them once in its result. */
  public static String[] of(Field... fields) {
    return Stream.of(fields).map(Field::name).toArray(String[]::new);
  }
}
