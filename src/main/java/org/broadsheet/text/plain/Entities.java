package org.broadsheet.text.plain;

import java.util.function.IntPredicate;
import org.jsoup.parser.Parser;

/**
 * Character references in a text without tags: “it&amp;rsquo;s”.
 *
 * <p>They are resolved where the text was encoded with them: where they stand for a part of its
 * words, or for marks between them. A text that shows one, in quotation marks or where it speaks of
 * HTML, stays.
 */
final class Entities {
  private static final int LONGEST = 32;

  /** A text about markup may show this many references as parts of words. */
  private static final int FEW = 2;

  private static final String QUOTES = "\"'`“”‘’„«»()[]";
  private static final String BLANK = "&nbsp;";
  private static final String AMPERSAND = "&amp;";

  private final String text;
  private final boolean isAboutMarkup;
  private int parts;
  private int between;
  private int shown;
  private boolean hasBareAmpersand;

  private Entities(String text) {
    this.text = text;
    this.isAboutMarkup = Markup.TOPIC.isOf(text);
    for (int at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1)) {
      int end = end(text, at);
      if (end < 0) {
        hasBareAmpersand = true;
      } else {
        count(at, end);
      }
    }
  }

  /** The text with its character references resolved, or as it is. */
  static String resolved(String text) {
    return text.indexOf('&') >= 0 && text.indexOf(';') >= 0 && new Entities(text).areMeant()
        ? replaced(text)
        : text;
  }

  /** The text with its references resolved if they stand for parts of words, or as it is. */
  static String resolvedInWords(String text) {
    return text.indexOf('&') >= 0 && text.indexOf(';') >= 0 && new Entities(text).arePartsOfWords()
        ? replaced(text)
        : text;
  }

  private boolean areMeant() {
    return arePartsOfWords() || (parts == 0 && between > 0 && shown == 0);
  }

  private boolean arePartsOfWords() {
    return parts > (isAboutMarkup ? FEW : 0) && parts >= shown;
  }

  private void count(int at, int end) {
    char before = at == 0 ? ' ' : text.charAt(at - 1);
    char after = end == text.length() ? ' ' : text.charAt(end);
    boolean isAlone = !Character.isLetterOrDigit(before) && !Character.isLetterOrDigit(after);
    if (!isAlone || (text.startsWith(BLANK, at) && !isAboutMarkup)) {
      parts++;
    } else if (QUOTES.indexOf(before) >= 0 && QUOTES.indexOf(after) >= 0) {
      shown++;
    } else if (isAboutMarkup) {
      shown++;
    } else if (text.startsWith(AMPERSAND, at)) {
      boolean joins = !hasBareAmpersand && joinsEquals(at, end);
      between += joins ? 1 : 0;
      shown += joins ? 0 : 1;
    } else {
      between++;
    }
  }

  /** Whether an ampersand stands between two names, or two words in lower case. */
  private boolean joinsEquals(int at, int end) {
    int left = at - 1;
    while (left > 0 && text.charAt(left) == ' ') {
      left--;
    }
    while (left > 0 && Character.isLetterOrDigit(text.charAt(left - 1))) {
      left--;
    }
    int right = end;
    while (right + 1 < text.length() && text.charAt(right) == ' ') {
      right++;
    }
    if (left < 0 || right >= text.length()) {
      return true;
    }
    IntPredicate isName = c -> Character.isUpperCase(c) || Character.isDigit(c);
    return isName.test(text.charAt(left)) == isName.test(text.charAt(right));
  }

  private static String replaced(String text) {
    var plain = new StringBuilder(text.length());
    int from = 0;
    for (int at = text.indexOf('&'); at >= 0; at = text.indexOf('&', Math.max(at + 1, from))) {
      int end = end(text, at);
      if (end > 0) {
        plain
            .append(text, from, at)
            .append(Parser.unescapeEntities(text.substring(at, end), false));
        from = end;
      }
    }
    return plain.append(text, from, text.length()).toString();
  }

  /** The end of the character reference that starts at an ampersand; -1 if there is none. */
  static int end(String text, int ampersand) {
    int limit = Math.min(text.length(), ampersand + LONGEST);
    int at = ampersand + 1;
    while (at < limit
        && (isNameChar(text.charAt(at)) || (text.charAt(at) == '#' && at == ampersand + 1))) {
      at++;
    }
    if (at >= limit || text.charAt(at) != ';' || at < ampersand + 3) {
      return -1;
    }
    String reference = text.substring(ampersand, at + 1);
    return Parser.unescapeEntities(reference, false).equals(reference) ? -1 : at + 1;
  }

  private static boolean isNameChar(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
