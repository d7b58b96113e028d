package org.broadsheet.text.plain;

import java.util.Locale;
import java.util.Set;
import org.jsoup.parser.Tag;

/**
 * The tags of a text, and whether they mark it up or are only named in it.
 *
 * <p>A tag that marks a text up touches what it marks, or has a line for itself, or has attributes.
 * A tag that is named stands between blanks or quotation marks.
 */
final class Tags {
  /** A text about markup is marked up itself if it has more tags than it may show. */
  private static final int SHOWN = 4;

  private static final Set<String> VOID =
      Set.of("br", "hr", "img", "wbr", "input", "meta", "link", "source", "embed");
  private static final String OPENING_QUOTES = "\"'`“‘’„«»([";
  private static final String AFTER_NAME = ",.;:!?)]`”’»";

  private final String text;
  private int attributed;
  private int opening;
  private int closing;
  private int blocks;
  private int named;
  private int startingLines;
  private int endingLines;

  private Tags(String text) {
    this.text = text;
  }

  static Tags of(String text) {
    var tags = new Tags(text);
    var scan = new TagScan(text);
    for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
      int end = scan.end(at);
      if (end > 0) {
        tags.count(at, end);
      }
    }
    return tags;
  }

  /** Whether the text as a whole is marked up. */
  boolean areMarkup() {
    int pairs = Math.min(startingLines, endingLines);
    int marks = attributed + opening + closing + 2 * pairs;
    int others = named + startingLines + endingLines - 2 * pairs;
    boolean isMarked = attributed > 0 || blocks > 0 || pairs > 0 || (opening > 0 && closing > 0);
    return isMarked
        && marks > 2 * others
        && (marks > SHOWN || others + marks == attributed || !Markup.TOPIC.isOf(text));
  }

  private void count(int at, int end) {
    if (text.charAt(at + 1) == '!' || text.substring(at, end).indexOf('=') > 0) {
      attributed++;
      return;
    }
    boolean closes = text.charAt(at + 1) == '/';
    String name = name(at + (closes ? 2 : 1), end);
    boolean isBlock = Tag.valueOf(name).isBlock() || name.equals("br");
    char before = at == 0 ? '\n' : text.charAt(at - 1);
    char after = end == text.length() ? '\n' : text.charAt(end);
    if (marks(name, closes, before, after) || isBesideTag(at, end)) {
      opening += closes ? 0 : 1;
      closing += closes ? 1 : 0;
      blocks += isBlock ? 1 : 0;
    } else if (isBlock && !closes && isLineEnd(before)) {
      startingLines++;
    } else if (isBlock && closes && isLineEnd(after)) {
      endingLines++;
    } else {
      named++;
    }
  }

  private static boolean marks(String name, boolean closes, char before, char after) {
    if (isLineEnd(before) && isLineEnd(after)) {
      return true;
    }
    boolean isQuoted = OPENING_QUOTES.indexOf(before) >= 0 && !Character.isLetterOrDigit(after);
    if (isQuoted && after != '<') {
      return false;
    }
    boolean touchesNext = after > ' ' && AFTER_NAME.indexOf(after) < 0;
    boolean touchesLast = before > ' ' && OPENING_QUOTES.indexOf(before) < 0;
    if (VOID.contains(name)) {
      return touchesLast || touchesNext || isLineEnd(after);
    }
    return closes ? touchesLast : touchesNext;
  }

  /** Whether only blanks stand between a tag and the end or the start of another. */
  private boolean isBesideTag(int at, int end) {
    int left = at - 1;
    while (left > 0 && Character.isWhitespace(text.charAt(left)) && at - left < 40) {
      left--;
    }
    int right = end;
    while (right + 1 < text.length()
        && Character.isWhitespace(text.charAt(right))
        && right - end < 40) {
      right++;
    }
    return (left >= 0 && left < at - 1 && text.charAt(left) == '>')
        || (right > end && right < text.length() && text.charAt(right) == '<');
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  private String name(int from, int end) {
    int to = from;
    while (to < end && (Character.isLetterOrDigit(text.charAt(to)) || text.charAt(to) == '-')) {
      to++;
    }
    return text.substring(from, to).toLowerCase(Locale.ROOT);
  }
}
