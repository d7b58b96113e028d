package org.broadsheet.boilerplate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.boilerplate.Cuts.Cut;

/**
 * Finds captions that are printed twice: a line that is repeated within the next few lines, apart
 * from its credit, and a line whose second half repeats the first. The repetition is cut.
 *
 * <p>A line that the article prints more often is not a caption, but belongs to a table or a
 * refrain. Lines that differ in a figure are not repetitions.
 */
final class CaptionRule {
  private static final int NEAR = 3;
  private static final int MOST_TIMES = 3;
  private static final int FEWEST_WORDS = 5;
  private static final int FEWEST_HALVED = 8;

  /**
   * A line without its credit.
   *
   * @param hasCredit whether a photo credit was cut from the line
   */
  private record Caption(TextLine line, int from, int to, long key, boolean hasCredit) {
    boolean isLongEnough() {
      return hasCredit || line.words() >= FEWEST_WORDS;
    }
  }

  private final PageText page;
  private final List<Caption> captions = new ArrayList<>();
  private Map<Long, Integer> times = Map.of();

  private CaptionRule(PageText page) {
    this.page = page;
  }

  /**
   * Adds the repetitions.
   *
   * @param found the cuts of the other rules, merged
   */
  static void find(PageText page, List<Cut> found, Cuts cuts) {
    var rule = new CaptionRule(page);
    rule.read(found);
    rule.cut(cuts);
  }

  private void read(List<Cut> found) {
    int next = 0;
    for (TextLine line : page.lines()) {
      while (next < found.size() && found.get(next).to() <= line.from()) {
        next++;
      }
      boolean isCut = next < found.size() && found.get(next).from() < line.to();
      if (!isCut) {
        add(line, line.from(), line.to(), false);
      } else if (isCreditAtEdge(found.get(next), line)) {
        Cut credit = found.get(next);
        boolean isFirst = credit.from() <= line.from();
        int from = isFirst ? Math.min(line.to(), credit.to()) : line.from();
        add(line, from, isFirst ? line.to() : credit.from(), true);
      }
    }
  }

  private static boolean isCreditAtEdge(Cut cut, TextLine line) {
    return cut.kind() == FurnitureKind.PHOTO_CREDIT
        && (cut.from() <= line.from() || cut.to() >= line.to());
  }

  private void add(TextLine line, int from, int to, boolean hasCredit) {
    int first = from;
    while (first < to && !Character.isLetterOrDigit(page.folded().charAt(first))) {
      first++;
    }
    long key = LineKeys.of(page.folded(), first, to);
    if (key != 0) {
      captions.add(new Caption(line, from, to, key, hasCredit));
    }
  }

  private void cut(Cuts cuts) {
    var kept = new ArrayList<Caption>();
    for (Caption caption : captions) {
      List<Caption> near = kept.subList(Math.max(0, kept.size() - NEAR), kept.size());
      if (near.stream().anyMatch(earlier -> isRepetition(caption, earlier))) {
        cuts.add(caption.from(), caption.to(), FurnitureKind.CAPTION_REPEATED);
      } else {
        kept.add(caption);
        halved(caption, cuts);
      }
    }
  }

  private boolean isRepetition(Caption caption, Caption earlier) {
    return caption.key() == earlier.key()
        && (caption.isLongEnough() || earlier.hasCredit())
        && figures(caption).equals(figures(earlier))
        && times(caption) <= MOST_TIMES;
  }

  private int times(Caption caption) {
    if (times.isEmpty()) {
      times = new HashMap<>();
      captions.forEach(each -> times.merge(each.key(), 1, Integer::sum));
    }
    return times.get(caption.key());
  }

  private String figures(Caption caption) {
    var figures = new StringBuilder();
    boolean isInFigure = false;
    for (int i = caption.from(); i < caption.to(); i++) {
      char c = page.text().charAt(i);
      if (Character.isDigit(c)) {
        figures.append(c);
      } else if (isInFigure) {
        figures.append(' ');
      }
      isInFigure = Character.isDigit(c);
    }
    return figures.toString().strip();
  }

  /** Cuts the second half of a stretch whose halves are equal. */
  private void halved(Caption caption, Cuts cuts) {
    int from = caption.from();
    int to = caption.to();
    int middle = from + (to - from) / 2;
    boolean isOdd = (to - from) % 2 == 1;
    if (caption.line().words() >= FEWEST_HALVED
        && isOdd
        && page.text().charAt(middle) == ' '
        && page.text().regionMatches(from, page.text(), middle + 1, middle - from)) {
      cuts.add(middle, to, FurnitureKind.CAPTION_REPEATED);
    }
  }
}
