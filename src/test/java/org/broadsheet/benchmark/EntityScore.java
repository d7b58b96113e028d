package org.broadsheet.benchmark;

/** How much of what was sought has been found, and of what was found is right. */
public final class EntityScore {
  private long right;
  private long found;
  private long sought;

  void add(long newRight, long newFound, long newSought) {
    right += newRight;
    found += newFound;
    sought += newSought;
  }

  /** Of what was found, 0–100. */
  public double precision() {
    return found == 0 ? 0 : 100.0 * right / found;
  }

  /** Of what was sought, 0–100. */
  public double recall() {
    return sought == 0 ? 0 : 100.0 * right / sought;
  }

  /** The harmonic mean of both. */
  public double f1() {
    return found + sought == 0 ? 0 : 200.0 * right / (found + sought);
  }

  public long sought() {
    return sought;
  }
}
