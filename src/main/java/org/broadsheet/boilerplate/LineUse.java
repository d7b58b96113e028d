package org.broadsheet.boilerplate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A line of an article, or the sentence that opens or ends it, as it is counted for the outlet.
 *
 * @param key equal for repetitions of the line
 * @param form what it looks like
 * @param times its occurrences in the article
 * @param isAtEdge whether it is among the first or last lines of the article
 * @param isInLongArticle whether the article has lines that are not among its first or last
 */
record LineUse(long key, Form form, int times, boolean isAtEdge, boolean isInLongArticle) {
  /** What an outlet can repeat. */
  enum Form {
    /** A short line without the end of a sentence: a label, a name, a heading. */
    LABEL,
    /** Any other line. */
    PARAGRAPH,
    /** A long line of names, identified by its first ones, such as the members of a panel. */
    ROLL,
    /** The first sentence of a longer line at the start or end of an article. */
    OPENING,
    /** The last sentence of a longer line at the end of an article. */
    ENDING
  }

  /** Lines at the start of an article that may be furniture of the outlet. */
  static final int FIRST_LINES = 2;

  /** Lines at the end of an article that may be furniture of the outlet. */
  static final int LAST_LINES = 3;

  private static final int SHORT_ARTICLE = FIRST_LINES + LAST_LINES;
  private static final int LONGEST_LABEL = 12;

  /** A sentence of fewer words alone in its line is an answer: “No.” */
  private static final int SHORTEST_PARAGRAPH = 4;

  private static final int SHORTEST_SENTENCE = 20;
  private static final int SHORTEST_ROLL = 30;

  /** Words at the start of a roll that identify it: some five names. */
  private static final int NAMES_OF_ROLL = 10;

  private static final int MOST_LINES = 10_000;
  private static final long OPENING = 0x9E3779B97F4A7C15L;
  private static final long ENDING = 0xC2B2AE3D27D4EB4FL;
  private static final long ROLL = 0x165667B19E3779F9L;

  /** The different lines of an article, the first 10,000 of them. */
  static List<LineUse> of(PageText page) {
    Map<Long, LineUse> uses = new HashMap<>();
    List<TextLine> lines = page.lines();
    int last = Math.min(lines.size(), MOST_LINES);
    int sentence = 0;
    for (int i = 0; i < last; i++) {
      TextLine line = lines.get(i);
      int next = page.nextLineSentence(sentence, line);
      boolean isFirst = i < FIRST_LINES;
      boolean isLast = i >= lines.size() - LAST_LINES;
      Form form = form(page, line);
      if (form == Form.LABEL || line.words() >= SHORTEST_PARAGRAPH) {
        add(uses, lineKey(page, line), form, isFirst || isLast, lines.size());
      }
      if (next - sentence > 1
          && (isFirst || isLast)
          && isLong(page.sentence(sentence + 1) - line.from())) {
        add(uses, openingKey(page, line, sentence), Form.OPENING, true, lines.size());
      }
      if (next - sentence > 1 && isLast && isLong(line.to() - page.sentence(next - 1))) {
        add(uses, endingKey(page, line, next), Form.ENDING, true, lines.size());
      }
      sentence = next;
    }
    return new ArrayList<>(uses.values());
  }

  static long lineKey(PageText page, TextLine line) {
    return isRoll(page, line)
        ? marked(LineKeys.of(page.folded(), line.from(), namesEnd(page.text(), line)), ROLL)
        : LineKeys.of(page.folded(), line.from(), line.to());
  }

  private static Form form(PageText page, TextLine line) {
    return isRoll(page, line) ? Form.ROLL : isLabel(page, line) ? Form.LABEL : Form.PARAGRAPH;
  }

  /** Whether the line is a list of names with commas between them. */
  private static boolean isRoll(PageText page, TextLine line) {
    if (line.words() < SHORTEST_ROLL) {
      return false;
    }
    String text = page.text();
    int commas = 0;
    int small = 0;
    for (int i = line.start(); i < line.to(); i++) {
      commas += text.charAt(i) == ',' ? 1 : 0;
      boolean isStart = Character.isWhitespace(text.charAt(i - (i > 0 ? 1 : 0)));
      small += isStart && Character.isLowerCase(text.charAt(i)) ? 1 : 0;
    }
    return commas * 4 >= line.words() && small * 20 <= line.words();
  }

  private static int namesEnd(String text, TextLine line) {
    int end = line.from();
    for (int words = 0; words < NAMES_OF_ROLL; end++) {
      words += Character.isWhitespace(text.charAt(end)) ? 1 : 0;
    }
    return end;
  }

  /** The key of the first sentence of a line, which has the index {@code sentence}. */
  static long openingKey(PageText page, TextLine line, int sentence) {
    return marked(LineKeys.of(page.folded(), line.from(), page.sentence(sentence + 1)), OPENING);
  }

  /** The key of the last sentence of a line; {@code next} is the index of the sentence after it. */
  static long endingKey(PageText page, TextLine line, int next) {
    return marked(LineKeys.of(page.folded(), page.sentence(next - 1), line.to()), ENDING);
  }

  /** Whether a sentence is long enough to be furniture rather than an exclamation. */
  private static boolean isLong(int chars) {
    return chars >= SHORTEST_SENTENCE;
  }

  private static long marked(long key, long mark) {
    return key == 0 ? 0 : key ^ mark;
  }

  private static boolean isLabel(PageText page, TextLine line) {
    return line.words() <= LONGEST_LABEL && !page.hasSentenceEnd(line.from(), line.to());
  }

  private static void add(
      Map<Long, LineUse> uses, long key, Form form, boolean isAtEdge, int lines) {
    if (key != 0) {
      boolean isLong = lines > SHORT_ARTICLE;
      uses.merge(
          key,
          new LineUse(key, form, 1, isAtEdge && isLong, isLong),
          (a, b) ->
              new LineUse(
                  key, form, a.times + b.times, a.isAtEdge || b.isAtEdge, a.isInLongArticle));
    }
  }
}
