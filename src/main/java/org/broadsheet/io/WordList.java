package org.broadsheet.io;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.broadsheet.schema.UserError;

/** A text file with one word a line; blank lines and comments (#) are ignored. */
public final class WordList {
  private static final int LARGEST = 16 << 20;

  private WordList() {}

  /**
   * The words, in order.
   *
   * @param option the option that names the file
   */
  public static List<String> read(String option, String file, Storage storage) {
    try (var in = storage.open(storage.qualified(file))) {
      byte[] bytes = in.readNBytes(LARGEST);
      return UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes))
          .toString()
          .replaceFirst("^\uFEFF", "")
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException | IllegalArgumentException e) {
      throw UserError.usage(
          "%s cannot be read: \"%s\". It must be UTF-8 text with one word a line."
              .formatted(option, file));
    }
  }
}
