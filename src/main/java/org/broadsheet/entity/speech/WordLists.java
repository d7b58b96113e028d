package org.broadsheet.entity.speech;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Lists of words on the class path, beside this package. */
final class WordLists {
  private static final String FOLDER = "/org/broadsheet/entity/";

  private WordLists() {}

  /** The lines of a list but the empty ones and those that start with #. */
  static List<String> lines(String name) {
    try (InputStream list = WordLists.class.getResourceAsStream(FOLDER + name)) {
      if (list == null) {
        throw new FileNotFoundException("No list of words on the class path: " + FOLDER + name);
      }
      return new String(list.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
