package org.broadsheet.io.input;

import java.io.Closeable;
import java.io.IOException;
import org.broadsheet.corpus.RawRecord;

/** Reads the records of one slice, one after the other. */
interface RecordReader extends Closeable {
  /**
   * The next record, readable or not; null after the last.
   *
   * @throws IOException when the file breaks off here; records given before stand
   */
  RawRecord next() throws IOException;
}
