package org.broadsheet.io.input;

import java.util.ArrayList;
import java.util.List;

/** The columns of a record in which none is known as the text, for a message. */
final class Columns {
  private static final int MOST = 20;

  private final List<String> names = new ArrayList<>();
  private String longest = "";
  private int length;

  /**
   * Adds a column.
   *
   * @param length of its value
   */
  void add(String name, int length) {
    if (names.size() < MOST) {
      names.add(name);
    }
    if (length > this.length) {
      longest = name;
      this.length = length;
    }
  }

  /** The option that reads the column with the longest value as the text, and all columns. */
  String words() {
    String columns = "the columns are " + String.join(", ", names);
    return longest.isEmpty() ? columns : "try --column text=%s; %s".formatted(longest, columns);
  }
}
