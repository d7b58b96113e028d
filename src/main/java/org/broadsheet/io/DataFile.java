package org.broadsheet.io;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.broadsheet.schema.Secrets;
import org.broadsheet.schema.UserError;

/** A file that an option names; it is read or written as a whole. */
public record DataFile(String option, String name, Storage storage) {
  /** Makes a value of a file's bytes. */
  @FunctionalInterface
  public interface Content<T> {
    T of(InputStream in) throws IOException;
  }

  /**
   * Reads the file.
   *
   * @param content throws an IllegalArgumentException if the bytes are wrong; its message says why
   * @throws UserError if the file cannot be read, or its bytes are wrong
   */
  public <T> T read(Content<T> content) {
    try (var in = storage.open(storage.qualified(name))) {
      return content.of(in);
    } catch (FileNotFoundException e) {
      throw problem("cannot be read", "it does not exist, or you may not read it");
    } catch (IOException | IllegalArgumentException e) {
      throw problem("cannot be read", reason(e));
    }
  }

  /** Why the file cannot be written, checked before any work is done; empty if it can. */
  public Optional<String> obstacle() {
    if (Secrets.areIn(name)) {
      return Optional.of(sentence("cannot be written", "its address holds a secret"));
    }
    try {
      Path path = storage.qualified(name);
      return storage.status(path).filter(FileStatus::isDirectory).isPresent()
          ? Optional.of(sentence("cannot be written", "it is a folder"))
          : Optional.empty();
    } catch (IOException | IllegalArgumentException e) {
      return Optional.of(sentence("cannot be written", reason(e)));
    }
  }

  /** Writes the file in one step, and creates its folder if it is missing. */
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
