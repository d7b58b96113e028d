package org.broadsheet.measure;

/**
 * Why one side uses a feature more or less than another: because it covers other stories, or
 * because it writes differently about the same stories. Splits the difference of the two shares p_i
 * − p_j into three parts that add up to it.
 *
 * <p>Let ω = n/N be the weight of a story in all that a side writes, and r = y/n the share of the
 * feature in the story. Over the stories that both sides cover (n above 0),
 *
 * <pre>
 * selection = Σ (ω_i − ω_j)·(r_i + r_j)/2
 * framing   = Σ (r_i − r_j)·(ω_i + ω_j)/2
 * </pre>
 *
 * and over the stories that only one side covers, unmatched = Σ ω_i·r_i − Σ ω_j·r_j.
 *
 * <p>Source: Kitagawa, "Components of a difference between two rates", Journal of the American
 * Statistical Association 50 (1955).
 *
 * <p>Multiplied out, a story contributes y_i, y_j and the uses that one side would have at the
 * other's share, n_i·y_j/n_j and n_j·y_i/n_i. These are kept as whole numbers and fractions in
 * units of 2⁻⁴⁰, so that stories may be added in any order and in partial sums, with the same
 * result to the last digit. The rounding error is below 2⁻⁴⁰ of a share. It shifts selection
 * against framing and does not change their sum.
 *
 * @param selection from −1 to 1; above 0 if the first side covers more of the stories in which both
 *     use the feature
 * @param framing from −1 to 1; above 0 if the first side uses the feature more in the same stories
 * @param unmatched from −1 to 1; above 0 if stories that only the first side covers contribute more
 */
public record Kitagawa(double selection, double framing, double unmatched) {
  /** The number of sums that are kept over shared stories. */
  public static final int SUMS = 6;

  private static final int OWN = 0;
  private static final int OTHERS = 1;
  private static final int OWN_AT_OTHERS_SHARE = 2;
  private static final int OTHERS_AT_OWN_SHARE = 4;

  private static final int REST_BITS = 40;
  private static final long UNIT = 1L << REST_BITS;

  /**
   * The sizes and uses of both sides in one story, or in all stories together.
   *
   * @param size n_i, number of all words or mentions of the first side, 1 or more
   * @param uses y_i, uses of the feature among them
   * @param otherSize n_j, likewise of the second side
   * @param otherUses y_j, likewise of the second side
   */
  public record Story(long size, long uses, long otherSize, long otherUses) {
    public Story {
      Counts.require(size >= 1 && otherSize >= 1, "sizes: %d and %d", size, otherSize);
      Counts.require(0 <= uses && uses <= size, "uses: %d of %d", uses, size);
      Counts.require(
          0 <= otherUses && otherUses <= otherSize, "uses: %d of %d", otherUses, otherSize);
    }
  }

  /**
   * Adds a story that both sides cover to the sums. Partial sums are merged by adding them element
   * by element.
   *
   * @param sums array with {@link #SUMS} sums, initially 0
   * @param from index of the first of them
   */
  public static void add(Story story, long[] sums, int from) {
    sums[from + OWN] += story.uses();
    sums[from + OTHERS] += story.otherUses();
    addAtShare(
        story.size(), story.otherUses(), story.otherSize(), sums, from + OWN_AT_OTHERS_SHARE);
    addAtShare(story.otherSize(), story.uses(), story.size(), sums, from + OTHERS_AT_OWN_SHARE);
  }

  private static void addAtShare(long size, long uses, long of, long[] sums, int at) {
    long product = Math.multiplyExact(size, uses);
    long rest = sums[at + 1] + Math.round((double) (product % of) / of * UNIT);
    sums[at] += product / of + (rest >> REST_BITS);
    sums[at + 1] = rest & (UNIT - 1);
  }

  /**
   * Splits p_i − p_j into its parts.
   *
   * @param all sizes and uses over all stories, shared and not shared
   * @param shared sums of {@link #add} over the stories that both sides cover
   */
  public static Kitagawa of(Story all, long... shared) {
    Counts.require(shared.length == SUMS, "number of sums: %d", shared.length);
    long own = shared[OWN];
    long others = shared[OTHERS];
    Counts.require(0 <= own && own <= all.uses(), "shared uses: %d of %d", own, all.uses());
    Counts.require(
        0 <= others && others <= all.otherUses(), "shared uses: %d of %d", others, all.otherUses());
    return new Kitagawa(
        (sum(own, shared, OWN_AT_OTHERS_SHARE) / all.size()
                - sum(others, shared, OTHERS_AT_OWN_SHARE) / all.otherSize())
            / 2,
        (difference(own, shared, OWN_AT_OTHERS_SHARE) / all.size()
                - difference(others, shared, OTHERS_AT_OWN_SHARE) / all.otherSize())
            / 2,
        (double) (all.uses() - own) / all.size()
            - (double) (all.otherUses() - others) / all.otherSize());
  }

  private static double sum(long uses, long[] sums, int atShare) {
    return uses + whole(sums, atShare) + rest(sums, atShare);
  }

  /** Subtracts whole numbers first, so that equal shares yield exactly 0. */
  private static double difference(long uses, long[] sums, int atShare) {
    return uses - whole(sums, atShare) - rest(sums, atShare);
  }

  private static long whole(long[] sums, int atShare) {
    return sums[atShare] + (sums[atShare + 1] >> REST_BITS);
  }

  private static double rest(long[] sums, int atShare) {
    return (double) (sums[atShare + 1] & (UNIT - 1)) / UNIT;
  }

  /** p_i − p_j, up to rounding. */
  public double difference() {
    return selection + framing + unmatched;
  }
}
