package org.broadsheet.io.input;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;

/**
 * Divides a stream of bytes into lines. It holds one line at a time, up to a limit: the bytes after
 * it are skipped, and the line is marked as too long.
 */
public final class BoundedRecords implements Closeable {
  private static final int BUFFER = 1 << 16;
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final InputStream in;
  private final int limit;
  private final byte[] buffer = new byte[BUFFER];
  private int at;
  private int filled;
  private long consumed;
  private long lineBreaks;

  private byte[] record = new byte[1 << 12];
  private int length;
  private boolean isTooLong;
  private boolean isQuoteOpen;
  private long start;
  private long line;

  /**
   * @param limit most bytes of a line that are held
   */
  public BoundedRecords(InputStream in, int limit) {
    this.in = in;
    this.limit = limit;
  }

  /** Moves to the next line that is not blank; false after the last line. */
  public boolean next() throws IOException {
    do {
      if (!nextLine()) {
        return false;
      }
    } while (isBlank());
    return true;
  }

  /** Skips the rest of a line that starts before the stream. */
  void skip() throws IOException {
    nextLine();
  }

  /** Moves to the next line, blank or not; false after the last line. */
  boolean nextLine() throws IOException {
    length = 0;
    isTooLong = false;
    isQuoteOpen = false;
    start = consumed;
    line = lineBreaks + 1;
    while (at < filled || fill()) {
      byte b = buffer[at++];
      consumed++;
      if (b == '\n') {
        lineBreaks++;
        return true;
      }
      isQuoteOpen ^= b == '"';
      keep(b);
    }
    return consumed > start;
  }

  private void keep(byte b) {
    if (length == limit) {
      isTooLong = true;
      return;
    }
    if (length == record.length) {
      record = Arrays.copyOf(record, (int) Math.min(limit, 2L * length));
    }
    record[length++] = b;
  }

  private boolean fill() throws IOException {
    at = 0;
    filled = in.read(buffer);
    while (filled == 0) {
      filled = in.read(buffer);
    }
    return filled > 0;
  }

  boolean isBlank() {
    for (int i = from(); i < length; i++) {
      if (record[i] != ' ' && record[i] != '\r' && record[i] != '\t') {
        return false;
      }
    }
    return !isTooLong;
  }

  /** Whether the line is longer than the limit. */
  public boolean isTooLong() {
    return isTooLong;
  }

  /** Whether the line has an odd number of quotation marks, beyond the limit as well. */
  boolean isQuoteOpen() {
    return isQuoteOpen;
  }

  /** Number of bytes of the stream before the line. */
  long start() {
    return start;
  }

  /** Number of the line in the stream, from 1. */
  long line() {
    return line;
  }

  /**
   * The line without its line break.
   *
   * @throws CharacterCodingException if it is not UTF-8
   */
  public String text() throws CharacterCodingException {
    int end = length > from() && record[length - 1] == '\r' ? length - 1 : length;
    return UTF_8.newDecoder().decode(ByteBuffer.wrap(record, from(), end - from())).toString();
  }

  /** The bytes of the line without its line feed, a character each. */
  String bytes() {
    return new String(record, from(), length - from(), ISO_8859_1);
  }

  /** The start of the line, also if it is not valid. */
  String excerpt() {
    return new String(record, from(), Math.min(800, length - from()), UTF_8);
  }

  private int from() {
    boolean marked =
        length >= BYTE_ORDER_MARK.length && Arrays.equals(record, 0, 3, BYTE_ORDER_MARK, 0, 3);
    return marked ? BYTE_ORDER_MARK.length : 0;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
