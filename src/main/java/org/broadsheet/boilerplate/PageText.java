package org.broadsheet.boilerplate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The text of one article as a page shows it: its lines, and where sentences start in them. */
final class PageText {
  /** The most marks and blanks before a first word. */
  private static final int MOST_MARKS = 40;

  private static final int LONGEST_ABBREVIATION = 6;

  /** A stop after them does not end a sentence. */
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "sen", "rep", "gov", "gen", "mrs", "sgt", "rev", "col", "maj", "jan", "feb", "aug",
          "sept", "oct", "nov", "dec", "inc", "corp", "capt", "prof", "sens", "reps", "govs", "ave",
          "blvd", "atty", "dept", "supt", "messrs", "vs", "no", "pres");

  private final String text;
  private final String folded;
  private final String outlet;
  private final String author;
  private final List<TextLine> lines = new ArrayList<>();
  private int[] sentences = new int[64];
  private int sentenceCount;

  /**
   * @param outlet the outlet that published it
   * @param author byline as delivered; empty without one
   */
  PageText(String text, String outlet, String author) {
    this.text = text;
    this.outlet = outlet;
    this.author = author;
    this.folded = FoldedText.of(text);
    readLines();
  }

  String text() {
    return text;
  }

  /** The text in lower case with straight quotes and plain blanks; each char keeps its place. */
  String folded() {
    return folded;
  }

  String outlet() {
    return outlet;
  }

  String author() {
    return author;
  }

  List<TextLine> lines() {
    return lines;
  }

  /** The line that a char is in, or the next line for a char between two lines. */
  TextLine lineAt(int at) {
    int low = 0;
    int high = lines.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (lines.get(middle).to() > at) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return lines.get(low);
  }

  /** The number of sentences. A sentence starts at least at the start of each line. */
  int sentenceCount() {
    return sentenceCount;
  }

  /** The start of a sentence, which is its first word without the marks before it. */
  int sentence(int index) {
    return sentences[index];
  }

  /** The index of the sentence that a char is in. */
  int sentenceAt(int at) {
    int low = 0;
    int high = sentenceCount - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (sentences[middle] <= at) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** The index of the first sentence after a line, of which {@code sentence} is the first one. */
  int nextLineSentence(int sentence, TextLine line) {
    int next = sentence + 1;
    while (next < sentenceCount && sentences[next] < line.to()) {
      next++;
    }
    return next;
  }

  /** Whether a mark in the stretch ends a sentence. */
  boolean hasSentenceEnd(int from, int to) {
    for (int i = from; i < to; i++) {
      if (isStop(folded.charAt(i)) && (i + 1 >= to || isEnd(i))) {
        return true;
      }
    }
    return false;
  }

  /**
   * The end of the sentence, if that is within {@code reach} chars and in the line; else {@code
   * start}.
   */
  int sentenceEnd(int start, TextLine line, int reach) {
    int last = Math.min(line.to(), start + reach);
    for (int i = start; i < last; i++) {
      if (isStop(folded.charAt(i)) && isEnd(i)) {
        int end = i + 1;
        while (end < last && !Character.isWhitespace(folded.charAt(end))) {
          end++;
        }
        return end;
      }
    }
    return last == line.to() ? last : start;
  }

  /** The first char from {@code from} on that is neither a mark nor a blank. */
  int skipMarks(int from, int to) {
    int last = Math.min(to, from + MOST_MARKS);
    int at = from;
    while (at < last && !Character.isLetterOrDigit(text.charAt(at))) {
      at++;
    }
    return at == last ? from : at;
  }

  private void readLines() {
    int at = 0;
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && !isBreak(text.charAt(end))) {
        end++;
      }
      readLine(at, end);
      at = end + 1;
    }
  }

  private void readLine(int from, int to) {
    int start = from;
    int end = to;
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    if (start == end) {
      return;
    }
    int words = 1;
    addSentence(skipMarks(start, end));
    for (int i = start + 1; i < end; i++) {
      if (folded.charAt(i) == ' ' && folded.charAt(i - 1) != ' ') {
        words++;
        if (isSentenceBreak(i, start)) {
          addSentence(skipMarks(i, end));
        }
      }
    }
    lines.add(new TextLine(start, end, skipMarks(start, end), words));
  }

  /** Whether the mark before the blank at {@code blank} ends a sentence. */
  private boolean isSentenceBreak(int blank, int from) {
    int at = blank - 1;
    while (at > from && isClosing(folded.charAt(at))) {
      at--;
    }
    return isStop(folded.charAt(at)) && isEnd(at);
  }

  /** Whether the stop at {@code at} ends a sentence, unlike that of an initial or a title. */
  private boolean isEnd(int at) {
    int next = at + 1;
    while (next < text.length() && isClosing(folded.charAt(next))) {
      next++;
    }
    if (next < text.length() && !Character.isWhitespace(folded.charAt(next))) {
      return false;
    }
    if (folded.charAt(at) != '.') {
      return true;
    }
    int start = at;
    while (start > 0
        && at - start <= LONGEST_ABBREVIATION
        && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    boolean isShort = at - start <= 2;
    if (ABBREVIATIONS.contains(folded.substring(start, at))) {
      return false;
    }
    boolean isAbbreviated = start > 0 && folded.charAt(start - 1) == '.' && at > start;
    return !isAbbreviated && !(isShort && start < at && Character.isUpperCase(text.charAt(start)));
  }

  private void addSentence(int start) {
    if (sentenceCount == sentences.length) {
      sentences = Arrays.copyOf(sentences, 2 * sentenceCount);
    }
    sentences[sentenceCount++] = start;
  }

  /** The number of words, which are pieces between blanks. */
  static int words(String text, int from, int to) {
    int words = 0;
    for (int i = from; i < to; i++) {
      boolean isStart = i == from || Character.isWhitespace(text.charAt(i - 1));
      words += isStart && !Character.isWhitespace(text.charAt(i)) ? 1 : 0;
    }
    return words;
  }

  private static boolean isStop(char c) {
    return switch (c) {
      case '.', '!', '?', '…', '؟', '。', '۔', '।' -> true;
      default -> false;
    };
  }

  private static boolean isClosing(char c) {
    return c == '"' || c == '\'' || c == ')' || c == ']' || c == '»';
  }

  static boolean isBreak(char c) {
    return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029';
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B' || c == '\uFEFF';
  }
}
