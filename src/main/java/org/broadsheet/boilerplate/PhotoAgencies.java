package org.broadsheet.boilerplate;

import java.util.Set;

/** The agencies that sell pictures, as credits name them. */
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

  /** Words that stand for an agency after the slash of a credit. */
  private static final Set<String> SOURCES =
      Set.of("images", "photo", "handout", "pool", "photos", "staff", "pa");

  private PhotoAgencies() {}

  /** Whether a word after the slash of a credit, in lower case, is a source. */
  static boolean isSource(String word) {
    return AGENCIES.contains(word) || SOURCES.contains(word);
  }

  /** Whether a text in lower case names an agency. */
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

  /** Whether a text in lower case names a survey, which looks like a credit: “Reuters/Ipsos”. */
  static boolean isPoll(String credit) {
    return credit.contains("ipsos") || credit.contains("poll") || credit.contains("norc");
  }
}
