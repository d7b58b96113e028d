package org.broadsheet.text.plain;

import java.util.Locale;
import org.jsoup.parser.Tag;

/**
 * Finds where the tags, comments and declarations of a text end. A tag has a known name, attributes
 * with values, or a slash. Linear in the text, if it is asked for one start after the other.
 */
final class TagScan {
  static final String CDATA = "<![CDATA[";
  private static final String COMMENT = "<!--";
  private static final String COMMENT_END = "-->";
  private static final String DOCTYPE = "<!doctype";
  private static final int LONGEST = 4_000;
  private static final int LONGEST_NAME = 20;

  private final String text;
  private int commentEnd = -1;
  private int declarationEnd = -1;

  TagScan(String text) {
    this.text = text;
  }

  /** The end of what starts at a {@code <}; -1 if it is not a tag, a comment or a declaration. */
  int end(int at) {
    if (text.startsWith(COMMENT, at)) {
      commentEnd = next(COMMENT_END, at, commentEnd);
      return commentEnd == Integer.MAX_VALUE ? -1 : commentEnd;
    }
    if (text.startsWith(CDATA, at) || text.regionMatches(true, at, DOCTYPE, 0, DOCTYPE.length())) {
      declarationEnd = next(">", at, declarationEnd);
      return declarationEnd == Integer.MAX_VALUE ? -1 : declarationEnd;
    }
    return tagEnd(at);
  }

  /** The end of the next mark; that of the last search if it is still ahead. */
  private int next(String mark, int at, int known) {
    if (known >= at + COMMENT.length() + mark.length()) {
      return known;
    }
    int start = text.indexOf(mark, at + COMMENT.length());
    return start < 0 ? Integer.MAX_VALUE : start + mark.length();
  }

  private int tagEnd(int at) {
    int from = text.startsWith("</", at) ? at + 2 : at + 1;
    int limit = Math.min(text.length(), at + LONGEST);
    int to = from;
    while (to < limit && to - from <= LONGEST_NAME && isNameChar(text.charAt(to), to > from)) {
      to++;
    }
    int end = to == from || to >= limit ? -1 : attributesEnd(to, limit);
    return end < 0 || isTag(text.substring(from, to), text.substring(to, end), from == at + 2)
        ? end
        : -1;
  }

  private static boolean isTag(String name, String attributes, boolean closes) {
    return closes
        || Tag.isKnownTag(name.toLowerCase(Locale.ROOT))
        || attributes.contains("=\"")
        || attributes.endsWith("/>");
  }

  private static boolean isNameChar(char c, boolean isInner) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (isInner && ((c >= '0' && c <= '9') || c == '-' || c == ':'));
  }

  /** Reads attributes, {@code name}, {@code name=value} or {@code name="value"}, up to the end. */
  private int attributesEnd(int from, int limit) {
    char first = text.charAt(from);
    if (first > ' ' && first != '/' && first != '>') {
      return -1;
    }
    for (int at = from; at >= 0 && at < limit; at++) {
      char c = text.charAt(at);
      if (c == '>') {
        return at + 1;
      }
      if (c == '<' || (c == '&' && text.charAt(at - 1) <= ' ')) {
        return -1;
      }
      if (c == '"' || c == '\'') {
        at = valueEnd(at, limit);
        if (at < 0) {
          return -1;
        }
      }
    }
    return -1;
  }

  /** The closing quotation mark of an attribute's value; -1 if there is none. */
  private int valueEnd(int quote, int limit) {
    for (int at = quote + 1; text.charAt(quote - 1) == '=' && at < limit; at++) {
      if (text.charAt(at) == text.charAt(quote)) {
        return at;
      }
    }
    return -1;
  }
}
