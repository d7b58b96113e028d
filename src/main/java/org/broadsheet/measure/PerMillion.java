package org.broadsheet.measure;

/** Relative frequency: uses per million tokens. */
public final class PerMillion {
  private static final double MILLION = 1e6;

  private PerMillion() {}

  /**
   * 10⁶·uses/tokens, from 0 to 10⁶.
   *
   * @param uses number of uses of the feature, 0 to {@code tokens}
   * @param tokens number of all tokens of the group, including stop words, at least 1
   */
  public static double of(long uses, long tokens) {
    Counts.require(tokens >= 1, "tokens: %d, expected at least 1", tokens);
    Counts.require(0 <= uses && uses <= tokens, "uses: %d, expected 0 to %d", uses, tokens);
    return MILLION * uses / tokens;
  }
}
