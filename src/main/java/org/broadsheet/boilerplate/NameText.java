package org.broadsheet.boilerplate;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.boilerplate.Cuts.Cut;

/**
 * The text in which names are looked for. It is as long as the counted text and has each char at
 * the same place, so that every offset holds in both. Boilerplate that the counted text keeps is
 * blank.
 *
 * <p>Credits that are counted with their line are written over with a word in lower case: the
 * agency of a dateline, a photo credit within a caption, and REUTERS in capitals.
 */
final class NameText {
  private static final Pattern DATELINE =
      Pattern.compile(
          "\\((?:AP|Ap|Reuters|REUTERS|CNN|AFP|UPI|Xinhua|XINHUA|IPS|Bloomberg|TASS|DPA)\\)"
              + "(?=\\s*[-–—])");
  private static final Pattern CAPITALS = Pattern.compile("(?<!\\p{Lu})REUTERS(?!\\p{L})");
  private static final Pattern AGENCY =
      Pattern.compile("\\s?\\p{Lu}[\\p{L}-]+(?:\\s(?:Images|Photos?|Pool|News)\\b)?");

  /** Chars before and after the slash of a credit. */
  private static final int REACH = 60;

  private final String text;
  private final char[] chars;

  private NameText(String text) {
    this.text = text;
    this.chars = text.toCharArray();
  }

  /**
   * Blanks the boilerplate and writes over the credits.
   *
   * @param cuts boilerplate that the text still holds, disjoint and in order
   */
  static String of(String text, List<Cut> cuts) {
    var nameText = new NameText(cuts.isEmpty() ? text : withoutCuts(text, cuts));
    nameText.hide(DATELINE);
    nameText.hide(CAPITALS);
    nameText.hidePhotoCredits();
    return new String(nameText.chars);
  }

  /** A cut starts with a line break or a blank, as in the clean text. */
  private static String withoutCuts(String text, List<Cut> cuts) {
    char[] chars = text.toCharArray();
    for (Cut cut : cuts) {
      Arrays.fill(chars, cut.from(), cut.to(), ' ');
      chars[cut.from()] = CleanText.gap(cut);
    }
    return new String(chars);
  }

  private void hide(Pattern credit) {
    Matcher found = credit.matcher(text);
    while (found.find()) {
      hide(found.start(), found.end());
    }
  }

  /** Hides “Jo Poe/Getty Images” and “AP Photo/Jo Poe”. */
  private void hidePhotoCredits() {
    for (int slash = text.indexOf('/'); slash >= 0; slash = text.indexOf('/', slash + 1)) {
      int from = Math.max(0, slash - REACH);
      int to = Math.min(text.length(), slash + REACH);
      Matcher agency = AGENCY.matcher(text).region(slash + 1, to);
      boolean isBeforeAgency = agency.lookingAt() && isSource(agency.group());
      if (PhotoAgencies.isPoll(text.substring(slash, to).toLowerCase(Locale.ROOT))) {
        continue;
      }
      if (isBeforeAgency) {
        hide(CreditRule.creditStart(text, slash, from), agency.end());
      } else if (isSource(text.substring(wordStart(slash, from), slash))) {
        hide(wordStart(slash, from), CreditRule.namesEnd(text, slash + 1, to));
      }
    }
  }

  private int wordStart(int end, int from) {
    int start = end;
    while (start > from && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private static boolean isSource(String agency) {
    String first = agency.strip().split("\\s", 2)[0];
    return !first.isEmpty()
        && Character.isUpperCase(first.charAt(0))
        && PhotoAgencies.isSource(first.toLowerCase(Locale.ROOT));
  }

  /** Writes a word over letters and digits, so that the names around it do not become one. */
  private void hide(int from, int to) {
    for (int i = from; i < to; i++) {
      chars[i] = Character.isLetterOrDigit(chars[i]) ? 'x' : chars[i];
    }
  }
}
