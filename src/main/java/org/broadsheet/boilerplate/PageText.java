package org.broadsheet.boilerplate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The text of one article as a page shows it: its lines, and where sentences start in them. */
final class PageText {
  /** Marks and blanks before a first word; more of them are something else. */
  private static final int MOST_MARKS = 40;

  private static final int LONGEST_ABBREVIATION = 6;

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
   * @param outlet who published it
   * @param author byline as delivered; empty if there is none
   */
  PageText(String text, String outlet, String author) {
    this.text = text;
    this.outlet = outlet;
    this.author = author;
    this.folded = folded(text);
    readLines();
  }

  String text() {
    return text;
  }

  /** The text in lower case with straight quotes and plain blanks, char for char. */
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

  /** How many places there are where a sentence starts: every line start is one. */
  int sentenceCount() {
    return sentenceCount;
  }

  /** Where the sentence starts, marks before its first word left out. */
  int sentence(int index) {
    return sentences[index];
  }

  /** Whether a sentence ends in the stretch, by its marks. */
  boolean hasSentenceEnd(int from, int to) {
    for (int i = from; i < to; i++) {
      if (isStop(folded.charAt(i)) && (i + 1 >= to || isEnd(i))) {
        return true;
      }
    }
    return false;
  }

  /** Behind the sentence, if it ends within {@code reach} chars of the line; else {@code start}. */
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

  /** Behind the marks and blanks at {@code from}. */
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

  /** Whether the stop at {@code at} ends a sentence: not that of an initial or short title. */
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

  private static String folded(String text) {
    char[] chars = text.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      char c = chars[i];
      chars[i] = c < 0x80 ? foldedAscii(c) : foldedOther(c);
    }
    return new String(chars);
  }

  private static char foldedAscii(char c) {
    if (c >= 'A' && c <= 'Z') {
      return (char) (c + 32);
    }
    return c == '\t' ? ' ' : c;
  }

  private static char foldedOther(char c) {
    return switch (c) {
      case '‘', '’', 'ʼ' -> '\'';
      case '“', '”', '„' -> '"';
      case '\u00A0', '\u3000', '\u2009' -> ' ';
      default -> Character.toLowerCase(c);
    };
  }
}
