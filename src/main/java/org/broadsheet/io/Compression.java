package org.broadsheet.io;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.hadoop.io.compress.DecompressorStream;
import org.apache.hadoop.io.compress.zlib.BuiltInGzipDecompressor;

/** The compression of a file, given by its ending. */
public enum Compression {
  GZIP(".gz"),
  ZSTD(".zst"),
  NONE("");

  private static final int BUFFER = 1 << 16;

  private final String ending;

  Compression(String ending) {
    this.ending = ending;
  }

  public static Compression of(String fileName) {
    String lower = fileName.toLowerCase(Locale.ROOT);
    return Stream.of(values()).filter(c -> lower.endsWith(c.ending)).findFirst().orElse(NONE);
  }

  public String without(String fileName) {
    return fileName.substring(0, fileName.length() - ending.length());
  }

  /** The decompressed stream. */
  public InputStream plain(InputStream compressed) throws IOException {
    return switch (this) {
      case GZIP -> new Gzip(compressed);
      case ZSTD -> new ZstdInputStream(new BufferedInputStream(compressed, BUFFER));
      case NONE -> compressed;
    };
  }

  /**
   * Reads gzip with Hadoop's decompressor, as Spark does. Java's own takes unreadable bytes after
   * the first member for the end of the file, and loses the rest silently.
   */
  private static final class Gzip extends DecompressorStream {
    Gzip(InputStream compressed) throws IOException {
      super(compressed, new BuiltInGzipDecompressor(), BUFFER);
    }

    @Override
    public void close() throws IOException {
      try {
        super.close();
      } finally {
        decompressor.end();
      }
    }
  }
}
