package org.broadsheet.text.plain;

/**
 * A text read as UTF-8 that was taken for a code page: how many of its characters decode, and what
 * they are.
 */
final class Misreading {
  /** Some decoders lose bytes, so that one sequence in this many may fail. */
  private static final int DECODED_PER_FAILURE = 4;

  /** Failures after which a text is given up that has not decoded much. */
  private static final int MOST_FAILURES = 8;

  /** Marks that may also stand after a capital letter with an accent: “MAÇÔ. */
  private static final String CLOSING = "”’»›…“‘™–—";

  private final String text;
  private final CodePage page;
  private final StringBuilder decoded;
  private int sequences;
  private int clear;
  private int failures;

  private Misreading(String text, CodePage page) {
    this.text = text;
    this.page = page;
    this.decoded = new StringBuilder(text.length());
  }

  static Misreading of(String text, CodePage page) {
    var misreading = new Misreading(text, page);
    misreading.read();
    return misreading;
  }

  /** Whether every sequence decodes. */
  boolean isWhole() {
    return sequences > 0 && failures == 0;
  }

  /** Whether the text as a whole is better when decoded. */
  boolean isCertain() {
    return clear >= (page.isWestern() ? 1 : 2) && sequences >= DECODED_PER_FAILURE * failures;
  }

  String decoded() {
    return decoded.toString();
  }

  private void read() {
    int at = 0;
    while (at < text.length()
        && (failures <= MOST_FAILURES || sequences >= DECODED_PER_FAILURE * failures)) {
      char c = text.charAt(at);
      int lead = c < 0x80 ? -1 : page.byteOf(c);
      at += lead < 0 ? kept(c) : sequence(at, lead);
    }
  }

  private int kept(char c) {
    decoded.append(c);
    return 1;
  }

  /** Reads a sequence of UTF-8, and returns how many chars of the text it takes. */
  private int sequence(int at, int lead) {
    int length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    int point = lead & (0xFF >> (length + 1));
    for (int i = 1; i < length; i++) {
      if (at + i >= text.length() || !page.isContinuation(text.charAt(at + i))) {
        return incomplete(at, lead, i);
      }
      point = point << 6 | (page.byteOf(text.charAt(at + i)) & 0x3F);
    }
    if (lead < 0xC2 || lead > 0xF4 || !isShortest(point, length) || isSurrogate(point)) {
      return failure(at);
    }
    sequences++;
    boolean closes = length == 2 && CLOSING.indexOf(text.charAt(at + 1)) >= 0;
    clear += closes || isControl(point) ? 0 : 1;
    decoded.appendCodePoint(point);
    return length;
  }

  private static boolean isShortest(int point, int length) {
    return point >= (length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000)
        && point <= Character.MAX_CODE_POINT;
  }

  private static boolean isSurrogate(int point) {
    return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
  }

  private static boolean isControl(int point) {
    return point < 0xA0;
  }

  private int failure(int at) {
    failures++;
    return kept(text.charAt(at));
  }

  /**
   * Sequences of which Windows-1252 loses a byte: the closing quotation mark ends in a byte that it
   * does not define, “à” and the no-break space in one that becomes a blank.
   */
  private int incomplete(int at, int lead, int read) {
    char next = at + read < text.length() ? text.charAt(at + read) : '\n';
    if (page.isWestern() && read == 2 && lead == 0xE2 && page.byteOf(text.charAt(at + 1)) == 0x80) {
      decoded.append('”');
      return next == '?' || next == '\uFFFD' ? 3 : 2;
    }
    boolean isBlank = next == ' ' && !isMark(at + 2);
    if (page.isWestern() && read == 1 && isBlank && (lead == 0xC2 || lead == 0xC3)) {
      decoded.append(lead == 0xC2 ? "" : "à");
      return at + 2 < text.length() && text.charAt(at + 2) == ' ' ? 2 : 1;
    }
    return failure(at);
  }

  private boolean isMark(int at) {
    return at < text.length() && Character.getType(text.charAt(at)) == Character.NON_SPACING_MARK;
  }
}
