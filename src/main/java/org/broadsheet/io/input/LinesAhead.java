package org.broadsheet.io.input;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The lines of a stream, and those after the next one. */
final class LinesAhead implements Closeable {
  private final BoundedRecords lines;
  private final List<Line> ahead = new ArrayList<>();
  private int dropped;
  private boolean isAtEnd;

  /**
   * A line.
   *
   * @param bytes without the line feed, a character each
   * @param number from 1
   * @param isTooLong whether the line is longer than bytes
   * @param isQuoteOpen whether its number of quotation marks is odd
   */
  record Line(String bytes, long number, boolean isTooLong, boolean isQuoteOpen) {
    /** The bytes without a carriage return at their end. */
    String content() {
      return bytes.endsWith("\r") ? bytes.substring(0, bytes.length() - 1) : bytes;
    }

    boolean isBlank() {
      return !isTooLong && bytes.chars().allMatch(c -> c == ' ' || c == '\r' || c == '\t');
    }
  }

  LinesAhead(BoundedRecords lines) {
    this.lines = lines;
  }

  /** The line after some others; null after the last line. */
  Line peek(int others) throws IOException {
    int index = dropped + others;
    while (ahead.size() <= index && !isAtEnd) {
      if (lines.nextLine()) {
        ahead.add(new Line(lines.bytes(), lines.line(), lines.isTooLong(), lines.isQuoteOpen()));
      } else {
        isAtEnd = true;
      }
    }
    return index < ahead.size() ? ahead.get(index) : null;
  }

  /** Removes and gives the next line that is not blank; null after the last line. */
  Line take() throws IOException {
    Line next = peek(0);
    while (next != null && next.isBlank()) {
      drop(1);
      next = peek(0);
    }
    if (next != null) {
      drop(1);
    }
    return next;
  }

  /** Removes lines that were peeked at. */
  void drop(int number) {
    dropped += number;
    if (dropped * 2 >= ahead.size()) {
      ahead.subList(0, dropped).clear();
      dropped = 0;
    }
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
