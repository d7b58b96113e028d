package org.broadsheet.io;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.Path;
import org.broadsheet.schema.ExitCode;
import org.broadsheet.schema.UserError;

/** Keeps two runs from publishing to one output at once. */
public final class OutputLock implements Closeable {
  private static final String NAME = ".lock";

  private final Path file;
  private final Storage storage;

  private OutputLock(Path file, Storage storage) {
    this.file = file;
    this.storage = storage;
  }

  /**
   * Takes the lock; that of a process that is gone from this machine counts for nothing.
   *
   * @throws UserError exit code 4 when another run holds it
   */
  public static OutputLock take(Path output, Storage storage) throws IOException {
    var lock = new OutputLock(new Path(output, NAME), storage);
    if (lock.create()) {
      return lock;
    }
    String holder = lock.holder();
    if (isGone(holder)) {
      storage.delete(lock.file);
      if (lock.create()) {
        return lock;
      }
    }
    throw new UserError(
        ExitCode.BUSY,
        List.of(
            "Another run is publishing there: \"%s\" (%s). Wait for it; if there is none, delete %s."
                .formatted(output, holder.strip(), lock.file)));
  }

  private boolean create() throws IOException {
    try (var out = storage.fileSystem(file).create(file, false)) {
      out.write((host() + " " + ProcessHandle.current().pid() + "\n").getBytes(UTF_8));
      return true;
    } catch (FileAlreadyExistsException | java.nio.file.FileAlreadyExistsException e) {
      return false;
    }
  }

  private String holder() throws IOException {
    try (var in = storage.open(file)) {
      return new String(in.readNBytes(1000), UTF_8);
    } catch (FileNotFoundException e) {
      return "";
    }
  }

  private static boolean isGone(String holder) throws IOException {
    String[] words = holder.strip().split(" ", 2);
    return words.length == 2
        && words[0].equals(host())
        && words[1].matches("\\d{1,18}")
        && ProcessHandle.of(Long.parseLong(words[1])).isEmpty();
  }

  private static String host() throws IOException {
    return InetAddress.getLocalHost().getHostName();
  }

  @Override
  public void close() throws IOException {
    storage.delete(file);
  }
}
