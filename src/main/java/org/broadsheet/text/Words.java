package org.broadsheet.text;

import static org.broadsheet.text.CharClasses.ALPHABETIC;
import static org.broadsheet.text.CharClasses.EXTENDER;
import static org.broadsheet.text.CharClasses.LETTER;
import static org.broadsheet.text.CharClasses.MIDDLE_SHIFT;
import static org.broadsheet.text.CharClasses.NUMERIC;
import static org.broadsheet.text.CharClasses.SPACE;
import static org.broadsheet.text.CharClasses.UNUSUAL;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.nio.CharBuffer;

/**
 * Finds the words of a text: exactly those segments of ICU's word break iterator for the root
 * locale (<a href="https://www.unicode.org/reports/tr29/#Word_Boundaries">UAX #29</a> with
 * dictionaries for Chinese, Japanese, Thai, Lao, Khmer and Burmese) that hold a letter.
 *
 * <p>The text is cut into chunks at white space. A chunk of plain letters, digits and punctuation
 * is split here, at several times the speed of ICU. A chunk with any other char is split by ICU.
 * The time is linear in the length of the text.
 *
 * <p>Cheap to create, not thread safe.
 */
public final class Words {
  private static final int WORD = ALPHABETIC | NUMERIC | EXTENDER;

  private BreakIterator icu;

  /**
   * Passes every word in the first {@code length} chars of {@code text} to {@code sink}, in order.
   */
  public void each(char[] text, int length, SpanSink sink) {
    int previousEnd = 0;
    int at = 0;
    while (at < length) {
      while (at < length && (CharClasses.of(text[at]) & SPACE) != 0) {
        at++;
      }
      int from = at;
      int seen = 0;
      for (int c; at < length && ((c = CharClasses.of(text[at])) & SPACE) == 0; at++) {
        seen |= c;
      }
      if ((seen & UNUSUAL) != 0) {
        // ICU needs the white space before: a mark at the start of the chunk attaches to it.
        unusual(text, previousEnd, at, sink);
      } else if ((seen & LETTER) != 0) {
        plain(text, from, at, sink);
      }
      previousEnd = at;
    }
  }

  private static void plain(char[] text, int from, int to, SpanSink sink) {
    int at = from;
    while (at < to) {
      int here = CharClasses.of(text[at]);
      if ((here & WORD) == 0) {
        at++;
        continue;
      }
      int start = at;
      int seen = here;
      while (++at < to) {
        int next = CharClasses.of(text[at]);
        if ((next & WORD) == 0) {
          int after = at + 1 < to ? CharClasses.of(text[at + 1]) : 0;
          if ((here & after & (next >> MIDDLE_SHIFT) & (ALPHABETIC | NUMERIC)) == 0) {
            break;
          }
          at++;
          next = after;
        }
        here = next;
        seen |= here;
      }
      if ((seen & LETTER) != 0) {
        sink.span(start, at);
      }
    }
  }

  private void unusual(char[] text, int from, int to, SpanSink sink) {
    if (icu == null) {
      icu = BreakIterator.getWordInstance(ULocale.ROOT);
    }
    icu.setText(CharBuffer.wrap(text, from, to - from));
    int start = from;
    for (int end = icu.next(); end != BreakIterator.DONE; end = icu.next()) {
      if (holdsLetter(text, start, from + end)) {
        sink.span(start, from + end);
      }
      start = from + end;
    }
  }

  /** Whether any code point of the span is a letter, in ICU's version of Unicode. */
  static boolean holdsLetter(char[] text, int from, int to) {
    for (int i = from; i < to; i++) {
      if ((CharClasses.of(text[i]) & LETTER) != 0) {
        return true;
      }
      if (Character.isHighSurrogate(text[i])
          && i + 1 < to
          && Character.isLowSurrogate(text[i + 1])
          && UCharacter.isLetter(Character.toCodePoint(text[i], text[i + 1]))) {
        return true;
      }
    }
    return false;
  }
}
