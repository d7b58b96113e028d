package org.broadsheet.io.input;

import java.io.Serializable;
import org.broadsheet.corpus.FieldNames;
import org.broadsheet.corpus.RecordValidation;
import org.broadsheet.io.Storage;

/** What a task needs to read a slice. */
record Reading(FieldNames names, RecordValidation screening, Storage storage)
    implements Serializable {
  /** Bytes of a record for the fields other than its text. */
  private static final long ROOM = 1 << 16;

  private static final int MOST = 1 << 30;

  /** Most bytes of a record: six for each character of the longest text, as JSON may escape it. */
  int byteLimit() {
    return (int) Math.min(MOST, 6 * screening.maxChars() + ROOM);
  }
}
