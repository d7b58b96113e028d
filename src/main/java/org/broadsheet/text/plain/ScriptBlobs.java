package org.broadsheet.text.plain;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Scripts that a page runs. They are known by the calls that pages make to load and track; code
 * that an article shows stays.
 */
final class ScriptBlobs {
  private static final List<String> CALLS =
      List.of(
          "!function(",
          "jQuery.noConflict",
          "jQuery(document)",
          "dataLayer.push(",
          "window.dataLayer",
          "googletag.",
          "adsbygoogle",
          "gtag('",
          "gtag(\"",
          "fbq('",
          "createElement('script'",
          "createElement(\"script\"",
          "_taboola",
          "_gaq.push(");

  /** A statement that may follow another. */
  private static final Pattern STATEMENT =
      Pattern.compile(
          "\\s*(?:(?:var|let|const|function|if|for|return|try|window|document)\\b|[\\w$]+\\s*(?:[(=\\[]|\\.\\w)|\\.\\w|[({}!;)\\]])");

  private ScriptBlobs() {}

  static String without(String text) {
    var cutting = new Cutting(text);
    for (int at = next(text, 0); at >= 0; at = next(text, Math.max(at + 1, cutting.end()))) {
      cutting.cut(statementStart(text, cutting.end(), at), scriptEnd(text, at));
    }
    return cutting.rest();
  }

  private static int next(String text, int from) {
    int first = -1;
    for (String call : CALLS) {
      int at = text.indexOf(call, from);
      first = at >= 0 && (first < 0 || at < first) ? at : first;
    }
    return first;
  }

  /** The start of the statement that holds a call: on its line, after a blank at most of prose. */
  private static int statementStart(String text, int least, int call) {
    int from = call;
    while (from > least && text.charAt(from - 1) > ' ') {
      from--;
    }
    return from;
  }

  /** Reads statements up to the first that is not one. */
  private static int scriptEnd(String text, int call) {
    int depth = 0;
    int at = call;
    int last = call;
    while (at < text.length()) {
      char c = text.charAt(at);
      at = c == '"' || c == '\'' ? stringEnd(text, at) : at + 1;
      depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
      if (depth <= 0 && (c == ';' || c == '}' || c == ')' || c == '\n')) {
        depth = 0;
        last = at;
        if (!STATEMENT.matcher(text).region(at, text.length()).lookingAt()) {
          return at;
        }
      } else if (c == ';' || c == '}') {
        last = at;
      }
    }
    return last;
  }

  /** The end of a string of one line; what follows the quote if it is not closed. */
  private static int stringEnd(String text, int quote) {
    for (int at = quote + 1; at < text.length() && text.charAt(at) != '\n'; at++) {
      if (text.charAt(at) == '\\') {
        at++;
      } else if (text.charAt(at) == text.charAt(quote)) {
        return at + 1;
      }
    }
    return quote + 1;
  }
}
