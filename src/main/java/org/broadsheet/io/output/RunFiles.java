package org.broadsheet.io.output;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.hadoop.fs.Path;
import org.broadsheet.io.Storage;

/** Files that a run publishes beside its reports; they are hashed while they are written. */
public final class RunFiles {
  private final Path run;
  private final Storage storage;
  private final Map<String, Manifest.File> written = new TreeMap<>();

  /**
   * @param run the run's folder
   */
  public RunFiles(Path run, Storage storage) {
    this.run = run;
    this.storage = storage;
  }

  /** Starts a new file; its path is relative to the run's folder. */
  public OutputStream create(String path) throws IOException {
    var target = new Path(run, path);
    var digest = DigestUtils.getSha256Digest();
    OutputStream file = storage.fileSystem(target).create(target, false);
    return new FilterOutputStream(new DigestOutputStream(file, digest)) {
      private long bytes;
      private boolean isClosed;

      @Override
      public void write(byte[] buffer, int from, int length) throws IOException {
        out.write(buffer, from, length);
        bytes += length;
      }

      @Override
      public void write(int b) throws IOException {
        out.write(b);
        bytes++;
      }

      @Override
      public void close() throws IOException {
        super.close();
        if (!isClosed) {
          isClosed = true;
          written.put(path, new Manifest.File(bytes, Hex.encodeHexString(digest.digest())));
        }
      }
    };
  }

  /** The files that are written and closed, by path. */
  public Map<String, Manifest.File> written() {
    return written;
  }
}
