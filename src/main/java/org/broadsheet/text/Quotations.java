package org.broadsheet.text;

import org.broadsheet.text.QuotationMark.Family;
import org.broadsheet.text.QuotationMark.Role;

/**
 * The direct quotations of a text: what stands between quotation marks, without the marks.
 *
 * <ul>
 *   <li>The marks are “…” "…" „…“ „…” ”…” ‘…’ '…' ‚…‘ «…» »…« ‹…› 「…」 『…』; “ and " open and close
 *       for each other. Titles in 《…》 are no quotations.
 *   <li>What is quoted inside a quotation is a part of it, not another one.
 *   <li>A quotation that goes on over paragraphs, each opened by a mark and only the last closed,
 *       is one span; the line ends and opening marks in it are no words.
 *   <li>A mark without a partner in its paragraph (a line) quotes nothing, unless the next
 *       paragraph with anything in it opens with a mark of its kind. So no mark forgotten in an
 *       article can quote the rest of it.
 *   <li>Apostrophes are no marks: in words, before decades (’90s) and elisions (’em), after plurals
 *       (the workers’) unless a single mark is open; nor are marks of feet and inches (5'10") and
 *       those inside Hebrew acronyms.
 * </ul>
 *
 * <p>Everything between marks is given, be it what somebody said, a title, an irony or a name: the
 * marks do not tell. A quotation holds a letter and has no white space around it. The time is
 * linear in the text, whatever it holds. Not thread safe.
 */
public final class Quotations {
  private char[] text;
  private QuotationStack stack;

  /**
   * Gives every quotation in the first {@code length} chars of {@code text} to {@code sink}, in
   * order, none over another.
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

  /** Letters are told first: every char comes here. */
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

  /** Where the paragraph goes on behind a mark that takes the quotation before it on. */
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

  /** Two single marks that are written for a double one: ''…'' and ``…''. */
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

  /** A word of one letter, such as و, is written together with what follows it. */
  private boolean isArabicPrefix(int at, int from) {
    return at > from
        && text[at - 1] >= '\u0621'
        && text[at - 1] <= '\u064A'
        && (at - 1 == from || Spans.isBlank(text[at - 2]));
  }
}
