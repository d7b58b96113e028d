package org.broadsheet.boilerplate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The phrases of page furniture on the class path, by scope. A line of the list holds kind, scope,
 * longest line in words, phrase, and what else the sentence must hold one of, between bars.
 */
final class PhraseList {
  private static final String LIST = "/org/broadsheet/boilerplate/furniture.txt";

  /** Which part of a page a phrase condemns. */
  enum Scope {
    /** A line that is nothing but the phrase, marks around it and numbers apart. */
    LINE,
    /** A line that begins with it. */
    OPENS,
    /** A line that ends with it. */
    ENDS,
    /** A sentence that begins with it. */
    SENTENCE,
    /** A sentence that holds it. */
    HOLDS,
    /** A line that holds it. */
    MARKS,
    /** What follows from the phrase on to the end of its line, the phrase included. */
    REST,
    /** The phrase itself where a line begins with it and a capital word follows; case matters. */
    LABEL,
    /** The phrase itself where a line ends with it; case matters. */
    TAIL,
    /** The phrase itself, wherever it stands, in the case it is written in. */
    INSIDE
  }

  /**
   * A phrase of furniture.
   *
   * @param mostWords words between blanks that the line or sentence may have
   * @param also of these one must be in the line or sentence; none = no matter
   */
  record Phrase(FurnitureKind kind, String text, int mostWords, List<String> also) {}

  private static final Map<Scope, List<Phrase>> PHRASES = read();

  private PhraseList() {}

  static List<Phrase> of(Scope scope) {
    return PHRASES.getOrDefault(scope, List.of());
  }

  private static Map<Scope, List<Phrase>> read() {
    Map<Scope, List<Phrase>> phrases = new HashMap<>();
    try (InputStream list = PhraseList.class.getResourceAsStream(LIST)) {
      if (list == null) {
        throw new FileNotFoundException("No list of phrases on the class path: " + LIST);
      }
      new String(list.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(line -> add(line, phrases));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return phrases;
  }

  private static void add(String line, Map<Scope, List<Phrase>> phrases) {
    String[] parts = line.split("\t", -1);
    if (parts.length < 4) {
      throw new IllegalArgumentException("A phrase has kind, scope, words and text: " + line);
    }
    Scope scope = Scope.valueOf(parts[1].toUpperCase(Locale.ROOT));
    List<String> also = parts.length == 4 ? List.of() : List.of(parts[4].split("\\|", -1));
    var phrase =
        new Phrase(FurnitureKind.ofWord(parts[0]), parts[3], Integer.parseInt(parts[2]), also);
    phrases.computeIfAbsent(scope, s -> new ArrayList<>()).add(phrase);
  }
}
