package org.broadsheet.measure;

/**
 * Why one side uses something more, or less, than another: because it covers other stories, or
 * because it tells the same stories otherwise. The difference of the two shares p_i − p_j in three
 * parts that add up to it.
 *
 * <p>With ω = n/N, the weight of a story in all that a side writes, and r = y/n, the share of the
 * uses in the story, and over the stories that both sides cover (n above 0),
 *
 * <pre>
 * selection = Σ (ω_i − ω_j)·(r_i + r_j)/2
 * framing   = Σ (r_i − r_j)·(ω_i + ω_j)/2
 * </pre>
 *
 * and over those that one of them covers, unmatched = Σ ω_i·r_i − Σ ω_j·r_j.
 *
 * <p>Source: Kitagawa, "Components of a difference between two rates", Journal of the American
 * Statistical Association 50 (1955).
 *
 * <p>Multiplied out, all that depends on a story is y_i, y_j and the uses one side would have at
 * the other's share, n_i·y_j/n_j and n_j·y_i/n_i. These are kept as whole numbers and rests in
 * units of 2⁻⁴⁰, so that stories may be added in any order and in parts, with the same result to
 * the last digit. What is left out in rounding is less than 2⁻⁴⁰ of a share, and goes from
 * selection to framing or back: the sum of the parts does not know of it.
 *
 * @param selection from −1 to 1; above 0: the first side covers more of the stories in which both
 *     use it
 * @param framing from −1 to 1; above 0: in the same stories the first side uses it more
 * @param unmatched from −1 to 1; above 0: more of it is in stories that only the first side has
 */
public record Kitagawa(double selection, double framing, double unmatched) {
  /** How many numbers the sums over shared stories are. */
  public static final int SUMS = 6;

  private static final int OWN = 0;
  private static final int OTHERS = 1;
  private static final int OWN_AT_OTHERS_SHARE = 2;
  private static final int OTHERS_AT_OWN_SHARE = 4;

  private static final int REST_BITS = 40;
  private static final long UNIT = 1L << REST_BITS;

  /**
   * A story, or all stories together, as the two sides have it.
   *
   * @param size n_i, all words or mentions of the first side, 1 or more
   * @param uses y_i, those among them that are counted
   * @param otherSize n_j, 1 or more
   * @param otherUses y_j
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
   * Adds a story that both sides cover. Sums of several parts of the stories are added up number by
   * number.
   *
   * @param sums {@link #SUMS} numbers, 0 at first
   * @param from where in the array they begin
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
   * The parts of p_i − p_j.
   *
   * @param all of both sides, over the stories they share and those they do not
   * @param shared sums of {@link #add} over the stories they share
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

  /** Whole numbers first: where nothing differs, exactly nothing is left. */
  private static double difference(long uses, long[] sums, int atShare) {
    return uses - whole(sums, atShare) - rest(sums, atShare);
  }

  private static long whole(long[] sums, int atShare) {
    return sums[atShare] + (sums[atShare + 1] >> REST_BITS);
  }

  private static double rest(long[] sums, int atShare) {
    return (double) (sums[atShare + 1] & (UNIT - 1)) / UNIT;
  }

  /** p_i − p_j, but for the last digits. */
  public double difference() {
    return selection + framing + unmatched;
  }
}
