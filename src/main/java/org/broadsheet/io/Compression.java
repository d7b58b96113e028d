package org.broadsheet.io;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** How a file is compressed, by its ending. */
enum Compression {
  GZIP(".gz"),
  ZSTD(".zst"),
  NONE("");

  private static final int BUFFER = 1 << 16;

  private final String ending;

  Compression(String ending) {
    this.ending = ending;
  }

  static Compression of(String fileName) {
    String lower = fileName.toLowerCase(Locale.ROOT);
    return Stream.of(values()).filter(c -> lower.endsWith(c.ending)).findFirst().orElse(NONE);
  }

  String without(String fileName) {
    return fileName.substring(0, fileName.length() - ending.length());
  }

  /** The bytes behind the compression. */
  InputStream plain(InputStream compressed) throws IOException {
    return switch (this) {
      case GZIP -> new GZIPInputStream(new BufferedInputStream(compressed, BUFFER), BUFFER);
      case ZSTD -> new ZstdInputStream(new BufferedInputStream(compressed, BUFFER));
      case NONE -> compressed;
    };
  }
}
