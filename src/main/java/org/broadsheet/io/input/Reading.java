package org.broadsheet.io.input;

import java.io.Serializable;
import org.broadsheet.corpus.FieldNames;
import org.broadsheet.corpus.RecordValidation;
import org.broadsheet.io.Storage;

/** What a task needs to know to read a slice. */
record Reading(FieldNames names, RecordValidation screening, Storage storage)
    implements Serializable {
  /**
   * Room in a record beyond its longest text, each character escaped as JSON may: for other fields.
   */
  private static final long ROOM = 1 << 16;

  private static final int MOST = 1 << 30;

  /** Most bytes of a record to hold: six for each character of the longest article, and room. */
  int byteLimit() {
    return (int) Math.min(MOST, 6 * screening.maxChars() + ROOM);
  }
}
