package org.broadsheet.io.input;

/**
 * Rewrites a line of CSV whose quotation marks do not follow RFC 4180, so that it does. The line is
 * a record by itself.
 */
final class CsvRepair {
  private static final char MARK = '"';

  private CsvRepair() {}

  /**
   * The line with the marks of its flawed fields as text. A field that is quoted as a whole and has
   * unescaped quotations inside, {@code "He said "no" twice"}, is still quoted.
   */
  static String flawedAsText(String line, char separator) {
    var out = new StringBuilder(line.length() + 16);
    int at = 0;
    while (at <= line.length()) {
      int end = field(line, at, separator, out);
      out.append(end < line.length() ? String.valueOf(separator) : "");
      at = end + 1;
    }
    return out.toString();
  }

  /** Writes the field at an index; gives the index of its end. */
  private static int field(String line, int at, char separator, StringBuilder out) {
    if (at < line.length() && line.charAt(at) == MARK) {
      int close = CsvQuoting.DOUBLED.close(line, at + 1, separator);
      if (close > 0) {
        int end = end(line, close, separator);
        out.append(line, at, end);
        return end;
      }
      int outer = isNested(line, at) ? outerClose(line, at + 1, separator) : CsvQuoting.OPEN;
      if (outer > 0) {
        append(line.substring(at + 1, outer - 1).replace("\"\"", "\""), out);
        return end(line, outer, separator);
      }
    }
    int end = end(line, at, separator);
    append(line.substring(at, end), out);
    return end;
  }

  private static int end(String line, int from, char separator) {
    int next = line.indexOf(separator, from);
    return next < 0 ? line.length() : next;
  }

  /** The line with its last field from a mark that opens and never closes, separators included. */
  static String openToEnd(String line, char separator) {
    int at = 0;
    while (at < line.length()) {
      int close = line.charAt(at) == MARK ? CsvQuoting.DOUBLED.close(line, at + 1, separator) : at;
      if (close < 0) {
        var out = new StringBuilder(line.length() + 16).append(line, 0, at);
        boolean isEnclosed = isNested(line, at) && line.endsWith("\"");
        append(isEnclosed ? line.substring(at + 1, line.length() - 1) : line.substring(at), out);
        return out.toString();
      }
      at = CsvQuoting.afterSeparator(line, close, separator);
    }
    return line;
  }

  /** The line with all marks as text. */
  static String allAsText(String line, char separator) {
    var out = new StringBuilder(line.length() + 16);
    int at = 0;
    while (at <= line.length()) {
      int end = end(line, at, separator);
      append(line.substring(at, end), out);
      out.append(end < line.length() ? String.valueOf(separator) : "");
      at = end + 1;
    }
    return out.toString();
  }

  private static void append(String field, StringBuilder out) {
    if (field.indexOf(MARK) < 0) {
      out.append(field);
      return;
    }
    out.append(MARK).append(field.replace("\"", "\"\"")).append(MARK);
  }

  /** Whether the second mark of a field opens a quotation, so that the first encloses the field. */
  private static boolean isNested(String line, int from) {
    int second = line.indexOf(MARK, from + 1);
    return second > from + 1
        && second + 1 < line.length()
        && line.charAt(second - 1) == ' '
        && line.charAt(second + 1) != ' ';
  }

  private static int outerClose(String line, int from, char separator) {
    for (int at = line.indexOf(MARK, from); at >= 0; at = line.indexOf(MARK, at + 1)) {
      if (CsvQuoting.isEnd(line, at + 1, separator)) {
        return at + 1;
      }
    }
    return CsvQuoting.OPEN;
  }
}
