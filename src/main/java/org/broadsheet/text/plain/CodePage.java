package org.broadsheet.text.plain;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A code page of one byte a character, from characters back to the bytes they were read from. */
final class CodePage {
  /** Those for which UTF-8 is mistaken, the likeliest first. */
  static final List<CodePage> ALL =
      Stream.of("windows-1252", "windows-1251", "windows-1250", "x-MacRoman")
          .filter(Charset::isSupported)
          .map(CodePage::new)
          .toList();

  private static final int NONE = -1;
  private static final int ASCII = 0x80;
  private static final int CONTINUATIONS = 4;

  /** For each char, a bit per code page: whether it leads a sequence, and whether it continues. */
  private static final byte[] ROLES = roles();

  private final boolean isWestern;
  private final short[] bytes = new short[Character.MAX_VALUE + 1];

  /**
   * A code page by the name of its charset. C1 controls stand for the bytes of their numbers,
   * because that is what Latin-1 and lenient decoders make of them.
   */
  CodePage(String name) {
    isWestern = name.equals("windows-1252");
    Arrays.fill(bytes, (short) NONE);
    for (int b = ASCII; b < 0xA0; b++) {
      bytes[b] = (short) b;
    }
    Charset charset = Charset.forName(name);
    for (int b = ASCII; b <= 0xFF; b++) {
      String decoded = new String(new byte[] {(byte) b}, charset);
      if (decoded.length() == 1 && decoded.charAt(0) != '\uFFFD') {
        bytes[decoded.charAt(0)] = (short) b;
      }
    }
  }

  /** Whether it is the one that is mistaken most often, which loses some bytes. */
  boolean isWestern() {
    return isWestern;
  }

  /** The byte from which a character beyond ASCII was read; negative if there is none. */
  int byteOf(char c) {
    return bytes[c];
  }

  /** Whether a char is of a byte that continues a character in UTF-8. */
  boolean isContinuation(char c) {
    int b = bytes[c];
    return b >= 0x80 && b <= 0xBF;
  }

  /** The code pages in which two neighbours may be the first bytes of a sequence of UTF-8. */
  static int startsPair(char first, char second) {
    return ROLES[first] & (ROLES[second] >> CONTINUATIONS) & ((1 << CONTINUATIONS) - 1);
  }

  private static byte[] roles() {
    var roles = new byte[Character.MAX_VALUE + 1];
    for (int c = 0x80; c <= Character.MAX_VALUE; c++) {
      for (int page = 0; page < ALL.size(); page++) {
        int b = ALL.get(page).byteOf((char) c);
        roles[c] |= (byte) (b >= 0xC2 && b <= 0xF4 ? 1 << page : 0);
        roles[c] |= (byte) (b >= 0x80 && b <= 0xBF ? 1 << (page + CONTINUATIONS) : 0);
      }
    }
    return roles;
  }
}
