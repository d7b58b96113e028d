package org.broadsheet.analysis;

import java.util.stream.Stream;
import org.broadsheet.schema.Field;

/** Columns that two tables have in common, to join them by. */
public final class Keys {
  private Keys() {}

  /** Their names: for the join that keeps each of them once. */
  public static String[] of(Field... fields) {
    return Stream.of(fields).map(Field::name).toArray(String[]::new);
  }
}
