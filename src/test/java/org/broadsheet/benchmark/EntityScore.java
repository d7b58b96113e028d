package org.broadsheet.benchmark;

/** Counts of right, found and sought names, and the scores that follow from them. */
public final class EntityScore {
  private long right;
  private long found;
  private long sought;

  void add(long newRight, long newFound, long newSought) {
    right += newRight;
    found += newFound;
    sought += newSought;
  }

  /** The share of right names among the found ones, 0–100. */
  public double precision() {
    return found == 0 ? 0 : 100.0 * right / found;
  }

  /** The share of right names among the sought ones, 0–100. */
  public double recall() {
    return sought == 0 ? 0 : 100.0 * right / sought;
  }

  /** The harmonic mean of precision and recall. */
  public double f1() {
    return found + sought == 0 ? 0 : 200.0 * right / (found + sought);
  }

  public long sought() {
    return sought;
  }
}
