package org.broadsheet.io.input;

import java.io.Serializable;

/**
 * The part of a file that one task reads: the lines that start in (start, end], and the file's
 * first line if start is 0. So each line is in exactly one of the slices of a file.
 *
 * @param start byte from which to read; unless it is 0, its line belongs to the slice before
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

  /** Number of stored bytes. */
  long bytes() {
    return Math.min(end, file.bytes()) - start;
  }
}
