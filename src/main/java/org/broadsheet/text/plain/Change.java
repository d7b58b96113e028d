package org.broadsheet.text.plain;

/** The first place at which two texts differ, in words that a user can read. */
final class Change {
  private static final int BEFORE = 12;
  private static final int LONGEST = 30;

  private Change() {}

  /** What stood there and what stands there now: “wonâ€™t sell → won’t sell”. */
  static String first(String before, String after) {
    int at = 0;
    int shared = Math.min(before.length(), after.length());
    while (at < shared && before.charAt(at) == after.charAt(at)) {
      at++;
    }
    return excerpt(before, at) + " → " + excerpt(after, at);
  }

  private static String excerpt(String text, int at) {
    int from = Math.max(0, at - BEFORE);
    int to = Math.min(text.length(), from + LONGEST);
    from += from > 0 && Character.isLowSurrogate(text.charAt(from)) ? 1 : 0;
    to -= to > from && Character.isHighSurrogate(text.charAt(to - 1)) ? 1 : 0;
    return visible(text.substring(from, to));
  }

  /** Line breaks, invisible characters and blanks that are not a blank are shown as marks. */
  private static String visible(String text) {
    return text.replaceAll("\\R", "⏎")
        .replaceAll("[\\p{Cc}\\p{Cf}]", "¤")
        .replaceAll("[\\p{Zs}&&[^ ]]", "␣");
  }
}
