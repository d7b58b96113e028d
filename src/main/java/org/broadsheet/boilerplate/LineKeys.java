package org.broadsheet.boilerplate;

import org.broadsheet.rows.Hashes;

/**
 * Keys of lines. Lines have the same key if they differ only in case, blanks and running numbers:
 * years, counts and times may vary. Figures with a decimal point or comma are part of the key,
 * since a line reports them.
 */
final class LineKeys {
  private static final long SEED = 0xCBF29CE484222325L;
  private static final long PRIME = 0x100000001B3L;
  private static final String ADDRESS = "://";

  private LineKeys() {}

  /**
   * The key of a stretch without the marks at its end; 0 if it does not hold a letter.
   *
   * @param folded text as {@link FoldedText} gives it
   */
  static long of(CharSequence folded, int from, int end) {
    int to = wordsEnd(folded, from, end);
    long hash = SEED;
    boolean hasLetter = false;
    boolean afterBlank = false;
    for (int i = from; i < to; i++) {
      char c = folded.charAt(i);
      if (Character.isWhitespace(c)) {
        afterBlank = true;
        continue;
      }
      if (afterBlank) {
        hash = mixed(hash, ' ');
        afterBlank = false;
      }
      if (isDigit(c)) {
        int last = digitsEnd(folded, i, to);
        hash =
            isFigure(folded, i, last, from, to) ? mixed(hash, folded, i, last) : mixed(hash, '0');
        i = last - 1;
      } else if (c == ':' && isAddress(folded, i, to)) {
        hash = mixed(hash, '0');
        i = wordEnd(folded, i, to) - 1;
      } else {
        hasLetter |= Character.isLetter(c);
        hash = mixed(hash, c);
      }
    }
    return hasLetter ? finished(hash) : 0;
  }

  private static int wordsEnd(CharSequence folded, int from, int to) {
    int end = to;
    while (end > from && !Character.isLetterOrDigit(folded.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private static boolean isDigit(char c) {
    return (c >= '0' && c <= '9') || (c > 0x7F && Character.isDigit(c));
  }

  /** Whether the digits belong to a figure such as 42.1 or 2,814. */
  private static boolean isFigure(CharSequence folded, int at, int end, int from, int to) {
    boolean isContinued =
        end + 1 < to && isPoint(folded.charAt(end)) && isDigit(folded.charAt(end + 1));
    boolean continues =
        at - 2 >= from && isPoint(folded.charAt(at - 1)) && isDigit(folded.charAt(at - 2));
    return isContinued || continues;
  }

  private static boolean isPoint(char c) {
    return c == '.' || c == ',' || c == '٫';
  }

  private static int digitsEnd(CharSequence folded, int at, int to) {
    int end = at;
    while (end < to && isDigit(folded.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isAddress(CharSequence folded, int at, int to) {
    return at + ADDRESS.length() <= to
        && folded.charAt(at + 1) == '/'
        && folded.charAt(at + 2) == '/';
  }

  private static int wordEnd(CharSequence folded, int at, int to) {
    int end = at;
    while (end < to && !Character.isWhitespace(folded.charAt(end))) {
      end++;
    }
    return end;
  }

  private static long mixed(long hash, char c) {
    return (hash ^ c) * PRIME;
  }

  private static long mixed(long hash, CharSequence folded, int from, int to) {
    long mixed = hash;
    for (int i = from; i < to; i++) {
      mixed = mixed(mixed, folded.charAt(i));
    }
    return mixed;
  }

  private static long finished(long hash) {
    long finished = Hashes.joined(0, hash);
    return finished == 0 ? 1 : finished;
  }
}
