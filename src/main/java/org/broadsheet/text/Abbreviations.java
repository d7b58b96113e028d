package org.broadsheet.text;

import java.util.Locale;
import java.util.Set;

/** Words whose full stop does not end the sentence. */
final class Abbreviations {
  private static final int LONGEST = 12;

  /**
   * English ones that a name or a number follows, lower case; for other languages ICU's lists have
   * them.
   */
  private static final Set<String> ENGLISH =
      Set.of(
          "adm", "atty", "ave", "blvd", "brig", "capt", "cmdr", "col", "cpl", "cpt", "det", "dr",
          "fr", "ft", "gen", "gov", "hon", "insp", "lt", "maj", "messrs", "mr", "mrs", "ms", "mt",
          "pfc", "pres", "prof", "pvt", "rep", "reps", "rev", "rt", "sen", "sens", "sgt", "spc",
          "st", "supt", "vs");

  private static final Set<String> HOST_ENDINGS =
      Set.of(
          "com", "net", "org", "gov", "edu", "info", "co", "uk", "us", "eu", "io", "tv", "ai",
          "js");

  private Abbreviations() {}

  /** Whether {@code word} with a stop after it is a title or the like that stands before a name. */
  static boolean isAbbreviation(String language, String word) {
    return language.equals("en") && ENGLISH.contains(word.toLowerCase(Locale.ROOT));
  }

  /**
   * Whether the word that ends before the stop at {@code stop} is an initial, as in “J. Smith” and
   * “U.S. Navy”.
   */
  static boolean isInitial(String language, char[] text, int stop) {
    if (stop < 1 || !Character.isUpperCase(text[stop - 1])) {
      return false;
    }
    boolean pronoun =
        language.equals("en") && text[stop - 1] == 'I' && (stop < 2 || text[stop - 2] != '.');
    return !pronoun && (stop < 2 || !Character.isLetterOrDigit(text[stop - 2]));
  }

  /**
   * Whether the stop at {@code stop} makes a number an ordinal that a noun may follow, as in “am 3.
   * Mai”.
   */
  static boolean isOrdinal(String language, char[] text, int stop) {
    int from = stop;
    while (from > 0 && stop - from < 3 && Character.isDigit(text[from - 1])) {
      from--;
    }
    return language.equals("de") && from < stop && stop - from < 3;
  }

  static boolean isHostEnding(String word) {
    return HOST_ENDINGS.contains(word.toLowerCase(Locale.ROOT));
  }

  /** The letters right before {@code end}, as far back as an abbreviation could reach. */
  static String wordBefore(char[] text, int end) {
    int from = end;
    while (from > 0 && end - from < LONGEST && Character.isLetter(text[from - 1])) {
      from--;
    }
    return new String(text, from, end - from);
  }

  /**
   * The letters from {@code from} on, at most as many as an abbreviation or a stop word could have.
   */
  static String wordAfter(char[] text, int from, int length) {
    int to = from;
    while (to < length && to - from < LONGEST && Character.isLetter(text[to])) {
      to++;
    }
    return new String(text, from, to - from);
  }
}
