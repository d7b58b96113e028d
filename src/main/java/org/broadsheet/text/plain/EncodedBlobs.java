package org.broadsheet.text.plain;

/** Data in Base64: a long run of its characters, lines of such runs, or a {@code data:} address. */
final class EncodedBlobs {
  private static final int LONG = 100;

  /** Base64 is often broken into lines of 64 or 76 chars. */
  private static final int LINE = 60;

  private static final int LEAST_OF_EACH_KIND = 4;
  private static final String DATA = "data:";
  private static final String BASE64 = ";base64,";

  private final String text;
  private final Cutting cutting;
  private final boolean hasAddress;

  private EncodedBlobs(String text) {
    this.text = text;
    this.cutting = new Cutting(text);
    this.hasAddress = text.contains(BASE64);
  }

  static String without(String text) {
    var blobs = new EncodedBlobs(text);
    blobs.cut();
    return blobs.cutting.rest();
  }

  private void cut() {
    int at = 0;
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && text.charAt(end) > ' ') {
        end++;
      }
      if (end - at >= (hasAddress ? BASE64.length() : LINE) || (end > at && continues(at, end))) {
        cutFrom(at, end);
      }
      at = end + 1;
    }
  }

  /** Whether a chunk ends the data of the line before. */
  private boolean continues(int at, int end) {
    return cutting.end() > 0
        && at - cutting.end() <= 2
        && text.charAt(end - 1) == '='
        && runEnd(at) == end;
  }

  private void cutFrom(int at, int end) {
    int data = text.indexOf(DATA, at);
    int base64 = data < 0 || data >= end ? -1 : text.indexOf(BASE64, data);
    if (base64 >= 0 && base64 < end) {
      cutting.cut(data, runEnd(base64 + BASE64.length()));
    } else if (continues(at, end)) {
      cutting.cut(at, end);
    } else if (end - at >= LINE && runEnd(at) == end) {
      if (isData(at, end)
          && (end - at >= LONG
              || isLineOfData(end)
              || (at - cutting.end() <= 2 && cutting.end() > 0))) {
        cutting.cut(at, end);
      }
    } else if (!isAddress(at, end)) {
      cutLongRuns(at, end);
    }
  }

  private boolean isAddress(int at, int end) {
    String chunk = text.substring(at, end);
    return chunk.contains("://") || chunk.contains("www.");
  }

  private void cutLongRuns(int at, int end) {
    int from = at;
    while (from < end) {
      int to = runEnd(from);
      if (to - from >= LONG && isData(from, to)) {
        cutting.cut(from, to);
      }
      from = to + 1;
    }
  }

  /** Whether the next line is of data, too. */
  private boolean isLineOfData(int end) {
    int next = end;
    while (next < text.length() && text.charAt(next) <= ' ' && next - end < 3) {
      next++;
    }
    int to = runEnd(next);
    boolean isWhole = to == text.length() || text.charAt(to) <= ' ';
    return isWhole
        && ((to - next >= LINE && isData(next, to)) || (to > next && text.charAt(to - 1) == '='));
  }

  private int runEnd(int from) {
    int at = from;
    while (at < text.length() && isBase64(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Whether a run mixes capitals, small letters and digits, as no word does. */
  private boolean isData(int from, int to) {
    int capitals = 0;
    int small = 0;
    int digits = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      capitals += c >= 'A' && c <= 'Z' ? 1 : 0;
      small += c >= 'a' && c <= 'z' ? 1 : 0;
      digits += c >= '0' && c <= '9' ? 1 : 0;
    }
    return Math.min(Math.min(capitals, small), digits) >= LEAST_OF_EACH_KIND;
  }

  private static boolean isBase64(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '+'
        || c == '/'
        || c == '=';
  }
}
