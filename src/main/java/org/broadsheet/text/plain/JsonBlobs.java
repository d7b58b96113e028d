package org.broadsheet.text.plain;

import java.util.List;
import java.util.stream.Stream;

/** JSON objects of a page: JSON-LD, and the long ones that hold a page's state. */
final class JsonBlobs {
  private static final List<String> LINKED_DATA =
      List.of("\"@context\"", "\"@type\"", "\"@graph\"");
  private static final int LONG = 300;
  private static final int MANY_KEYS = 8;

  private JsonBlobs() {}

  static String without(String text) {
    var cutting = new Cutting(text);
    for (int at = text.indexOf('{');
        at >= 0;
        at = text.indexOf('{', Math.max(at + 1, cutting.end()))) {
      if (!startsObject(text, at)) {
        continue;
      }
      int end = end(text, at);
      if (end < 0) {
        break;
      }
      if (isBlob(text.substring(at, end))) {
        cutting.cut(at, end);
      }
    }
    return cutting.rest();
  }

  private static boolean startsObject(String text, int brace) {
    int at = brace + 1;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at < text.length() && text.charAt(at) == '"';
  }

  private static boolean isBlob(String object) {
    return LINKED_DATA.stream().anyMatch(object::contains)
        || (object.length() >= LONG && keys(object) >= MANY_KEYS);
  }

  private static long keys(String object) {
    return Stream.iterate(object.indexOf("\":"), at -> at >= 0, at -> object.indexOf("\":", at + 1))
        .count();
  }

  /** The end of the object that starts at a brace; -1 if it does not end. */
  private static int end(String text, int brace) {
    int depth = 0;
    boolean isString = false;
    for (int at = brace; at < text.length(); at++) {
      char c = text.charAt(at);
      if (isString) {
        at += c == '\\' ? 1 : 0;
        isString = c != '"';
      } else if (c == '"') {
        isString = true;
      } else if (c == '{') {
        depth++;
      } else if (c == '}' && --depth == 0) {
        return at + 1;
      }
    }
    return -1;
  }
}
