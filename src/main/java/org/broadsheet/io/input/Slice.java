package org.broadsheet.io.input;

import java.io.Serializable;

/**
 * What one task reads of a file in one go: the lines that start in (start, end], and the file's
 * first line if start is 0. So two slices that meet at a byte have no line in common and lose none.
 *
 * @param start byte from which to read; unless it is 0, the line it lies in is the slice's before
 * @param end last byte at which a line of this slice may start
 * @param linesBefore line breaks in the file before start
 */
record Slice(InputFile file, long start, long end, long linesBefore) implements Serializable {
  static Slice whole(InputFile file) {
    return new Slice(file, 0, Long.MAX_VALUE, 0);
  }

  Slice after(long lines) {
    return new Slice(file, start, end, lines);
  }

  /** Bytes to read, as stored. */
  long bytes() {
    return Math.min(end, file.bytes()) - start;
  }
}
