package org.broadsheet.boilerplate;

import java.util.Arrays;
import java.util.List;
import org.broadsheet.boilerplate.Cuts.Cut;

/**
 * Finds the lines that an outlet repeats, and the sentences with which it opens or ends articles.
 */
final class RepeatedLineRule {
  private final long[] keys;

  /**
   * @param keys of the lines that the outlet repeats, sorted
   */
  RepeatedLineRule(long[] keys) {
    this.keys = keys;
  }

  /**
   * Adds the repeated lines and sentences.
   *
   * @param found the cuts of the other rules, merged; a line that starts in one of them is left out
   */
  void find(PageText page, List<Cut> found, Cuts cuts) {
    if (keys.length == 0) {
      return;
    }
    List<TextLine> lines = page.lines();
    int sentence = 0;
    int cut = 0;
    for (int i = 0; i < lines.size(); i++) {
      TextLine line = lines.get(i);
      int next = page.nextLineSentence(sentence, line);
      while (cut < found.size() && found.get(cut).to() < line.to()) {
        cut++;
      }
      boolean isFound = cut < found.size() && found.get(cut).from() <= line.from();
      if (isFound) {
        sentence = next;
        continue;
      }
      if (isRepeated(LineUse.lineKey(page, line))) {
        cuts.add(line, FurnitureKind.REPEATED_LINE);
      } else if (next - sentence > 1) {
        boolean isLast = i >= lines.size() - LineUse.LAST_LINES;
        if ((isLast || i < LineUse.FIRST_LINES)
            && isRepeated(LineUse.openingKey(page, line, sentence))) {
          cuts.add(line.from(), page.sentence(sentence + 1), FurnitureKind.REPEATED_OPENING);
        }
        if (isLast && isRepeated(LineUse.endingKey(page, line, next))) {
          cuts.add(page.sentence(next - 1), line.to(), FurnitureKind.REPEATED_ENDING);
        }
      }
      sentence = next;
    }
  }

  private boolean isRepeated(long key) {
    return key != 0 && Arrays.binarySearch(keys, key) >= 0;
  }
}
