package org.broadsheet.boilerplate;

import java.util.Set;

/** Who takes and sells pictures, as credits name them. */
final class PhotoAgencies {
  private static final Set<String> AGENCIES =
      Set.of(
          "reuters",
          "ap",
          "afp",
          "getty",
          "epa",
          "shutterstock",
          "corbis",
          "flash90",
          "istock",
          "alamy",
          "anadolu",
          "upi",
          "tns",
          "sipa",
          "epa-efe",
          "efe",
          "flickr",
          "wikimedia",
          "landov",
          "xinhua",
          "redux",
          "polaris",
          "zuma",
          "rex",
          "newscom",
          "bloomberg",
          "dreamstime",
          "pixabay",
          "unsplash",
          "istockphoto");

  /** What may stand for one behind the slash of a credit. */
  private static final Set<String> SOURCES =
      Set.of("images", "photo", "handout", "pool", "photos", "staff", "pa");

  private PhotoAgencies() {}

  /** Whether a word behind the slash of a credit, in lower case, is one. */
  static boolean isSource(String word) {
    return AGENCIES.contains(word) || SOURCES.contains(word);
  }

  /** Whether one is named in a stretch of lower case. */
  static boolean areNamedIn(String inside) {
    int at = 0;
    while (at < inside.length()) {
      int end = at;
      while (end < inside.length()
          && (Character.isLetterOrDigit(inside.charAt(end)) || inside.charAt(end) == '-')) {
        end++;
      }
      if (end > at && AGENCIES.contains(inside.substring(at, end))) {
        return true;
      }
      at = end + 1;
    }
    return false;
  }

  /** Whether it names no survey, which are named like credits: “Reuters/Ipsos”. */
  static boolean isNoPoll(String credit) {
    return !credit.contains("ipsos") && !credit.contains("poll") && !credit.contains("norc");
  }

  /** Words between blanks. */
  static int words(String text, int from, int to) {
    int words = 0;
    for (int i = from; i < to; i++) {
      boolean isStart = i == from || Character.isWhitespace(text.charAt(i - 1));
      words += isStart && !Character.isWhitespace(text.charAt(i)) ? 1 : 0;
    }
    return words;
  }
}
