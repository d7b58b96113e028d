package org.broadsheet.io;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.broadsheet.schema.Secrets;
import org.broadsheet.schema.UserError;

/** One file that an option names, read or written as a whole. */
public record DataFile(String option, String name, Storage storage) {
  /** What is made of a file's bytes. */
  @FunctionalInterface
  public interface Content<T> {
    T of(InputStream in) throws IOException;
  }

  /**
   * Reads it.
   *
   * @param content throws an IllegalArgumentException that says what is wrong with the bytes
   * @throws UserError if it cannot be read, or is not what it should be
   */
  public <T> T read(Content<T> content) {
    try (var in = storage.open(storage.qualified(name))) {
      return content.of(in);
    } catch (FileNotFoundException e) {
      throw problem("cannot be read", "there is no such file, or it may not be read");
    } catch (IOException | IllegalArgumentException e) {
      throw problem("cannot be read", reason(e));
    }
  }

  /** What is in the way of writing it, to be known before any work is done. */
  public Optional<String> obstacle() {
    if (Secrets.areIn(name)) {
      return Optional.of(sentence("cannot be written", "its address must hold no secret"));
    }
    try {
      Path path = storage.qualified(name);
      return storage.status(path).filter(FileStatus::isDirectory).isPresent()
          ? Optional.of(sentence("cannot be written", "a folder is there"))
          : Optional.empty();
    } catch (IOException | IllegalArgumentException e) {
      return Optional.of(sentence("cannot be written", reason(e)));
    }
  }

  /** Writes it in one step, and the folders above it if they are missing. */
  public void write(byte[] content) {
    try {
      Path path = storage.qualified(name);
      storage.fileSystem(path).mkdirs(path.getParent());
      WholeFile.write(path, content, storage);
    } catch (IOException | IllegalArgumentException e) {
      throw problem("cannot be written", reason(e));
    }
  }

  private UserError problem(String what, String why) {
    return UserError.usage(sentence(what, why));
  }

  private String sentence(String what, String why) {
    return "%s %s: \"%s\" (%s). Check the path.".formatted(option, what, name, why);
  }

  private static String reason(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("").replaceFirst("\\.$", "");
  }
}
