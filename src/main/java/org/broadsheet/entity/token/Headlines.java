package org.broadsheet.entity.token;

import java.util.Arrays;

/** Finds headings in title case or capitals, in which a capital does not mean a name. */
public final class Headlines {
  private static final int SHORT_WORD = 3;

  /** In tokens; captions full of names are longer. */
  private static final int LONGEST = 30;

  private boolean[] isHeadline = new boolean[1024];

  public void read(Tokens tokens) {
    if (isHeadline.length < tokens.size()) {
      isHeadline = new boolean[2 * tokens.size()];
    }
    int from = 0;
    while (from < tokens.size()) {
      int to = from + 1;
      while (to < tokens.size() && tokens.gap(to).isInLine()) {
        to++;
      }
      boolean found = isHeadline(tokens, from, to);
      for (int i = from; i < to; i++) {
        isHeadline[i] = found;
      }
      from = to;
    }
  }

  /** Takes every line for a heading, for languages whose nouns have capitals. */
  public void readAll(Tokens tokens) {
    if (isHeadline.length < tokens.size()) {
      isHeadline = new boolean[2 * tokens.size()];
    }
    Arrays.fill(isHeadline, 0, tokens.size(), true);
  }

  public boolean contains(int i) {
    return isHeadline[i];
  }

  private static boolean isHeadline(Tokens tokens, int from, int to) {
    int capital = 0;
    int lower = 0;
    boolean hasLower = false;
    for (int i = from; i < to; i++) {
      switch (tokens.kind(i)) {
        case CAPITALISED, ALL_CAPS -> capital++;
        case LOWER -> {
          lower += tokens.length(i) > SHORT_WORD ? 1 : 0;
          hasLower = true;
        }
        default -> {}
      }
    }
    boolean isSentence = tokens.is(to - 1, '.') && hasLower;
    boolean isShort = to - from <= LONGEST || lower == 0;
    return capital >= 3 && 4 * lower < capital && isShort && !isSentence;
  }
}
