package org.broadsheet.io.input;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.io.Compression;
import org.broadsheet.io.Storage;
import org.broadsheet.schema.Secrets;

/**
 * Divides the input among tasks: large files of lines into slices, small files into packs.
 *
 * @param sliceBytes stored bytes for a task
 */
record Slicing(long sliceBytes) {
  private static final int PACK_FILES = 500;

  /**
   * The slices of a file, in order. Those of a divided file lack the number of lines before them;
   * see {@link #numbered}.
   */
  List<Slice> pieces(InputFile file) {
    boolean isDivisible = file.format() == Format.JSONL && file.compression() == Compression.NONE;
    if (!isDivisible || file.bytes() <= 2 * sliceBytes) {
      return List.of(Slice.whole(file));
    }
    var pieces = new ArrayList<Slice>();
    for (long start = 0; start < file.bytes(); start += sliceBytes) {
      boolean isLast = start + sliceBytes >= file.bytes();
      pieces.add(new Slice(file, start, isLast ? Long.MAX_VALUE : start + sliceBytes, 0));
    }
    return pieces;
  }

  /**
   * The slices of one file, each with the number of lines before it.
   *
   * @param lineBreaks of each slice; see {@link #lineBreaks}
   */
  static List<Slice> numbered(List<Slice> pieces, List<Long> lineBreaks) {
    var numbered = new ArrayList<Slice>();
    long before = 0;
    for (int i = 0; i < pieces.size(); i++) {
      numbered.add(pieces.get(i).after(before));
      before += lineBreaks.get(i);
    }
    return numbered;
  }

  /** Number of line breaks in [start, end). */
  static long lineBreaks(Slice slice, Storage storage) throws IOException {
    try {
      return counted(slice, storage);
    } catch (IOException e) {
      // Spark writes the exception to its event log.
      throw Secrets.areIn(slice.file().uri()) ? new IOException(Secrets.masked(e)) : e;
    }
  }

  private static long counted(Slice slice, Storage storage) throws IOException {
    try (var in = storage.open(slice.file().path())) {
      in.seek(slice.start());
      byte[] buffer = new byte[1 << 16];
      long left = slice.bytes();
      long found = 0;
      int read = 0;
      while (left > 0 && (read = in.read(buffer, 0, (int) Math.min(buffer.length, left))) > 0) {
        for (int i = 0; i < read; i++) {
          found += buffer[i] == '\n' ? 1 : 0;
        }
        left -= read;
      }
      return found;
    }
  }

  /** Groups small slices into packs, one for each task. */
  List<List<Slice>> packs(List<Slice> slices) {
    var packs = new ArrayList<List<Slice>>();
    var pack = new ArrayList<Slice>();
    long room = sliceBytes;
    for (Slice slice : slices) {
      if (!pack.isEmpty() && (room < slice.bytes() || pack.size() == PACK_FILES)) {
        packs.add(pack);
        pack = new ArrayList<>();
        room = sliceBytes;
      }
      pack.add(slice);
      room -= slice.bytes();
    }
    if (!pack.isEmpty()) {
      packs.add(pack);
    }
    return packs;
  }
}
