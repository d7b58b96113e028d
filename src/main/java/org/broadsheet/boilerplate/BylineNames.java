package org.broadsheet.boilerplate;

import java.util.Locale;
import java.util.Set;

/** Tells names, and the words that stand between them in bylines, from all others. */
final class BylineNames {
  /** Words of the longest byline or credit. */
  static final int LONGEST_CREDIT = 50;

  private static final Set<String> BETWEEN =
      Set.of(
          "and",
          "for",
          "of",
          "the",
          "staff",
          "writer",
          "writers",
          "reporter",
          "reporters",
          "in",
          "editor",
          "with",
          "at",
          "from",
          "also",
          "correspondent",
          "correspondents",
          "wires",
          "special",
          "to",
          "by",
          "de",
          "van",
          "von",
          "della",
          "al",
          "el",
          "news",
          "services",
          "columnist",
          "contributor",
          "senior",
          "political",
          "producer",
          "producers",
          "researcher",
          "congressional",
          "national",
          "all",
          "both",
          "agencies",
          "wire",
          "service",
          "photographer",
          "journalist",
          "journalists",
          "freelance",
          "photojournalist",
          "videojournalist",
          "affiliate");

  private BylineNames() {}

  /** Whether nothing but names and words of bylines stand in the stretch. */
  static boolean areAll(String text, int from, int to) {
    int words = 0;
    int at = from;
    while (at < to) {
      int end = at;
      while (end < to && !Character.isWhitespace(text.charAt(end))) {
        end++;
      }
      if (at < end && !isName(text, at, end)) {
        return false;
      }
      words += at < end ? 1 : 0;
      if (words > LONGEST_CREDIT) {
        return false;
      }
      at = end + 1;
    }
    return words > 0;
  }

  private static boolean isName(String text, int from, int to) {
    int start = from;
    while (start < to && !Character.isLetterOrDigit(text.charAt(start))) {
      start++;
    }
    if (start == to || Character.isUpperCase(text.charAt(start)) || text.charAt(from) == '@') {
      return true;
    }
    int end = to;
    while (end > start && !Character.isLetter(text.charAt(end - 1))) {
      end--;
    }
    return BETWEEN.contains(text.substring(start, end).toLowerCase(Locale.ROOT));
  }
}
