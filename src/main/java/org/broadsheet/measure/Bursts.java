package org.broadsheet.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.math3.special.Gamma;

/**
 * Finds the periods of days in which more articles use a term than usual.
 *
 * <p>Each day is in one of two states: 0, the term's usual share of articles p₀ = R/D, or 1, a
 * burst, p₁ = ratio·p₀. A day's cost in a state is −ln of the binomial probability of its r of d
 * articles. A transition into a burst costs gamma·ln n for n days, a transition out of it nothing;
 * the state before the first day is 0. The bursts are the days in state 1 of the cheapest sequence
 * of states, which is found exactly; ties are resolved in favour of state 0. A term has no burst if
 * p₁ would not be below 1.
 *
 * <p>Source: Kleinberg, "Bursty and hierarchical structure in streams" (KDD 2002), §4, the
 * automaton for batched arrivals. Only days with articles count as days.
 *
 * @param ratio of the share of articles in a burst to the usual share, above 1; usually 2
 * @param gamma factor of the cost of beginning a burst, 0 or more; usually 1
 */
public record Bursts(double ratio, double gamma) {
  public Bursts {
    if (!(ratio > 1 && ratio < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("Impossible ratio: " + ratio + ", expected above 1");
    }
    if (!(gamma >= 0 && gamma < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("Impossible gamma: " + gamma + ", expected 0 or more");
    }
  }

  /**
   * One burst.
   *
   * @param first its first day, an index into the days given
   * @param last its last day, the same as the first or later
   * @param weight the cost of its days in state 0 minus their cost in state 1, above 0
   */
  public record Burst(int first, int last, double weight) {}

  /**
   * Whether a term may have a burst. {@code false} proves that it has none, so that the caller need
   * not collect its days.
   *
   * <p>A burst must save more than it costs to begin, and one article saves at most ln(ratio).
   *
   * @param relevant number of articles with the term, over all days
   * @param days number of days with articles
   */
  public boolean canBurst(long relevant, int days) {
    return days > 1 && relevant * StrictMath.log(ratio) > gamma * StrictMath.log(days);
  }

  /**
   * The bursts, in the order of their days. A term without bursts takes two passes over the days
   * and no memory.
   *
   * @param relevant number of articles with the term, for each day that has articles
   * @param total number of articles of the same days, each at least 1
   */
  public List<Burst> in(long[] relevant, long[] total) {
    Days days = Days.of(relevant, total);
    if (!canBurst(days.relevant(), relevant.length) || ratio * days.relevant() >= days.total()) {
      return List.of();
    }
    Savings savings = savings(days);
    return savings.anyBurst(relevant, total) ? savings.bursts(relevant, total) : List.of();
  }

  /**
   * The cost of the cheapest sequence, including binomial coefficients. The parameters are those of
   * {@link #in}.
   */
  public double cost(long[] relevant, long[] total) {
    double cost = Days.of(relevant, total).usualCost();
    for (int day = 0; day < relevant.length; day++) {
      cost -= logBinomial(total[day], relevant[day]);
    }
    for (Burst burst : in(relevant, total)) {
      cost += up(relevant.length) - burst.weight();
    }
    return cost;
  }

  private double up(int days) {
    return gamma * StrictMath.log(days);
  }

  private Savings savings(Days days) {
    double usual = days.relevant();
    double other = StrictMath.log((days.total() - usual) / (days.total() - ratio * usual));
    return new Savings(up(days.count()), StrictMath.log(ratio), other);
  }

  /** Totals over all days. */
  private record Days(int count, long relevant, long total) {
    static Days of(long[] relevant, long[] total) {
      Counts.require(
          relevant.length == total.length,
          "days: %d with relevant, %d with all articles",
          relevant.length,
          total.length);
      long allRelevant = 0;
      long all = 0;
      for (int day = 0; day < total.length; day++) {
        Counts.require(total[day] >= 1, "articles of a day: %d, expected at least 1", total[day]);
        Counts.require(
            0 <= relevant[day] && relevant[day] <= total[day],
            "relevant articles of a day: %d of %d",
            relevant[day],
            total[day]);
        allRelevant += relevant[day];
        all += total[day];
      }
      return new Days(total.length, allRelevant, all);
    }

    /** The cost of staying in state 0, without binomial coefficients. */
    double usualCost() {
      return surprise(relevant) + surprise(total - relevant);
    }

    /** −m·ln(m/total), with 0·ln 0 = 0. */
    private double surprise(long articles) {
      return articles == 0 ? 0.0 : -articles * StrictMath.log((double) articles / total) + 0.0;
    }
  }

  /**
   * What a day saves in state 1. The binomial coefficients are the same in both states, so each
   * relevant article saves a constant and each other article costs a constant. The Viterbi pass
   * therefore needs one number per day, the lead: the cost of the cheapest path to state 1 minus
   * the cost of the cheapest path to state 0.
   */
  private record Savings(double up, double perRelevant, double lossPerOther) {
    double of(long relevant, long total) {
      return relevant * perRelevant - (total - relevant) * lossPerOther;
    }

    /**
     * The lead after a day. The lead before it is limited to 0 … {@code up}: beyond either limit,
     * the cheapest path comes from the other state.
     */
    private double next(double lead, double saving) {
      return Math.max(0, Math.min(up, lead)) - saving;
    }

    /**
     * Whether there is a burst. This holds exactly if the lead of some day is below 0: the cheapest
     * path to every later day then passes through state 1.
     */
    boolean anyBurst(long[] relevant, long[] total) {
      double lead = up;
      for (int day = 0; day < total.length; day++) {
        lead = next(lead, of(relevant[day], total[day]));
        if (lead < 0) {
          return true;
        }
      }
      return false;
    }

    List<Burst> bursts(long[] relevant, long[] total) {
      double[] leads = new double[total.length];
      double lead = up;
      for (int day = 0; day < leads.length; day++) {
        lead = next(lead, of(relevant[day], total[day]));
        leads[day] = lead;
      }
      List<Burst> backwards = new ArrayList<>();
      for (int day = leads.length - 1; day >= 0; day--) {
        if (leads[day] < 0) {
          Burst burst = endingOn(day, leads, relevant, total);
          backwards.add(burst);
          day = burst.first();
        }
      }
      Collections.reverse(backwards);
      return List.copyOf(backwards);
    }

    /**
     * The burst that ends on a day: goes back over the days whose cheapest path stays in state 1.
     */
    private Burst endingOn(int last, double[] leads, long[] relevant, long[] total) {
      int first = last;
      while (first > 0 && leads[first - 1] < up) {
        first--;
      }
      double weight = 0;
      for (int day = first; day <= last; day++) {
        weight += of(relevant[day], total[day]);
      }
      return new Burst(first, last, weight);
    }
  }

  private static double logBinomial(long all, long chosen) {
    return Gamma.logGamma(all + 1.0)
        - Gamma.logGamma(chosen + 1.0)
        - Gamma.logGamma(all - chosen + 1.0);
  }
}
