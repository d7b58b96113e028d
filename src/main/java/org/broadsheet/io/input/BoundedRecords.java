package org.broadsheet.io.input;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;

/**
 * Divides a stream of bytes into records. It holds one record at a time, up to a limit: the bytes
 * after it are skipped, and the record is marked as too long. Blank records are skipped.
 */
public final class BoundedRecords implements Closeable {
  /** The place where a record ends. */
  public enum Ending {
    /** At every line break. */
    LINE,
    /** At a line break outside quotes; a quote opens only where a field starts (RFC 4180). */
    CSV
  }

  private enum State {
    FIELD_START,
    UNQUOTED,
    QUOTED,
    QUOTE_INSIDE
  }

  private static final int BUFFER = 1 << 16;
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final InputStream in;
  private final Ending ending;
  private final int limit;
  private final byte[] buffer = new byte[BUFFER];
  private String separators = ",;\t";
  private int at;
  private int filled;
  private long consumed;
  private long lineBreaks;

  private byte[] record = new byte[1 << 12];
  private int length;
  private boolean isTooLong;
  private long start;
  private long line;

  /**
   * @param limit most bytes of a record that are held
   */
  public BoundedRecords(InputStream in, Ending ending, int limit) {
    this.in = in;
    this.ending = ending;
    this.limit = limit;
  }

  /** Sets the separator of the fields; until then it is any of comma, semicolon and tab. */
  void separatedBy(char separator) {
    separators = String.valueOf(separator);
  }

  /** Moves to the next record that is not blank; false after the last record. */
  public boolean next() throws IOException {
    do {
      if (!read()) {
        return false;
      }
    } while (isBlank());
    return true;
  }

  /** Skips the rest of a record that starts before the stream. */
  void skip() throws IOException {
    read();
  }

  private boolean read() throws IOException {
    length = 0;
    isTooLong = false;
    start = consumed;
    line = lineBreaks + 1;
    State state = State.FIELD_START;
    while (at < filled || fill()) {
      byte b = buffer[at++];
      consumed++;
      if (b == '\n') {
        lineBreaks++;
        if (state != State.QUOTED) {
          return true;
        }
      }
      state = ending == Ending.CSV ? after(state, b) : state;
      keep(b);
    }
    return consumed > start;
  }

  private State after(State state, byte b) {
    return switch (state) {
      case FIELD_START -> b == '"' ? State.QUOTED : isMark(b) ? state : unquoted(b);
      case UNQUOTED -> unquoted(b);
      case QUOTED -> b == '"' ? State.QUOTE_INSIDE : State.QUOTED;
      case QUOTE_INSIDE -> b == '"' ? State.QUOTED : unquoted(b);
    };
  }

  private State unquoted(byte b) {
    return separators.indexOf(b) >= 0 ? State.FIELD_START : State.UNQUOTED;
  }

  /** Whether a byte just read belongs to a byte order mark, after which a field starts. */
  private boolean isMark(byte b) {
    return length < BYTE_ORDER_MARK.length && b == BYTE_ORDER_MARK[length];
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

  private boolean isBlank() {
    for (int i = from(); i < length; i++) {
      if (record[i] != ' ' && record[i] != '\r' && record[i] != '\t') {
        return false;
      }
    }
    return !isTooLong;
  }

  /** Whether the record is longer than the limit. */
  public boolean isTooLong() {
    return isTooLong;
  }

  /** Number of bytes of the stream before the record. */
  long start() {
    return start;
  }

  /** Line of the stream at which the record starts, from 1. */
  long line() {
    return line;
  }

  /**
   * The record without its line break.
   *
   * @throws CharacterCodingException if it is not UTF-8
   */
  public String text() throws CharacterCodingException {
    return UTF_8.newDecoder().decode(bytes(length)).toString();
  }

  /** The start of the record, also if it is not valid. */
  String excerpt() {
    return new String(record, from(), Math.min(800, end(length) - from()), UTF_8);
  }

  private ByteBuffer bytes(int upTo) {
    return ByteBuffer.wrap(record, from(), end(upTo) - from());
  }

  private int end(int upTo) {
    return upTo > from() && record[upTo - 1] == '\r' ? upTo - 1 : upTo;
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
