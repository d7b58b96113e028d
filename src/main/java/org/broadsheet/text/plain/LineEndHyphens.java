package org.broadsheet.text.plain;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.lexicon.Language;
import org.broadsheet.text.Languages;
import org.broadsheet.text.StopWords;

/**
 * Decides whether a hyphen at the end of a line divides a word, belongs to a compound, or stands
 * for a part that is named later (“zeit- und ortsunabhängig”).
 *
 * <p>A word is known if the article has it in another place, or if the language’s word list has it.
 */
final class LineEndHyphens {
  private static final String WORD_LIST = "common-words";
  private static final Set<String> CONJUNCTIONS =
      Set.of(
          "and", "or", "und", "oder", "bzw", "sowie", "et", "ou", "en", "och", "og", "eller", "ve",
          "veya", "и", "или", "lub", "oraz");

  private final Optional<String> given;
  private Optional<String> language = Optional.empty();
  private Map<String, Integer> words;

  /** For a text in a language; without one it is detected. */
  LineEndHyphens(Optional<String> language) {
    this.given = language;
  }

  /** How a line that ends with a hyphen goes on. */
  enum Joint {
    /** It is not known; the line break stays, unless all lines are joined. */
    UNKNOWN,
    /** The hyphen divides a word, and goes. */
    DIVIDED,
    /** The hyphen stays, without a blank. */
    COMPOUND,
    /** The hyphen stays, with a blank. */
    SUSPENDED
  }

  /**
   * The joint after a line.
   *
   * @param end of the line, after its hyphen
   * @param next start of the next line
   */
  Joint at(String text, int end, int next) {
    int from = wordStart(text, end - 1);
    int to = wordEnd(text, next);
    if (from == end - 1 || to == next) {
      return Joint.UNKNOWN;
    }
    String left = text.substring(from, end - 1);
    String right = text.substring(next, to);
    if (text.charAt(end - 1) == '\u00AD') {
      return Joint.DIVIDED;
    }
    if (Character.isUpperCase(right.charAt(0)) && !isUpper(left)) {
      return count(text, left + "-" + right) > 0 ? Joint.COMPOUND : Joint.UNKNOWN;
    }
    return known(text, left.toLowerCase(Locale.ROOT), right.toLowerCase(Locale.ROOT));
  }

  private Joint known(String text, String left, String right) {
    if (count(text, left + "-" + right) > 0) {
      return Joint.COMPOUND;
    }
    if (count(text, left + right) > 0 || isListed(text, left + right)) {
      return Joint.DIVIDED;
    }
    return Joint.UNKNOWN;
  }

  /** The joint in a text whose lines are all joined, where the word itself is not known. */
  Joint likely(String text, int end, int next) {
    String left = text.substring(wordStart(text, end - 1), end - 1).toLowerCase(Locale.ROOT);
    int to = wordEnd(text, next);
    String right = text.substring(next, to);
    if (CONJUNCTIONS.contains(right)) {
      return Joint.SUSPENDED;
    }
    if (left.isEmpty()
        || right.isEmpty()
        || (Character.isUpperCase(right.charAt(0)) && !isUpper(left))) {
      return Joint.COMPOUND;
    }
    boolean continues = to < text.length() && isHyphen(text.charAt(to));
    boolean areWords = isWord(text, left) && isWord(text, right.toLowerCase(Locale.ROOT));
    return continues || areWords ? Joint.COMPOUND : Joint.DIVIDED;
  }

  private boolean isWord(String text, String word) {
    // Each half stands at the line end once.
    return count(text, word) > 1 || isListed(text, word);
  }

  private boolean isListed(String text, String word) {
    if (language.isEmpty()) {
      language = Optional.of(given.orElseGet(() -> Languages.detect(text)));
    }
    String code = language.get();
    return Language.of(code).words(WORD_LIST).contains(word)
        || StopWords.BUNDLED.contains(code, word);
  }

  /** How often the article has a word, or words with a hyphen between them, within a line. */
  private int count(String text, String word) {
    if (words == null) {
      words = words(text);
    }
    return words.getOrDefault(word.toLowerCase(Locale.ROOT), 0);
  }

  private static Map<String, Integer> words(String text) {
    Map<String, Integer> words = new HashMap<>();
    String lower = text.toLowerCase(Locale.ROOT);
    int before = -1;
    for (int at = 0; at < lower.length(); at++) {
      if (Character.isLetter(lower.charAt(at))) {
        int to = wordEnd(lower, at);
        words.merge(lower.substring(at, to), 1, Integer::sum);
        if (before >= 0) {
          words.merge(lower.substring(before, to), 1, Integer::sum);
        }
        boolean goesOn = to < lower.length() && isHyphen(lower.charAt(to));
        before = goesOn ? at : -1;
        at = to;
      } else {
        before = -1;
      }
    }
    return words;
  }

  private static int wordStart(String text, int end) {
    int from = end;
    while (from > 0 && Character.isLetter(text.charAt(from - 1))) {
      from--;
    }
    return from;
  }

  private static int wordEnd(String text, int from) {
    int to = from;
    while (to < text.length() && Character.isLetter(text.charAt(to))) {
      to++;
    }
    return to;
  }

  private static boolean isUpper(String word) {
    return word.length() > 1 && word.chars().allMatch(Character::isUpperCase);
  }

  static boolean isHyphen(char c) {
    return c == '-' || c == '\u2010' || c == '\u00AD';
  }
}
