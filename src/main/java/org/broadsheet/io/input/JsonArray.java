package org.broadsheet.io.input;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import org.broadsheet.corpus.FieldNames;
import org.broadsheet.corpus.RawRecord;
import org.broadsheet.corpus.Reason;

/**
 * A JSON array of objects, on one line or over many. It is divided into its elements byte by byte,
 * so that one element is held at a time, up to a limit. The position of a record is its number.
 */
final class JsonArray implements RecordReader {
  private static final int NOTHING = -1;
  private static final String BETWEEN = " \t\r\n,\u00EF\u00BB\u00BF";

  private final InputStream in;
  private final FieldNames names;
  private final int limit;
  private byte[] element = new byte[1 << 12];
  private int length;
  private boolean isTooLong;
  private long position;
  private int open;

  JsonArray(InputStream in, FieldNames names, int limit) {
    this.in = new BufferedInputStream(in, 1 << 16);
    this.names = names;
    this.limit = limit;
  }

  @Override
  public RawRecord next() throws IOException {
    for (int b = in.read(); b != NOTHING; b = in.read()) {
      if (b == '[') {
        open++;
      } else if (b == ']') {
        open--;
      } else if (BETWEEN.indexOf(b) < 0) {
        return record(b);
      }
    }
    if (open > 0) {
      throw new EOFException("The array has no end");
    }
    return null;
  }

  private RawRecord record(int first) throws IOException {
    position++;
    length = 0;
    isTooLong = false;
    boolean isObject = first == '{';
    take(first);
    String excerpt = new String(element, 0, Math.min(800, length), UTF_8);
    if (isTooLong) {
      return RawRecord.rejected(position, excerpt, Reason.TOO_LONG);
    }
    try {
      RawRecord record = RawRecord.read(position, excerpt);
      String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(element, 0, length)).toString();
      return isObject && JsonObject.read(text, names, record)
          ? record
          : RawRecord.rejected(position, excerpt, Reason.MALFORMED_RECORD);
    } catch (CharacterCodingException e) {
      return RawRecord.rejected(position, excerpt, Reason.INVALID_ENCODING);
    } catch (JsonProcessingException e) {
      return RawRecord.rejected(position, excerpt, Reason.MALFORMED_RECORD);
    }
  }

  /** Takes the bytes of an element: an object up to its last brace, another value up to a comma. */
  private void take(int first) throws IOException {
    boolean isObject = first == '{';
    boolean isQuoted = false;
    boolean isEscaped = false;
    int depth = 0;
    for (int b = first; b != NOTHING; b = in.read()) {
      if (!isQuoted && !isObject && (b == ',' || b == ']' || b == '\n')) {
        open -= b == ']' ? 1 : 0;
        return;
      }
      keep(b);
      if (isQuoted) {
        isQuoted = isEscaped || b != '"';
        isEscaped = !isEscaped && b == '\\';
      } else {
        isQuoted = b == '"';
        depth += b == '{' ? 1 : b == '}' ? -1 : 0;
        if (isObject && depth == 0) {
          return;
        }
      }
    }
    if (isObject) {
      throw new EOFException("An element has no end");
    }
  }

  private void keep(int b) {
    if (length == limit) {
      isTooLong = true;
      return;
    }
    if (length == element.length) {
      element = Arrays.copyOf(element, (int) Math.min(limit, 2L * length));
    }
    element[length++] = (byte) b;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
