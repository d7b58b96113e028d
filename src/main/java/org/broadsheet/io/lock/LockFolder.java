package org.broadsheet.io.lock;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.broadsheet.io.Storage;

/** The lock files in an output's folder. */
public record LockFolder(Path output, Storage storage) {
  private static final String CLAIMED = "claimed";
  private static final String HELD = "held ";
  private static final int LONGEST_STATE = 100;

  /** The names of the lock files. */
  public List<String> files() throws IOException {
    try {
      return storage.list(output).stream()
          .filter(FileStatus::isFile)
          .map(status -> status.getPath().getName())
          .filter(name -> name.startsWith(Claim.PREFIX))
          .toList();
    } catch (FileNotFoundException e) {
      return List.of();
    }
  }

  /** The state in a lock file; empty if the file is gone. */
  Optional<String> state(String file) throws IOException {
    try (var in = storage.open(new Path(output, file))) {
      return Optional.of(new String(in.readNBytes(LONGEST_STATE), UTF_8));
    } catch (FileNotFoundException e) {
      return Optional.empty();
    }
  }

  /** Whether the owner of a file with this state has the lock. */
  static boolean isHeld(String state) {
    return state.startsWith(HELD);
  }

  void claim(String file) throws IOException {
    write(file, CLAIMED);
  }

  /**
   * Marks the lock as held.
   *
   * @param beat number of this sign of life
   */
  void hold(String file, long beat) throws IOException {
    write(file, HELD + beat);
  }

  private void write(String file, String state) throws IOException {
    var path = new Path(output, file);
    try (var out = storage.fileSystem(path).create(path, true)) {
      out.write((state + "\n").getBytes(UTF_8));
    }
  }

  void delete(String file) throws IOException {
    storage.delete(new Path(output, file));
  }
}
