package org.broadsheet.io.input;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import org.broadsheet.corpus.RawRecord;
import org.broadsheet.corpus.ReadingNote;
import org.broadsheet.corpus.Reason;

/** A file of JSON in an unknown layout: one rejected record. */
final class OtherJson implements RecordReader {
  private final PeekedStream in;
  private boolean isRead;

  OtherJson(PeekedStream in) {
    this.in = in;
  }

  @Override
  public RawRecord next() {
    if (isRead) {
      return null;
    }
    isRead = true;
    byte[] head = in.head();
    String excerpt = new String(head, 0, Math.min(800, head.length), UTF_8);
    RawRecord record = RawRecord.rejected(1, excerpt, Reason.MALFORMED_RECORD);
    record.note(ReadingNote.NOT_JSON_RECORDS, "its first value goes over several lines");
    return record;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
