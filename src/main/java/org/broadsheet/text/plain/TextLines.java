package org.broadsheet.text.plain;

import java.util.Arrays;

/** The lines of a text, without the blanks around them, and what is known of their breaks. */
final class TextLines {
  private static final String CLOSERS = "\"'”’»›)]}";
  private static final String STOPS = ".!?:;…。！？：；؟।۔";
  private static final String BULLETS = "-–—•·*#>|+◦▪■►→";

  private final String text;
  private int[] bounds = new int[32];
  private int count;

  private TextLines(String text) {
    this.text = text;
  }

  /** The lines of a text; a line end is LF, CR or both. */
  static TextLines of(String text) {
    var lines = new TextLines(text);
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == '\n' || text.charAt(i) == '\r') {
        lines.add(from, i);
        boolean isPair = i + 1 < text.length() && text.startsWith("\r\n", i);
        i += isPair ? 1 : 0;
        from = i + 1;
      }
    }
    return lines;
  }

  private void add(int from, int to) {
    int start = from;
    int end = to;
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    if (2 * count + 2 > bounds.length) {
      bounds = Arrays.copyOf(bounds, 2 * bounds.length);
    }
    bounds[2 * count] = start;
    bounds[2 * count + 1] = end;
    count++;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\u00A0' || c == '\u3000';
  }

  int count() {
    return count;
  }

  int start(int line) {
    return bounds[2 * line];
  }

  int end(int line) {
    return bounds[2 * line + 1];
  }

  int length(int line) {
    return end(line) - start(line);
  }

  boolean isEmpty(int line) {
    return length(line) == 0;
  }

  /** The last char of a line; it is not empty. */
  char last(int line) {
    return text.charAt(end(line) - 1);
  }

  /** Whether a line ends a sentence or announces a list. */
  boolean endsSentence(int line) {
    int at = end(line) - 1;
    while (at > start(line) && CLOSERS.indexOf(text.charAt(at)) >= 0) {
      at--;
    }
    return STOPS.indexOf(text.charAt(at)) >= 0;
  }

  /** Whether a line starts with a letter in lower case. */
  boolean startsInLowerCase(int line) {
    return Character.isLowerCase(text.charAt(start(line)));
  }

  /** Whether a line starts with a letter of a script that has no capitals. */
  boolean startsWithoutCase(int line) {
    int c = text.codePointAt(start(line));
    return Character.isLetter(c) && !Character.isLowerCase(c) && !Character.isUpperCase(c);
  }

  /** The length of the word with which a line starts; of an ideograph it is 1. */
  int firstWord(int line) {
    int at = start(line);
    if (Blanks.isIdeographic(text.charAt(at))) {
      return 1;
    }
    while (at < end(line) && !isBlank(text.charAt(at))) {
      at++;
    }
    return at - start(line);
  }

  /** Whether a line is an item of a list, a row of a table or indented, so that it stands alone. */
  boolean standsAlone(int line) {
    int start = start(line);
    char first = text.charAt(start);
    if (BULLETS.indexOf(first) >= 0 && (length(line) == 1 || isBlank(text.charAt(start + 1)))) {
      return true;
    }
    return isNumbered(start, end(line)) || isRow(line);
  }

  /** “1. …”, “2) …”, “a) …”. */
  private boolean isNumbered(int start, int end) {
    int at = start;
    while (at < end && at - start < 3 && Character.isDigit(text.charAt(at))) {
      at++;
    }
    return at > start
        && at + 1 < end
        && ".)".indexOf(text.charAt(at)) >= 0
        && isBlank(text.charAt(at + 1));
  }

  /** Columns are set apart by tabs, bars or two blanks and more. */
  private boolean isRow(int line) {
    int gaps = 0;
    int end = end(line);
    for (int i = start(line) + 1; i < end - 1; i++) {
      char c = text.charAt(i);
      if (c == '\t' || c == '|') {
        gaps++;
      } else if (c == ' ' && text.charAt(i + 1) == ' ') {
        boolean afterSentence = STOPS.indexOf(text.charAt(i - 1)) >= 0;
        gaps += afterSentence ? 0 : 1;
        while (i + 1 < end && text.charAt(i + 1) == ' ') {
          i++;
        }
      }
    }
    return gaps >= 2;
  }
}
