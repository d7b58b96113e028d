package org.broadsheet.story;

import java.util.Arrays;
import java.util.List;

/**
 * Finds the lines, and the sentences that open or end an article, that its outlet repeats.
 *
 * @param keys those of the outlet, sorted
 */
record RepeatedLineRule(long[] keys) implements FurnitureRule {
  @Override
  public void find(PageText page, Cuts cuts) {
    if (keys.length == 0) {
      return;
    }
    List<TextLine> lines = page.lines();
    int sentence = 0;
    for (int i = 0; i < lines.size(); i++) {
      TextLine line = lines.get(i);
      int next = LineUse.nextLineSentence(page, sentence, line);
      if (isRepeated(LineUse.lineKey(page, line))) {
        cuts.add(line, FurnitureKind.REPEATED_LINE);
      } else if (next - sentence > 1) {
        if (i < LineUse.FIRST_LINES && isRepeated(LineUse.openingKey(page, line, sentence))) {
          cuts.add(line.from(), page.sentence(sentence + 1), FurnitureKind.REPEATED_OPENING);
        }
        if (i >= lines.size() - LineUse.LAST_LINES
            && isRepeated(LineUse.endingKey(page, line, next))) {
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
