package org.broadsheet.io;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.Path;
import org.broadsheet.schema.ExitCode;
import org.broadsheet.schema.UserError;

/** Keeps two runs from publishing to one output at once. */
public final class OutputLock implements Closeable {
  private static final String NAME = ".lock";

  /** Clocks are set right now and then, which moves the time a process is said to have started. */
  private static final long CLOCK_MILLIS = 10_000;

  /**
   * Who holds a lock.
   *
   * @param started milliseconds since 1970, since numbers of processes are used again; 0 = unknown
   */
  private record Holder(String host, long pid, long started) {
    static Holder self() throws IOException {
      ProcessHandle self = ProcessHandle.current();
      return new Holder(InetAddress.getLocalHost().getHostName(), self.pid(), started(self));
    }

    static Optional<Holder> of(String text) {
      String[] words = text.strip().split(" ", 4);
      return words.length == 3 && (words[1] + words[2]).matches("\\d{2,36}")
          ? Optional.of(new Holder(words[0], Long.parseLong(words[1]), Long.parseLong(words[2])))
          : Optional.empty();
    }

    private static long started(ProcessHandle process) {
      return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    /** Whether it ran on this machine and does no more. */
    boolean isGone() throws IOException {
      return host.equals(self().host())
          && ProcessHandle.of(pid).filter(process -> isOf(started(process))).isEmpty();
    }

    private boolean isOf(long processStarted) {
      return started == 0
          || processStarted == 0
          || Math.abs(started - processStarted) < CLOCK_MILLIS;
    }

    byte[] bytes() {
      return "%s %d %d\n".formatted(host, pid, started).getBytes(UTF_8);
    }
  }

  private final Path file;
  private final Storage storage;

  private OutputLock(Path file, Storage storage) {
    this.file = file;
    this.storage = storage;
  }

  /**
   * Takes the lock; that of a process that is gone from this machine counts for nothing.
   *
   * @throws UserError exit code 4 when another run holds it, 2 when nothing can be written there
   */
  public static OutputLock take(Path output, Storage storage) throws IOException {
    var lock = new OutputLock(new Path(output, NAME), storage);
    if (lock.create()) {
      return lock;
    }
    String holder = lock.holder();
    Optional<Holder> known = Holder.of(holder);
    if (known.isPresent() && known.get().isGone()) {
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
    byte[] self = Holder.self().bytes();
    try {
      if ("file".equals(file.toUri().getScheme())) {
        // Hadoop's local file system looks whether a file is there, then makes it: two could.
        var local = java.nio.file.Path.of(file.toUri().getPath());
        Files.write(local, self, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      } else {
        try (var out = storage.fileSystem(file).create(file, false)) {
          out.write(self);
        }
      }
      return true;
    } catch (FileAlreadyExistsException | java.nio.file.FileAlreadyExistsException e) {
      return false;
    } catch (IOException e) {
      throw UserError.usage(
          "--output cannot be written to: \"%s\" (%s). Check the path and its permissions."
              .formatted(file.getParent(), Output.reason(e)));
    }
  }

  private String holder() throws IOException {
    try (var in = storage.open(file)) {
      return new String(in.readNBytes(1000), UTF_8);
    } catch (FileNotFoundException e) {
      return "";
    }
  }

  @Override
  public void close() throws IOException {
    storage.delete(file);
  }
}
