package org.broadsheet.io.input;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import org.broadsheet.corpus.ArticleField;
import org.broadsheet.corpus.RawRecord;
import org.broadsheet.corpus.Reason;

/** A text file, which is one article; its other fields come from its folder. */
final class TextRecord implements RecordReader {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final InputStream in;
  private final InputFile file;
  private final int limit;
  private boolean isRead;

  TextRecord(InputStream in, InputFile file, int limit) {
    this.in = in;
    this.file = file;
    this.limit = limit;
  }

  @Override
  public RawRecord next() throws IOException {
    if (isRead) {
      return null;
    }
    isRead = true;
    byte[] bytes = in.readNBytes(limit + 1);
    String excerpt = new String(bytes, 0, Math.min(800, bytes.length), UTF_8);
    if (bytes.length > limit) {
      return RawRecord.rejected(1, excerpt, Reason.TOO_LONG);
    }
    try {
      RawRecord record = RawRecord.read(1, excerpt);
      file.described().forEach(record::put);
      record.put(ArticleField.TEXT, text(bytes));
      return record;
    } catch (CharacterCodingException e) {
      return RawRecord.rejected(1, excerpt, Reason.INVALID_ENCODING);
    }
  }

  private static String text(byte[] bytes) throws CharacterCodingException {
    String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
