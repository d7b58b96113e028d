package org.broadsheet.io.input;

import java.io.Closeable;
import java.io.IOException;
import org.broadsheet.corpus.RawRecord;

/** Reads the records of a slice in order. */
interface RecordReader extends Closeable {
  /**
   * The next record, accepted or rejected; null after the last.
   *
   * @throws IOException if the file is broken here; the records before are kept
   */
  RawRecord next() throws IOException;
}
