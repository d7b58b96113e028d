package org.broadsheet.lexicon;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The word lists of one folder, which are found by their file names and read when first asked for.
 *
 * <p>A list is a UTF-8 file {@code NAME.txt}. Lines that start with {@code #} are comments. A list
 * of entries has one word or phrase a line, see {@link #lines}; a list of words has any number of
 * words a line, and a line {@code [section]} starts a section of them, see {@link #words}.
 */
public final class WordLists {
  /** The lists that belong to no language: names of persons, cities, companies. */
  public static final WordLists NAMES = new WordLists("names");

  private static final String ROOT = "/org/broadsheet/lexicon/";

  private final String folder;
  private final Map<String, Map<String, Set<String>>> read = new ConcurrentHashMap<>();

  WordLists(String folder) {
    this.folder = ROOT + folder + "/";
  }

  /** The entries of a list, one for each line; empty if the folder does not have the list. */
  public List<String> lines(String list) {
    try (InputStream file = WordLists.class.getResourceAsStream(path(list))) {
      if (file == null) {
        return List.of();
      }
      return new String(file.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the folder has a list of this name. */
  public boolean has(String list) {
    return !sections(list).isEmpty();
  }

  /** The words of a section; empty if the folder does not have the list or the section. */
  public Set<String> words(String list, String section) {
    return sections(list).getOrDefault(section, Set.of());
  }

  /** The words of a list without sections. */
  public Set<String> words(String list) {
    return words(list, "");
  }

  private Map<String, Set<String>> sections(String list) {
    return read.computeIfAbsent(list, unread -> sections(lines(unread)));
  }

  private static Map<String, Set<String>> sections(List<String> lines) {
    Map<String, Set<String>> sections = new HashMap<>();
    String section = "";
    for (String line : lines) {
      if (line.startsWith("[") && line.endsWith("]")) {
        section = line.substring(1, line.length() - 1);
      } else {
        sections
            .computeIfAbsent(section, unseen -> new HashSet<>())
            .addAll(List.of(line.strip().split("\\s+")));
      }
    }
    sections.replaceAll((name, words) -> Set.copyOf(words));
    return Map.copyOf(sections);
  }

  /** Where a list is on the class path. */
  String path(String list) {
    return folder + list + ".txt";
  }
}
