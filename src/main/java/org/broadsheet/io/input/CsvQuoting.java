package org.broadsheet.io.input;

/** How a quotation mark is written inside a quoted field of a CSV file. */
enum CsvQuoting {
  /** Twice, as RFC 4180 has it. */
  DOUBLED,
  /** After a backslash, as Spark writes it. */
  BACKSLASH;

  private static final char MARK = '"';
  private static final char ESCAPE = '\\';

  /** The end of a line is inside a quotation. */
  static final int OPEN = -1;

  /** A quotation ends, and text follows in its field. */
  static final int BROKEN = -2;

  /**
   * The index after the closing mark of a quotation.
   *
   * @param from index after its opening mark, or 0 if that is in an earlier line
   * @return {@link #OPEN} or {@link #BROKEN} if it does not close in the line
   */
  int close(String line, int from, char separator) {
    for (int i = from; i < line.length(); i++) {
      char c = line.charAt(i);
      if (this == BACKSLASH && c == ESCAPE) {
        i += i + 1 < line.length() && isEscaped(line.charAt(i + 1)) ? 1 : 0;
      } else if (c == MARK && i + 1 < line.length() && line.charAt(i + 1) == MARK) {
        i++;
      } else if (c == MARK) {
        return isEnd(line, i + 1, separator) ? i + 1 : BROKEN;
      }
    }
    return OPEN;
  }

  private static boolean isEscaped(char c) {
    return c == MARK || c == ESCAPE;
  }

  /** Whether a field ends here; blanks may follow. */
  static boolean isEnd(String line, int from, char separator) {
    int i = from;
    while (i < line.length() && line.charAt(i) != separator && isBlank(line.charAt(i))) {
      i++;
    }
    return i == line.length() || line.charAt(i) == separator;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\r';
  }

  /**
   * Scans a line.
   *
   * @param isQuoted whether the line starts inside a quotation
   * @return 0 if the line ends outside quotations, else {@link #OPEN} or {@link #BROKEN}
   */
  int scan(String line, boolean isQuoted, char separator) {
    int at = 0;
    if (isQuoted) {
      at = close(line, 0, separator);
      if (at < 0) {
        return at;
      }
      at = afterSeparator(line, at, separator);
    }
    while (at < line.length()) {
      if (line.charAt(at) == MARK) {
        at = close(line, at + 1, separator);
        if (at < 0) {
          return at;
        }
      }
      at = afterSeparator(line, at, separator);
    }
    return 0;
  }

  static int afterSeparator(String line, int from, char separator) {
    int next = line.indexOf(separator, from);
    return next < 0 ? line.length() : next + 1;
  }

  /** A closed record with its quotation marks doubled. */
  String doubled(String record) {
    if (this == DOUBLED) {
      return record;
    }
    var out = new StringBuilder(record.length() + 16);
    for (int i = 0; i < record.length(); i++) {
      int end = i;
      while (end < record.length() && record.charAt(end) == ESCAPE) {
        end++;
      }
      int escapes = end - i;
      boolean isBeforeMark = end < record.length() && record.charAt(end) == MARK;
      if (escapes == 0) {
        out.append(record.charAt(i));
      } else if (!isBeforeMark) {
        out.append(record, i, end);
        i = end - 1;
      } else {
        out.append(String.valueOf(ESCAPE).repeat(escapes / 2));
        out.append(escapes % 2 == 0 ? "\"" : "\"\"");
        i = end;
      }
    }
    return out.toString();
  }

  /** Whether the first bytes of a file have a mark that only {@link #BACKSLASH} can read. */
  static boolean hasBackslashes(String head, char separator) {
    for (int at = head.indexOf("\\\""); at >= 0; at = head.indexOf("\\\"", at + 2)) {
      boolean isOdd = at == 0 || head.charAt(at - 1) != ESCAPE;
      char next = at + 2 < head.length() ? head.charAt(at + 2) : '\n';
      if (isOdd && next != MARK && next != separator && next != '\n' && next != '\r') {
        return true;
      }
    }
    return false;
  }
}
