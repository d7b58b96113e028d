package org.broadsheet.io.input;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the lines of a CSV record. A record is believed to go on over several lines if its
 * quotation closes, and if none of these lines is a record by itself.
 */
final class CsvSpans {
  /** A file may make the reader look at lines in vain for this many times its limit and size. */
  private static final int PATIENCE = 8;

  private final LinesAhead lines;
  private final CsvNeighbours neighbours;
  private final char separator;
  private final int limit;
  private long patience;

  /** How a record ends. */
  enum End {
    CLOSED,
    /** Its quotation does not close, or a line inside it is a record. */
    UNCLOSED,
    TOO_LONG
  }

  /**
   * The lines of a record.
   *
   * @param text of the lines; empty if the record is unclosed
   * @param linesAhead its lines after the first
   */
  record Span(End end, String text, int linesAhead) {
    private static final Span UNCLOSED = new Span(End.UNCLOSED, "", 0);
  }

  /**
   * @param limit most bytes of a record
   */
  CsvSpans(LinesAhead lines, CsvNeighbours neighbours, char separator, int limit) {
    this.lines = lines;
    this.neighbours = neighbours;
    this.separator = separator;
    this.limit = limit;
    this.patience = (long) PATIENCE * limit;
  }

  /** The record that starts with a line. */
  Span of(LinesAhead.Line first, CsvQuoting rule) throws IOException {
    patience += (long) PATIENCE * first.bytes().length();
    int state = rule.scan(first.bytes(), false, separator);
    if (state == 0) {
      return new Span(End.CLOSED, first.content(), 0);
    }
    return state == CsvQuoting.BROKEN || patience < 0 ? Span.UNCLOSED : several(first, rule);
  }

  private Span several(LinesAhead.Line first, CsvQuoting rule) throws IOException {
    List<String> opening = values(first.bytes());
    var text = new StringBuilder(first.bytes());
    for (int ahead = 0; ; ahead++) {
      LinesAhead.Line line = lines.peek(ahead);
      int state = line == null ? CsvQuoting.BROKEN : rule.scan(line.bytes(), true, separator);
      if (line == null || isRecord(opening, line, rule)) {
        patience -= text.length();
        return Span.UNCLOSED;
      }
      if (line.isTooLong() || text.length() + line.bytes().length() >= limit) {
        return new Span(End.TOO_LONG, text.toString(), 0);
      }
      if (state == CsvQuoting.BROKEN) {
        patience -= text.length();
        return Span.UNCLOSED;
      }
      text.append('\n').append(state == 0 ? line.content() : line.bytes());
      if (state == 0) {
        return new Span(End.CLOSED, text.toString(), ahead + 1);
      }
    }
  }

  /** Skips the lines of a record that is too long: up to its end, or to the next record. */
  void skip(LinesAhead.Line first) throws IOException {
    List<String> opening = first.isTooLong() ? List.of() : values(first.bytes());
    for (LinesAhead.Line line = lines.peek(0); line != null; line = lines.peek(0)) {
      if (isRecord(opening, line, CsvQuoting.DOUBLED)) {
        return;
      }
      boolean isOpen =
          line.isTooLong()
              ? !line.isQuoteOpen()
              : CsvQuoting.DOUBLED.scan(line.bytes(), true, separator) == CsvQuoting.OPEN;
      lines.drop(1);
      if (!isOpen) {
        return;
      }
    }
  }

  private boolean isRecord(List<String> opening, LinesAhead.Line line, CsvQuoting rule) {
    if (line.isTooLong()) {
      return false;
    }
    List<String> values = values(line.bytes());
    int close = rule.close(line.bytes(), 0, separator);
    int whole = close < 0 ? values.size() : separators(line.bytes().substring(0, close));
    return neighbours.isRecord(opening, values, whole);
  }

  private int separators(String text) {
    return (int) text.chars().filter(c -> c == separator).count();
  }

  /** The values of a line by itself, with their marks, roughly. */
  private List<String> values(String line) {
    var values = new ArrayList<String>();
    int at = 0;
    while (at <= line.length()) {
      int from = at;
      if (at < line.length() && line.charAt(at) == '"') {
        int close = CsvQuoting.DOUBLED.close(line, at + 1, separator);
        from = close < 0 ? at : close;
      }
      int next = line.indexOf(separator, from);
      int end = next < 0 ? line.length() : next;
      values.add(value(line.substring(at, end)));
      at = end + 1;
    }
    return values;
  }

  private static String value(String field) {
    String text = field.endsWith("\r") ? field.substring(0, field.length() - 1) : field;
    boolean isQuoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
    return isQuoted ? text.substring(1, text.length() - 1) : text;
  }
}
