package org.broadsheet.boilerplate;

import java.util.List;

/**
 * Finds captions said twice: a line that stands again a few lines on, credits apart, and a line
 * that says the same two times over. The repetition goes.
 */
final class CaptionRule {
  private static final int NEAR = 3;
  private static final int FEWEST_WORDS = 5;
  private static final int FEWEST_HALVED = 8;

  private CaptionRule() {}

  /**
   * Adds the repetitions.
   *
   * @param credits what other rules take out, merged
   */
  static void find(PageText page, List<Cut> credits, Cuts cuts) {
    long[] keys = new long[NEAR];
    boolean[] areCaptions = new boolean[NEAR];
    int kept = 0;
    int cut = 0;
    for (TextLine line : page.lines()) {
      while (cut < credits.size() && credits.get(cut).to() <= line.from()) {
        cut++;
      }
      int from = line.from();
      int to = line.to();
      boolean isCaption = false;
      if (cut < credits.size() && credits.get(cut).from() < line.to()) {
        Cut credit = credits.get(cut);
        if (credit.kind() != FurnitureKind.PHOTO_CREDIT || !isAtEdge(credit, line)) {
          continue;
        }
        isCaption = true;
        from = credit.from() <= line.from() ? Math.min(to, credit.to()) : from;
        to = credit.from() > line.from() ? credit.from() : to;
      }
      long key = LineKeys.of(page.folded(), skipBlanks(page, from, to), blankStart(page, from, to));
      if (key == 0) {
        continue;
      }
      if (isSaidAgain(keys, key, areCaptions, isCaption || line.words() >= FEWEST_WORDS)) {
        cuts.add(from, to, FurnitureKind.CAPTION_REPEATED);
      } else {
        keys[kept % NEAR] = key;
        areCaptions[kept++ % NEAR] = isCaption;
        halved(page, from, to, line, cuts);
      }
    }
  }

  private static boolean isAtEdge(Cut credit, TextLine line) {
    return credit.from() <= line.from() || credit.to() >= line.to();
  }

  private static boolean isSaidAgain(
      long[] keys, long key, boolean[] areCaptions, boolean isEnough) {
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] == key && (isEnough || areCaptions[i])) {
        return true;
      }
    }
    return false;
  }

  /** The second half of a stretch whose halves are equal. */
  private static void halved(PageText page, int from, int to, TextLine line, Cuts cuts) {
    int middle = from + (to - from) / 2;
    boolean isOdd = (to - from) % 2 == 1;
    if (line.words() >= FEWEST_HALVED
        && isOdd
        && page.text().charAt(middle) == ' '
        && page.text().regionMatches(from, page.text(), middle + 1, middle - from)) {
      cuts.add(middle, to, FurnitureKind.CAPTION_REPEATED);
    }
  }

  private static int skipBlanks(PageText page, int from, int to) {
    int at = from;
    while (at < to && !Character.isLetterOrDigit(page.folded().charAt(at))) {
      at++;
    }
    return at;
  }

  private static int blankStart(PageText page, int from, int to) {
    int at = to;
    while (at > from && !Character.isLetterOrDigit(page.folded().charAt(at - 1))) {
      at--;
    }
    return at;
  }
}
