package org.broadsheet.text;

import java.util.Locale;
import java.util.Set;

/**
 * Distinguishes a full stop that ends a sentence without a space after it, “both states.Both
 * sides”, from one in a name or an address.
 */
final class RunTogether {
  /**
   * In chars: how far around a stop the signs of an address are looked for. The limit keeps the
   * time linear in a text without spaces.
   */
  private static final int AROUND = 60;

  private static final String IN_ADDRESSES = "@/\\_=";

  private static final Set<String> HOST_ENDINGS =
      Set.of(
          "com", "net", "org", "gov", "edu", "info", "co", "uk", "us", "eu", "io", "tv", "ai",
          "js");

  private RunTogether() {}

  /**
   * Whether the stop at {@code stop}, which has a char on each side before {@code to}, ends a
   * sentence.
   */
  static boolean at(char[] text, int stop, int to) {
    if (!Character.isLowerCase(text[stop - 1])
        || !Character.isLowerCase(text[stop - 2])
        || !Character.isUpperCase(text[stop + 1])) {
      return false;
    }
    String after = Spans.wordAt(text, stop + 1, to);
    int end = stop + 1 + after.length();
    boolean dotted = end + 1 < to && text[end] == '.' && Character.isLetter(text[end + 1]);
    return !dotted
        && !HOST_ENDINGS.contains(after.toLowerCase(Locale.ROOT))
        && !isInAddress(text, stop, to);
  }

  private static boolean isInAddress(char[] text, int stop, int to) {
    for (int i = stop - 1; i >= 0 && i > stop - AROUND && !Spans.isBlank(text[i]); i--) {
      if (text[i] == '.' || IN_ADDRESSES.indexOf(text[i]) >= 0) {
        return true;
      }
    }
    for (int i = stop + 1; i < to && i < stop + AROUND && !Spans.isBlank(text[i]); i++) {
      if (IN_ADDRESSES.indexOf(text[i]) >= 0) {
        return true;
      }
    }
    return false;
  }
}
