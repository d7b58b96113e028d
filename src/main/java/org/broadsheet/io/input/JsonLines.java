package org.broadsheet.io.input;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import org.broadsheet.corpus.FieldNames;
import org.broadsheet.corpus.RawRecord;
import org.broadsheet.corpus.Reason;

/** One JSON object a line. */
final class JsonLines implements RecordReader {
  private final BoundedRecords lines;
  private final Slice slice;
  private final FieldNames names;

  JsonLines(InputStream in, Slice slice, FieldNames names, int limit) throws IOException {
    this.lines = new BoundedRecords(in, limit);
    this.slice = slice;
    this.names = names;
    if (slice.start() > 0) {
      lines.skip();
    }
  }

  @Override
  public RawRecord next() throws IOException {
    if (!lines.next() || slice.start() + lines.start() > slice.end()) {
      return null;
    }
    long position = slice.linesBefore() + lines.line();
    String excerpt = lines.excerpt();
    if (lines.isTooLong()) {
      return RawRecord.rejected(position, excerpt, Reason.TOO_LONG);
    }
    try {
      RawRecord record = RawRecord.read(position, excerpt);
      return JsonObject.read(lines.text(), names, record)
          ? record
          : RawRecord.rejected(position, excerpt, Reason.MALFORMED_RECORD);
    } catch (CharacterCodingException e) {
      return RawRecord.rejected(position, excerpt, Reason.INVALID_ENCODING);
    } catch (JsonProcessingException e) {
      return RawRecord.rejected(position, excerpt, Reason.MALFORMED_RECORD);
    }
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
