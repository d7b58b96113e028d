package org.broadsheet.text;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.broadsheet.text.QuotationMark.Family;

/**
 * The open quotations at one place of a text, from the outermost to the innermost, and the closed
 * quotations of the paragraph. Every mark is pushed and popped once, so the time is linear.
 */
final class QuotationStack {
  /**
   * In chars. A longer quotation with another one of the same family inside is dropped: it was
   * opened by a mark whose partner is missing.
   */
  private static final int LONGEST_AROUND_ITS_LIKE = 1000;

  private static final int NONE = -1;

  private static final class Open {
    final int from;
    final char mark;
    final Family family;

    /** The open quotation of the same family around it, or null. */
    final Open around;

    /** The number of quotations closed before it was opened; those closed later are inside it. */
    final int closedBefore;

    boolean holdsItsLike;

    /** Where it ends if no unambiguous mark follows. */
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

  /** Whether the innermost open quotation is of another family than {@link Family#SINGLE}. */
  boolean isInDouble() {
    return depth > 0 && stack[depth - 1].family != Family.SINGLE;
  }

  /** Opens a quotation at {@code from}, after its mark. Single marks do not nest in each other. */
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

  /** Closes the innermost quotation of the family, and drops the open quotations inside it. */
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

  /** Notes that the innermost quotation, in single marks, ends here if no clearer mark follows. */
  void mayClose(int to) {
    Open last = stack[depth - 1];
    if (last.weakEnd == NONE) {
      last.weakEnd = to;
    }
  }

  /** Before another mark: closes a quotation in single marks at the end noted for it. */
  void settleSingle() {
    if (depth > 0 && stack[depth - 1].weakEnd != NONE) {
      close(stack[depth - 1].weakEnd, Family.SINGLE);
    }
  }

  /**
   * Passes on the closed quotations of the paragraph that ends at {@code to}. The quotation that
   * was opened last waits for the next paragraph if it has no other quotation inside. The other
   * open quotations are dropped.
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

  /** Whether a quotation of the paragraph before is waiting. */
  boolean isCarried() {
    return carriedTo != NONE;
  }

  /** Continues the waiting quotation: the paragraph opens with its mark again. */
  void takeOn() {
    takenTo = carriedTo;
    carriedTo = NONE;
  }

  /** Ends the waiting quotation with the paragraphs that it has been continued over, if any. */
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
