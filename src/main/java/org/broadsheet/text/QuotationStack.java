package org.broadsheet.text;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.broadsheet.text.QuotationMark.Family;

/**
 * The quotations that are open at a place of a text, each inside the one before, and those of the
 * paragraph that are closed. Every mark is pushed and popped once, so that time stays linear.
 */
final class QuotationStack {
  /**
   * A quotation with another of the same marks inside is believed up to this many chars. A longer
   * one was opened by a mark whose partner is missing.
   */
  private static final int LONGEST_AROUND_ITS_LIKE = 1000;

  private static final int NONE = -1;

  private static final class Open {
    final int from;
    final char mark;
    final Family family;

    /** The one of the same family around it, if any. */
    final Open around;

    /** How many were closed before it was opened: those after are inside. */
    final int closedBefore;

    boolean holdsItsLike;

    /** Where it ends if no better mark follows. */
    int weakEnd = NONE;

    Open(int from, char mark, Open around, int closedBefore) {
      this.from = from;
      this.mark = mark;
      this.family = QuotationMark.family(mark);
      this.around = around;
      this.closedBefore = closedBefore;
    }
  }

  private final char[] text;
  private final SpanSink sink;
  private final Map<Family, Open> innermost = new EnumMap<>(Family.class);
  private Open[] stack = new Open[8];
  private int depth;
  private int[] closed = new int[16];
  private int closedCount;
  private int carriedTo = NONE;
  private int takenTo = NONE;

  QuotationStack(char[] text, SpanSink sink) {
    this.text = text;
    this.sink = sink;
  }

  /**
   * The mark that opened the innermost open quotation of a family, or {@link
   * QuotationMark#NOTHING_OPEN}.
   */
  char openMark(Family family) {
    Open open = innermost.get(family);
    return open == null ? QuotationMark.NOTHING_OPEN : open.mark;
  }

  /** Whether the innermost is of another family than {@link Family#SINGLE}. */
  boolean isInDouble() {
    return depth > 0 && stack[depth - 1].family != Family.SINGLE;
  }

  /** A quotation starts at {@code from}, behind a mark. Single marks do not nest in each other. */
  void open(int from, char mark) {
    settleSingle();
    Family family = QuotationMark.family(mark);
    if (family == Family.SINGLE && depth > 0 && stack[depth - 1].family == Family.SINGLE) {
      replaceSingle();
    }
    if (depth == stack.length) {
      stack = Arrays.copyOf(stack, 2 * depth);
    }
    Open open = new Open(from, mark, innermost.get(family), closedCount);
    stack[depth++] = open;
    innermost.put(family, open);
  }

  private void replaceSingle() {
    if (depth == 1 && takenTo != NONE) {
      giveTaken();
    }
    pop();
  }

  /** Closes the innermost of the family; what was opened inside it and is still open is dropped. */
  void close(int to, Family family) {
    Open last = pop();
    while (last.family != family) {
      last = pop();
    }
    boolean wasTakenOn = depth == 0 && takenTo != NONE;
    if (last.holdsItsLike && to - last.from > LONGEST_AROUND_ITS_LIKE && !wasTakenOn) {
      return;
    }
    takenTo = depth == 0 ? NONE : takenTo;
    if (last.around != null) {
      last.around.holdsItsLike = true;
    }
    closedCount = last.closedBefore;
    addClosed(last.from, to);
  }

  /** A place where the innermost, a single one, may end, unless a clearer mark follows. */
  void mayClose(int to) {
    Open last = stack[depth - 1];
    if (last.weakEnd == NONE) {
      last.weakEnd = to;
    }
  }

  /** Before another mark: what may have ended has ended. */
  void settleSingle() {
    if (depth > 0 && stack[depth - 1].weakEnd != NONE) {
      close(stack[depth - 1].weakEnd, Family.SINGLE);
    }
  }

  /**
   * Gives away what the paragraph that ends at {@code to} has closed. The quotation opened last is
   * carried if nothing stands in it but words; every other that is open is dropped.
   */
  void endParagraph(int to) {
    settleSingle();
    boolean carries = depth > 0 && stack[depth - 1].closedBefore == closedCount;
    Open last = depth > 0 ? stack[depth - 1] : null;
    if (takenTo != NONE && !(carries && depth == 1)) {
      giveTaken();
    }
    for (int i = 0; i < closedCount; i++) {
      give(closed[2 * i], closed[2 * i + 1]);
    }
    clear();
    if (carries) {
      open(last.from, last.mark);
      carriedTo = to;
    }
  }

  /** Whether a quotation of the paragraph before waits to be taken on or dropped. */
  boolean isCarried() {
    return carriedTo != NONE;
  }

  /** The paragraph opens with a mark again: the quotation goes on in it. */
  void takeOn() {
    takenTo = carriedTo;
    carriedTo = NONE;
  }

  /** The paragraph does not: the quotation is what was taken on so far, if anything. */
  void letGo() {
    if (takenTo != NONE) {
      giveTaken();
    }
    clear();
  }

  private void giveTaken() {
    give(stack[0].from, takenTo);
    takenTo = NONE;
  }

  private void clear() {
    while (depth > 0) {
      pop();
    }
    closedCount = 0;
    carriedTo = NONE;
  }

  private Open pop() {
    Open last = stack[--depth];
    if (last.around == null) {
      innermost.remove(last.family);
    } else {
      innermost.put(last.family, last.around);
    }
    return last;
  }

  private void addClosed(int from, int to) {
    if (2 * closedCount == closed.length) {
      closed = Arrays.copyOf(closed, 2 * closed.length);
    }
    closed[2 * closedCount] = from;
    closed[2 * closedCount + 1] = to;
    closedCount++;
  }

  private void give(int from, int to) {
    int start = from;
    int end = to;
    while (start < end && isBlank(text[start])) {
      start++;
    }
    while (end > start && isBlank(text[end - 1])) {
      end--;
    }
    if (Words.holdsLetter(text, start, end)) {
      sink.span(start, end);
    }
  }

  private static boolean isBlank(char c) {
    return Spans.isBlank(c) || Spans.isLineEnd(c);
  }
}
