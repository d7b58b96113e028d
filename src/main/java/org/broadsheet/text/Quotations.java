package org.broadsheet.text;

import org.broadsheet.text.QuotationMark.Family;
import org.broadsheet.text.QuotationMark.Role;

/**
 * Finds the direct quotations of a text: the spans between quotation marks, without the marks.
 *
 * <ul>
 *   <li>The marks are “…” "…" „…“ „…” ”…” ‘…’ '…' ‚…‘ «…» »…« ‹…› 「…」 『…』. “ and " close each
 *       other. Titles in 《…》 are not quotations.
 *   <li>A quotation inside a quotation is part of the outer one.
 *   <li>A quotation may continue over paragraphs, each opened by a mark and only the last one
 *       closed. It is one span, with the line ends and opening marks inside.
 *   <li>A mark without a partner in its paragraph (a line) is ignored, unless the next paragraph
 *       that is not blank opens with a mark of the same family. A missing mark therefore never
 *       turns the rest of an article into a quotation.
 *   <li>Apostrophes are not marks: in words, before decades (’90s) and elisions (’em), and after
 *       plurals (the workers’) unless a single mark is open. Marks of feet and inches (5'10") and
 *       marks inside Hebrew acronyms are ignored too.
 * </ul>
 *
 * <p>The spans may be speech, titles, names or words in scare quotes. Each holds a letter and has
 * no white space around it. The time is linear in the length of the text. Not thread safe.
 */
public final class Quotations {
  private char[] text;
  private QuotationStack stack;

  /**
   * Passes every quotation in the first {@code length} chars of {@code text} to {@code sink}, in
   * order and without overlaps.
   */
  public void each(char[] text, int length, SpanSink sink) {
    this.text = text;
    this.stack = new QuotationStack(text, sink);
    int from = 0;
    while (from < length) {
      int to = from;
      while (to < length && !isLineEnd(text[to])) {
        to++;
      }
      paragraph(from, to);
      from = to + 1;
    }
    stack.letGo();
  }

  /** Tests for printable ASCII first, because this is called for every char. */
  private static boolean isLineEnd(char c) {
    return (c < ' ' || c > '~') && Spans.isLineEnd(c);
  }

  private void paragraph(int from, int to) {
    int at = from;
    while (at < to && Spans.isBlank(text[at])) {
      at++;
    }
    if (at == to) {
      return;
    }
    if (stack.isCarried()) {
      at = takenOn(at, to);
    }
    while (at < to) {
      Family family = QuotationMark.family(text[at]);
      int width = 1;
      if (family == Family.SINGLE) {
        width = at + 1 < to && isDoubled(at) ? 2 : 1;
        family = width == 2 ? Family.DOUBLE : family;
      }
      if (family != Family.NONE) {
        mark(at, width, from, to);
      }
      at += width;
    }
    stack.endParagraph(to);
  }

  /**
   * Where to read on in a paragraph: after its first mark, if that continues the quotation of the
   * paragraph before.
   */
  private int takenOn(int at, int to) {
    Family family = QuotationMark.family(text[at]);
    QuotationMark first = new QuotationMark(text[at], ' ', at + 1 < to ? text[at + 1] : ' ');
    if (family != Family.NONE
        && stack.openMark(family) != QuotationMark.NOTHING_OPEN
        && first.opensAgain()
        && (family != Family.SINGLE || !Apostrophes.isElision(text, at, to))) {
      stack.takeOn();
      return at + 1;
    }
    stack.letGo();
    return at;
  }

  /** Two single marks in place of a double one: ''…'' and ``…''. */
  private boolean isDoubled(int at) {
    return text[at] == text[at + 1] && (text[at] == '\'' || text[at] == '`');
  }

  private void mark(int at, int width, int from, int to) {
    char before = at > from ? text[at - 1] : ' ';
    char after = at + width < to ? text[at + width] : ' ';
    if (width == 2) {
      apply(at, 2, new QuotationMark('"', before, after));
    } else if (QuotationMark.family(text[at]) == Family.SINGLE) {
      single(at, to, new QuotationMark(text[at], before, after));
    } else if (!Apostrophes.isInch(text, from, at) && !isInsideHebrewWord(before, after)) {
      boolean prefixed = isArabicPrefix(at, from);
      apply(at, 1, new QuotationMark(text[at], prefixed ? ' ' : before, after));
    }
  }

  private void apply(int at, int width, QuotationMark mark) {
    Family family = mark.family();
    Role role = mark.role(stack.openMark(family));
    if (role == Role.OPENS) {
      stack.open(at + width, mark.mark());
    } else if (role == Role.CLOSES) {
      stack.close(at, family);
    }
  }

  private void single(int at, int to, QuotationMark mark) {
    if (stack.isInDouble()) {
      return;
    }
    Role role = mark.role(stack.openMark(Family.SINGLE));
    if (role == Role.CLOSES && Apostrophes.mayEndWord(text, at, mark.after()) && at + 1 < to) {
      stack.mayClose(at);
    } else if (role == Role.CLOSES) {
      stack.close(at, Family.SINGLE);
    } else if (role == Role.OPENS && !Apostrophes.isElision(text, at, to)) {
      stack.open(at + 1, mark.mark());
    }
  }

  private static boolean isInsideHebrewWord(char before, char after) {
    return isHebrew(before) && isHebrew(after);
  }

  private static boolean isHebrew(char c) {
    return c >= '\u05D0' && c <= '\u05EA';
  }

  /**
   * Whether the char before is a word of one letter, such as و, which is joined to the next word.
   */
  private boolean isArabicPrefix(int at, int from) {
    return at > from
        && text[at - 1] >= '\u0621'
        && text[at - 1] <= '\u064A'
        && (at - 1 == from || Spans.isBlank(text[at - 2]));
  }
}
