package org.broadsheet.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.broadsheet.lexicon.Language;

/**
 * The stop words of the languages: Apache Lucene's lists, and the lists of {@link Language} for
 * languages where Lucene has none or, for English, too few.
 */
final class StopLists {
  private static final String LUCENE = "/org/apache/lucene/analysis/";

  /** The languages whose list Lucene has in a folder of the language's code. */
  private static final Set<String> BY_CODE =
      Set.of(
          "ar", "bg", "bn", "ca", "ckb", "el", "et", "eu", "fa", "ga", "gl", "hi", "hy", "id", "ja",
          "lt", "lv", "ne", "pl", "ro", "sr", "ta", "te", "th", "tr", "uk");

  /** The names of Lucene's other lists. */
  private static final Map<String, String> SNOWBALL =
      Map.ofEntries(
          Map.entry("da", "danish"),
          Map.entry("de", "german"),
          Map.entry("en", "english"),
          Map.entry("es", "spanish"),
          Map.entry("fi", "finnish"),
          Map.entry("fr", "french"),
          Map.entry("hu", "hungarian"),
          Map.entry("it", "italian"),
          Map.entry("nl", "dutch"),
          Map.entry("no", "norwegian"),
          Map.entry("pt", "portuguese"),
          Map.entry("ru", "russian"),
          Map.entry("sv", "swedish"));

  /**
   * Letters that Lucene's list and newspapers write differently: the Greek list has no accents, the
   * Persian list has Arabic letters, the Romanian list has cedillas. Each letter of the first
   * string is replaced by the letter in the same place of the second.
   */
  private static final Map<String, String[]> SPELLINGS =
      Map.of(
          "el", new String[] {"άέήίόύώϊϋΐΰς", "αεηιουωιυιυσ"},
          "fa", new String[] {"آأإةىیک", "اااهييك"},
          "ckb", new String[] {"يىك", "ییک"},
          "ro", new String[] {"şţ", "șț"});

  private static final Pattern COMMENT = Pattern.compile("[|#].*");

  private static final Map<String, Set<String>> READ = new ConcurrentHashMap<>();

  private StopLists() {}

  /**
   * Whether {@code term} is in the list of {@code language}; false for a language without a list.
   */
  static boolean contains(String language, String term) {
    return READ.computeIfAbsent(language, StopLists::read).contains(respelled(language, term));
  }

  private static Set<String> read(String language) {
    return Stream.concat(
            lucene(language).stream().flatMap(StopLists::words),
            Language.of(language).words("stop-words").stream())
        .map(word -> respelled(language, TermForms.of(word, language)))
        .collect(toUnmodifiableSet());
  }

  private static Stream<String> words(String path) {
    try (InputStream list = StopLists.class.getResourceAsStream(LUCENE + path)) {
      if (list == null) {
        throw new IllegalStateException("No stop word list on the class path: " + LUCENE + path);
      }
      return new String(list.readAllBytes(), UTF_8)
          .lines()
          .flatMap(line -> Stream.of(COMMENT.matcher(line).replaceFirst("").split("\\s+")))
          .filter(word -> !word.isEmpty());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where Lucene has a list of a language. */
  private static Optional<String> lucene(String language) {
    if (SNOWBALL.containsKey(language)) {
      return Optional.of("snowball/" + SNOWBALL.get(language) + "_stop.txt");
    }
    if (language.equals("cs")) {
      return Optional.of("cz/stopwords.txt");
    }
    return BY_CODE.contains(language) ? Optional.of(language + "/stopwords.txt") : Optional.empty();
  }

  private static String respelled(String language, String term) {
    String[] spelling = SPELLINGS.get(language);
    if (spelling == null) {
      return term;
    }
    StringBuilder respelled = new StringBuilder(term);
    for (int i = 0; i < term.length(); i++) {
      int letter = spelling[0].indexOf(term.charAt(i));
      if (letter >= 0) {
        respelled.setCharAt(i, spelling[1].charAt(letter));
      }
    }
    return respelled.toString();
  }
}
