package org.broadsheet.benchmark;

import java.util.ArrayList;
import java.util.List;

/** A table to read: the first column is words, the others are numbers and stand to the right. */
final class TextTable {
  private final List<List<String>> rows = new ArrayList<>();

  TextTable(String... header) {
    rows.add(List.of(header));
  }

  void row(String... cells) {
    if (cells.length != rows.get(0).size()) {
      throw new IllegalArgumentException("Not a row of this table: " + List.of(cells));
    }
    rows.add(List.of(cells));
  }

  @Override
  public String toString() {
    var text = new StringBuilder();
    for (List<String> row : rows) {
      text.append(padded(row, 0, "%-" + width(0) + "s"));
      for (int i = 1; i < row.size(); i++) {
        text.append(padded(row, i, "  %" + width(i) + "s"));
      }
      text.append('\n');
    }
    return text.toString();
  }

  private static String padded(List<String> row, int column, String format) {
    return String.format(format, row.get(column));
  }

  private int width(int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(1);
  }
}
