package org.broadsheet.text.plain;

import java.util.Arrays;

/**
 * Whether the lines of a text were broken at a fixed width, and at which.
 *
 * <p>In such a text a line ends where the next word would not fit. That is tested at the breaks in
 * the middle of a sentence: most of them must be where the width demands it, and most of the lines
 * that follow must start in lower case, or in a script without capitals. Verse, lists and addresses
 * break before the width is reached, or start with capitals.
 */
final class Wrapping {
  private static final int LEAST_WIDTH = 30;
  private static final int LEAST_WIDTH_OF_IDEOGRAPHS = 12;
  private static final int MOST_WIDTH = 160;
  private static final int FEW_BREAKS = 2;
  private static final int FEW_BREAKS_WITHOUT_CASE = 4;
  private static final double DEMANDED = 0.7;
  private static final double DEMANDED_WITHOUT_CASE = 0.85;
  private static final double IN_LOWER_CASE = 0.4;

  /** Most breaks of a wrapped text are in the middle of a sentence. */
  private static final double WITHIN_SENTENCES = 0.5;

  private final TextLines lines;
  private final boolean[] isBreak;
  private final boolean[] isRagged;
  private int width;

  private Wrapping(TextLines lines) {
    this.lines = lines;
    this.isBreak = new boolean[lines.count()];
    this.isRagged = new boolean[lines.count()];
    if (mayBeWrapped()) {
      findBreaks();
    }
  }

  /** Whether enough lines end within a sentence, and are followed by another. */
  private boolean mayBeWrapped() {
    int within = 0;
    for (int line = 0; line + 1 < lines.count(); line++) {
      if (!lines.isEmpty(line) && !lines.isEmpty(line + 1)) {
        within += lines.endsSentence(line) ? 0 : 1;
      }
    }
    return within >= FEW_BREAKS;
  }

  private void findBreaks() {
    var standsAlone = new boolean[isBreak.length];
    for (int line = 0; line < standsAlone.length; line++) {
      standsAlone[line] = lines.isEmpty(line) || lines.standsAlone(line);
      isBreak[Math.max(0, line - 1)] = line > 0 && !standsAlone[line - 1] && !standsAlone[line];
    }
  }

  static Wrapping of(TextLines lines) {
    var wrapping = new Wrapping(lines);
    wrapping.width = wrapping.find();
    if (wrapping.isWrapped()) {
      wrapping.findRagged();
    }
    return wrapping;
  }

  boolean isWrapped() {
    return width > 0;
  }

  /** Whether a line and the next are of one paragraph of a wrapped text. */
  boolean goesOn(int line) {
    if (!isWrapped() || !isBreak[line] || isRagged[line]) {
      return false;
    }
    return demands(line, width) || (!lines.endsSentence(line) && lines.startsInLowerCase(line + 1));
  }

  /** The width at which the lines are broken; 0 if they are not. */
  private int find() {
    int[] lengths = lengths();
    if (lengths.length < FEW_BREAKS) {
      return 0;
    }
    Arrays.sort(lengths);
    int longest = lengths[lengths.length - 1];
    int most = lengths[(int) ((lengths.length - 1) * 0.95)];
    return fits(longest) ? longest : fits(most) ? most : 0;
  }

  private int[] lengths() {
    int[] lengths = new int[lines.count()];
    int count = 0;
    for (int line = 0; line < lines.count(); line++) {
      if (isBreak[line] || (line > 0 && isBreak[line - 1])) {
        lengths[count++] = lines.length(line);
      }
    }
    return Arrays.copyOf(lengths, count);
  }

  private boolean fits(int candidate) {
    int breaks = 0;
    int within = 0;
    int demanded = 0;
    int lower = 0;
    int withoutCase = 0;
    for (int line = 0; line < isBreak.length; line++) {
      if (!isBreak[line]) {
        continue;
      }
      breaks++;
      if (endsWithHyphen(line)) {
        int divided = lines.startsInLowerCase(line + 1) ? 1 : 0;
        within += divided;
        demanded += divided;
        lower += divided;
      } else if (!lines.endsSentence(line)) {
        within++;
        demanded += demands(line, candidate) ? 1 : 0;
        lower += lines.startsInLowerCase(line + 1) ? 1 : 0;
        withoutCase += lines.startsWithoutCase(line + 1) ? 1 : 0;
      }
    }
    if (within < WITHIN_SENTENCES * breaks || candidate > MOST_WIDTH) {
      return false;
    }
    return 2 * withoutCase > within
        ? candidate >= LEAST_WIDTH_OF_IDEOGRAPHS
            && demanded >= FEW_BREAKS_WITHOUT_CASE
            && demanded >= DEMANDED_WITHOUT_CASE * within
        : candidate >= LEAST_WIDTH
            && demanded >= (lower == within ? FEW_BREAKS : FEW_BREAKS + 1)
            && demanded >= DEMANDED * within
            && lower >= IN_LOWER_CASE * within;
  }

  private boolean endsWithHyphen(int line) {
    return LineEndHyphens.isHyphen(lines.last(line));
  }

  /** Whether the first word of the next line would not have fitted. */
  private boolean demands(int line, int candidate) {
    int gap = lines.firstWord(line + 1) == 1 ? 0 : 1;
    return lines.length(line) + gap + lines.firstWord(line + 1) > candidate;
  }

  /** Finds the blocks of lines, between empty ones, that are mostly shorter than the width. */
  private void findRagged() {
    int from = 0;
    int within = 0;
    int early = 0;
    for (int line = 0; line < isBreak.length; line++) {
      if (!isBreak[line]) {
        Arrays.fill(isRagged, from, line, early >= 2 && 2 * early >= within);
        from = line + 1;
        within = 0;
        early = 0;
      } else if (!lines.endsSentence(line) && !endsWithHyphen(line)) {
        within++;
        early += demands(line, width) ? 0 : 1;
      }
    }
  }
}
