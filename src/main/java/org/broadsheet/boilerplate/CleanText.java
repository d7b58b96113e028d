package org.broadsheet.boilerplate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.broadsheet.boilerplate.Cuts.Cut;
import org.broadsheet.text.Words;

/**
 * A text without its furniture, and what each removal costs.
 *
 * <p>A removal costs the tokens that start in it or between it and the next removal, less the
 * tokens that start between them afterwards. So the costs add up to the tokens that the article
 * loses, even where a removal cuts a word in two.
 *
 * @param text what is kept, with a line break for each removal (a blank within a sentence)
 * @param removed the removals, in order
 */
record CleanText(String text, List<Removed> removed) {
  /**
   * A piece that was taken out of an article.
   *
   * @param cut where it was, and why it was taken out
   * @param text on one line, at most {@link #LONGEST} chars and “…”
   * @param tokens tokens that the article loses, at least 1
   */
  record Removed(Cut cut, String text, long tokens) {
    static final int LONGEST = 300;

    /** Equal for pieces that differ only in case, blanks and running numbers. */
    long key() {
      return LineKeys.of(text.toLowerCase(Locale.ROOT), 0, text.length());
    }

    /** The piece of a text as it is published. */
    static Removed of(String text, Cut cut, long tokens) {
      var line = new StringBuilder();
      int at = cut.from();
      while (at < cut.to() && line.length() <= LONGEST) {
        char c = text.charAt(at++);
        boolean isBlank = Character.isWhitespace(c) || Character.isSpaceChar(c);
        if (!isBlank) {
          line.append(c);
        } else if (line.length() > 0 && line.charAt(line.length() - 1) != ' ') {
          line.append(' ');
        }
      }
      return new Removed(cut, shortened(line), tokens);
    }

    private static String shortened(StringBuilder line) {
      if (line.length() <= LONGEST) {
        return line.toString().strip();
      }
      boolean isPair = Character.isHighSurrogate(line.charAt(LONGEST - 1));
      return line.substring(0, isPair ? LONGEST - 1 : LONGEST).strip() + "…";
    }
  }

  private static final int MOST_ATTEMPTS = 3;

  private static CleanText untouched(String text) {
    return new CleanText(text, List.of());
  }

  /**
   * Takes the cuts out of a text. A cut that costs no token is not made. A text that would be left
   * without a token is returned whole.
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

  /** Where the removed pieces stood. */
  List<Cut> cuts() {
    return removed.stream().map(Removed::cut).toList();
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

  /** Headlines that were hidden next to a name are within a sentence, which must stay one. */
  static char gap(Cut cut) {
    return cut.kind() == FurnitureKind.RELATED_LINKS ? ' ' : '\n';
  }

  /** The cost of each cut: tokens before and after, from its start to the start of the next. */
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
