package org.broadsheet.boilerplate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.broadsheet.text.Words;

/**
 * A text without its furniture, and what each removal cost.
 *
 * <p>A removal’s tokens are those that start in it or in what is kept behind it, up to the next
 * removal, less those that still start there afterwards. So what the removals cost adds up to what
 * the article lost, also where a removal cuts a word in two.
 *
 * @param text what is kept; where something was, there is a line break (within a sentence a blank)
 * @param removed what is not, in order
 */
record CleanText(String text, List<Removed> removed) {
  private static final int MOST_ATTEMPTS = 3;

  /** The text as it is, with nothing taken out. */
  private static CleanText untouched(String text) {
    return new CleanText(text, List.of());
  }

  /**
   * Takes the cuts out of a text. A cut that takes no token away is left alone; so is a text that
   * would be left without a token.
   *
   * @param cuts disjoint and in order
   */
  static CleanText of(String text, List<Cut> cuts, Words words) {
    if (cuts.isEmpty()) {
      return untouched(text);
    }
    List<Cut> taken = cuts;
    int[] before = starts(text, words);
    for (int attempt = 0; attempt < MOST_ATTEMPTS && !taken.isEmpty(); attempt++) {
      String kept = without(text, taken);
      int[] after = starts(kept, words);
      if (after.length == 0) {
        return untouched(text);
      }
      long[] costs = costs(taken, before, after);
      if (Arrays.stream(costs).allMatch(cost -> cost > 0)) {
        return new CleanText(kept, removed(text, taken, costs));
      }
      taken = costly(taken, costs);
    }
    return untouched(text);
  }

  private static List<Removed> removed(String text, List<Cut> cuts, long[] costs) {
    List<Removed> removed = new ArrayList<>(cuts.size());
    for (int i = 0; i < cuts.size(); i++) {
      removed.add(Removed.of(text, cuts.get(i), costs[i]));
    }
    return removed;
  }

  private static List<Cut> costly(List<Cut> cuts, long[] costs) {
    List<Cut> costly = new ArrayList<>(cuts.size());
    for (int i = 0; i < costs.length; i++) {
      if (costs[i] > 0) {
        costly.add(cuts.get(i));
      }
    }
    return costly;
  }

  private static String without(String text, List<Cut> cuts) {
    var kept = new StringBuilder(text.length());
    int from = 0;
    for (Cut cut : cuts) {
      kept.append(text, from, cut.from()).append(gap(cut));
      from = cut.to();
    }
    return kept.append(text, from, text.length()).toString();
  }

  /** Headlines hidden behind a name stand within a sentence, which must stay one. */
  private static char gap(Cut cut) {
    return cut.kind() == FurnitureKind.RELATED_LINKS ? ' ' : '\n';
  }

  /** What each cut costs: tokens before and after, from its start to that of the next. */
  private static long[] costs(List<Cut> cuts, int[] before, int[] after) {
    long[] costs = new long[cuts.size()];
    int shift = 0;
    int was = 0;
    int is = 0;
    for (int i = 0; i < costs.length; i++) {
      shift += cuts.get(i).to() - cuts.get(i).from() - 1;
      boolean isLast = i + 1 == costs.length;
      int end = isLast ? Integer.MAX_VALUE : cuts.get(i + 1).from();
      int wasUntil = isLast ? before.length : countBelow(before, was, end);
      int isUntil = isLast ? after.length : countBelow(after, is, end - shift);
      costs[i] = (long) (wasUntil - was) - (isUntil - is);
      was = wasUntil;
      is = isUntil;
    }
    return costs;
  }

  private static int countBelow(int[] starts, int from, int end) {
    int count = from;
    while (count < starts.length && starts[count] < end) {
      count++;
    }
    return count;
  }

  private static int[] starts(String text, Words words) {
    int[][] starts = {new int[text.length() / 4 + 16]};
    int[] count = new int[1];
    char[] chars = text.toCharArray();
    words.each(
        chars,
        chars.length,
        (from, to) -> {
          if (count[0] == starts[0].length) {
            starts[0] = Arrays.copyOf(starts[0], 2 * count[0]);
          }
          starts[0][count[0]++] = from;
        });
    return Arrays.copyOf(starts[0], count[0]);
  }
}
