package org.broadsheet.io;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;

/**
 * An object store on the local disk, with paths that start with {@code faulty:}. A file exists once
 * it is closed. One of the calls that change something can be made to fail.
 */
public final class FaultyFileSystem extends LocalDisk {
  /** Whether a failing call fails before or after its work. */
  public enum Fault {
    BEFORE,
    AFTER
  }

  private static final AtomicInteger CALLS = new AtomicInteger();
  private static volatile Pattern counted = Pattern.compile(".*");
  private static volatile Fault fault = Fault.BEFORE;
  private static volatile int failing;

  /** Makes the n-th call for a matching path fail. */
  public static void failAt(int call, Fault when, Pattern paths) {
    CALLS.set(0);
    counted = paths;
    fault = when;
    failing = call;
  }

  /** Ends the failures; gives whether a call has failed. */
  public static boolean hasFailed() {
    boolean hasFailed = failing > 0 && CALLS.get() >= failing;
    failing = 0;
    return hasFailed;
  }

  @FunctionalInterface
  private interface Work<T> {
    T done() throws IOException;
  }

  private static <T> T counting(String call, Path path, Work<T> work) throws IOException {
    boolean isCounted = counted.matcher(path.toUri().getPath()).find();
    boolean isFailing = isCounted && CALLS.incrementAndGet() == failing;
    if (isFailing && fault == Fault.BEFORE) {
      throw new IOException("Injected: no " + call + " of " + path);
    }
    T result = work.done();
    if (isFailing) {
      throw new IOException("Injected: after " + call + " of " + path);
    }
    return result;
  }

  @Override
  public String getScheme() {
    return "faulty";
  }

  @Override
  public URI getUri() {
    return URI.create("faulty:///");
  }

  @Override
  public boolean rename(Path from, Path to) throws IOException {
    return counting("rename", from, () -> super.rename(from, to));
  }

  @Override
  public boolean delete(Path path, boolean isRecursive) throws IOException {
    return counting("delete", path, () -> super.delete(path, isRecursive));
  }

  @Override
  public boolean mkdirs(Path path) throws IOException {
    return counting("mkdirs", path, () -> super.mkdirs(path));
  }

  @Override
  public FSDataOutputStream create(
      Path path, boolean overwrite, int buffer, short copies, long block, Progressable progress)
      throws IOException {
    return created(path, overwrite);
  }

  @Override
  public FSDataOutputStream create(
      Path path,
      FsPermission permission,
      boolean overwrite,
      int buffer,
      short copies,
      long block,
      Progressable progress)
      throws IOException {
    return created(path, overwrite);
  }

  private FSDataOutputStream created(Path path, boolean overwrite) throws IOException {
    if (!overwrite && exists(path)) {
      throw new FileAlreadyExistsException(path.toString());
    }
    java.nio.file.Path part = Files.createTempFile("faulty", ".part");
    return new FSDataOutputStream(new Upload(path, part, Files.newOutputStream(part)), statistics);
  }

  private static final class Upload extends FilterOutputStream {
    private final Path path;
    private final java.nio.file.Path part;
    private boolean isClosed;

    Upload(Path path, java.nio.file.Path part, OutputStream out) {
      super(out);
      this.path = path;
      this.part = part;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      if (!isClosed) {
        isClosed = true;
        super.close();
        try {
          counting("create", path, this::moved);
        } finally {
          Files.deleteIfExists(part);
        }
      }
    }

    private java.nio.file.Path moved() throws IOException {
      var target = java.nio.file.Path.of(path.toUri().getPath());
      Files.createDirectories(target.getParent());
      return Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
