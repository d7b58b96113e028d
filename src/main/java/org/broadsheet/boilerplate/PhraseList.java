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
 * The phrases of page furniture, by scope. A line of the list has the kind of furniture, the scope,
 * the most words of the line or sentence, the phrase, and further words between bars, of which the
 * line or sentence must hold one.
 */
final class PhraseList {
  private static final String LIST = "/org/broadsheet/boilerplate/furniture.txt";

  /** The part of a page that is furniture because of the phrase. */
  enum Scope {
    /** A line that is only the phrase, apart from marks around it; 0 stands for any number. */
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
    /** The phrase and the rest of its line. */
    REST,
    /** The phrase at the start of a line, before a word with a capital; case matters. */
    LABEL,
    /** The phrase at the end of a line; case matters. */
    TAIL,
    /** The phrase anywhere; case matters. */
    INSIDE
  }

  /**
   * A phrase of furniture.
   *
   * @param mostWords the most words of the line or sentence
   * @param also words of which the line or sentence must hold one, unless there are none
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
        throw new FileNotFoundException("The list of phrases is not on the class path: " + LIST);
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
      throw new IllegalArgumentException(
          "A phrase has a kind, a scope, a number of words and a text, unlike: " + line);
    }
    Scope scope = Scope.valueOf(parts[1].toUpperCase(Locale.ROOT));
    List<String> also = parts.length == 4 ? List.of() : List.of(parts[4].split("\\|", -1));
    var phrase =
        new Phrase(FurnitureKind.ofWord(parts[0]), parts[3], Integer.parseInt(parts[2]), also);
    phrases.computeIfAbsent(scope, s -> new ArrayList<>()).add(phrase);
  }
}
