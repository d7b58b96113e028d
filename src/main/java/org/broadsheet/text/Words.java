package org.broadsheet.text;

import static org.broadsheet.text.CharClasses.ALPHABETIC;
import static org.broadsheet.text.CharClasses.EXTENDER;
import static org.broadsheet.text.CharClasses.LETTER;
import static org.broadsheet.text.CharClasses.MIDDLE_SHIFT;
import static org.broadsheet.text.CharClasses.NUMERIC;
import static org.broadsheet.text.CharClasses.SIGN;
import static org.broadsheet.text.CharClasses.SPACE;
import static org.broadsheet.text.CharClasses.UNUSUAL;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.nio.CharBuffer;

/**
 * Finds the words of a text: those segments of ICU's word break iterator for the root locale (<a
 * href="https://www.unicode.org/reports/tr29/#Word_Boundaries">UAX #29</a> with dictionaries for
 * Chinese, Japanese, Thai, Lao, Khmer and Burmese) that hold a letter. There are three differences:
 *
 * <ul>
 *   <li>Nothing in one of the {@link Addresses} is a word.
 *   <li>One of the {@link Handles}, with its sign, is one word.
 *   <li>An ending that an apostrophe joins to a number is not a word: the “s” of “1980’s”.
 * </ul>
 *
 * <p>The text is cut into chunks at white space. A chunk of plain letters, digits and punctuation
 * is split here, at several times the speed of ICU. A chunk with any other char is split by ICU.
 * The time is linear in the length of the text.
 *
 * <p>Cheap to create, not thread safe.
 */
public final class Words {
  private static final int WORD = ALPHABETIC | NUMERIC | EXTENDER;

  private static final SpanSink NOWHERE = (from, to) -> {};

  private final Addresses addresses = new Addresses();
  private BreakIterator icu;

  /**
   * Passes every word in the first {@code length} chars of {@code text} to {@code sink}, in order.
   */
  public void each(char[] text, int length, SpanSink sink) {
    each(text, length, sink, NOWHERE);
  }

  /** The same; passes the host of every address, in its place between words, to {@code hosts}. */
  public void each(char[] text, int length, SpanSink sink, SpanSink hosts) {
    int previousEnd = 0;
    int at = 0;
    while (at < length) {
      while (at < length && (CharClasses.of(text[at]) & SPACE) != 0) {
        at++;
      }
      int from = at;
      int seen = 0;
      int seenBefore = 0;
      for (int c; at < length && ((c = CharClasses.of(text[at])) & SPACE) == 0; at++) {
        seenBefore = seen;
        seen |= c;
      }
      // A sign at the end of a chunk is a full stop, mostly, and never opens anything.
      if ((seenBefore & SIGN) != 0 && hasSignInside(text, from, at)) {
        aroundAddresses(text, previousEnd, from, at, seen, sink, hosts);
      } else {
        words(text, previousEnd, from, at, seen, sink);
      }
      previousEnd = at;
    }
  }

  /** Whether there is a word between two white spaces or ends of the text. */
  boolean isAnyIn(char[] text, int from, int to) {
    int at = from;
    while (at < to) {
      int start = at;
      int seen = 0;
      for (int c; at < to && ((c = CharClasses.of(text[at])) & SPACE) == 0; at++) {
        seen |= c;
      }
      if ((seen & (LETTER | UNUSUAL)) != 0 && hasWord(text, start, at, seen)) {
        return true;
      }
      at++;
    }
    return false;
  }

  private boolean hasWord(char[] text, int from, int to, int seen) {
    if ((seen & SIGN) == 0 || !hasSignInside(text, from, to)) {
      return holdsLetter(text, from, to);
    }
    boolean[] found = new boolean[1];
    aroundAddresses(text, from, from, to, seen, (start, end) -> found[0] = true, NOWHERE);
    return found[0];
  }

  /** Whether there is a sign other than the full stop at the end of a sentence. */
  private static boolean hasSignInside(char[] text, int from, int to) {
    int last = to - 1;
    for (int at = from; at < last; at++) {
      if ((CharClasses.of(text[at]) & SIGN) != 0
          && (text[at] != '.' || (CharClasses.of(text[at + 1]) & (WORD | UNUSUAL)) != 0)) {
        return true;
      }
    }
    return false;
  }

  private void aroundAddresses(
      char[] text, int previousEnd, int from, int to, int seen, SpanSink sink, SpanSink hosts) {
    int before = previousEnd;
    int rest = from;
    int at = from;
    while (at < to) {
      int end = Handles.end(text, from, at, to);
      if (end > at) {
        words(text, before, rest, at, seen, sink);
        end = handle(text, at, end, to, sink, hosts);
      } else if ((CharClasses.of(text[at]) & WORD) == 0) {
        at++;
        continue;
      } else if (addresses.find(text, at, to)) {
        end = addresses.end();
        words(text, before, rest, addresses.start(), seen, sink);
        hosts.span(addresses.hostStart(), addresses.hostEnd());
      } else {
        at = addresses.runEnd();
        continue;
      }
      before = end;
      rest = end;
      at = end;
    }
    words(text, before, rest, to, seen, sink);
  }

  /**
   * Passes on a handle or a tag. If it goes on as an address, “#stormhttps://…”, the address is not
   * part of it. Returns the end of both.
   */
  private int handle(char[] text, int at, int end, int to, SpanSink sink, SpanSink hosts) {
    int last = end - 1;
    while (last > at && !Handles.isSign(text[last])) {
      last--;
    }
    boolean mayGoOn = end < to && "/:.".indexOf(text[end]) >= 0;
    if (!mayGoOn || !addresses.find(text, last + 1, to) || addresses.end() <= end) {
      sink.span(at, end);
      return end;
    }
    int handleEnd = addresses.start() == last + 1 ? last : addresses.start();
    while (handleEnd > at && text[handleEnd - 1] == '.') {
      handleEnd--;
    }
    if (holdsLetter(text, at, handleEnd)) {
      sink.span(at, handleEnd);
    }
    hosts.span(addresses.hostStart(), addresses.hostEnd());
    return addresses.end();
  }

  private void words(char[] text, int previousEnd, int from, int to, int seen, SpanSink sink) {
    if ((seen & UNUSUAL) != 0) {
      // ICU needs the white space before: a mark at the start of the chunk attaches to it.
      unusual(text, previousEnd, to, sink);
    } else if ((seen & LETTER) != 0) {
      plain(text, from, to, sink);
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
      if ((seen & LETTER) != 0 && !endsNumber(text, from, start)) {
        sink.span(start, at);
      }
    }
  }

  /** Whether an apostrophe after a digit stands before {@code at}. */
  private static boolean endsNumber(char[] text, int from, int at) {
    return at - from >= 2 && Clitics.isApostrophe(text[at - 1]) && Character.isDigit(text[at - 2]);
  }

  private void unusual(char[] text, int from, int to, SpanSink sink) {
    if (icu == null) {
      icu = BreakIterator.getWordInstance(ULocale.ROOT);
    }
    icu.setText(CharBuffer.wrap(text, from, to - from));
    int start = from;
    for (int end = icu.next(); end != BreakIterator.DONE; end = icu.next()) {
      if (holdsLetter(text, start, from + end) && !endsNumber(text, from, start)) {
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
