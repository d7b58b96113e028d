package org.broadsheet.analysis;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;

import java.io.Serializable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.api.java.UDF4;
import org.apache.spark.sql.api.java.UDF6;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.broadsheet.measure.CoOccurrence;
import org.broadsheet.measure.Collocation;
import org.broadsheet.measure.ConservativeLogRatio;
import org.broadsheet.measure.ContingencyTable;
import org.broadsheet.measure.LogLikelihood;
import org.broadsheet.measure.LogOdds;
import org.broadsheet.measure.PerMillion;
import org.broadsheet.measure.TfIdf;
import org.broadsheet.schema.Field;

/** The measures as columns, computed from the counts of a row. */
public final class MeasureColumns {
  private static final UserDefinedFunction PER_MILLION =
      udf((UDF2<Long, Long, Double>) PerMillion::of, DataTypes.DoubleType);
  private static final UserDefinedFunction TF_IDF =
      udf((UDF4<Long, Long, Long, Long, Double>) TfIdf::of, DataTypes.DoubleType);
  private static final UserDefinedFunction LAMBDA =
      udf(
          (UDF4<Long, Long, Long, Long, Double>)
              (n, a, b, k) -> new Collocation(n, a, b, k).lambda(),
          DataTypes.DoubleType);
  private static final UserDefinedFunction Z =
      udf(
          (UDF4<Long, Long, Long, Long, Double>) (n, a, b, k) -> new Collocation(n, a, b, k).z(),
          DataTypes.DoubleType);
  private static final UserDefinedFunction NPMI =
      udf(
          (UDF4<Long, Long, Long, Long, Double>) (n, a, b, k) -> new Collocation(n, a, b, k).npmi(),
          DataTypes.DoubleType);
  private static final UserDefinedFunction NPMI_OF_THREE =
      udf(
          (UDF6<Long, Long, Long, Long, Long, Long, Double>)
              (n, all, a, b, c, tokens) -> Collocation.npmi(n, all, new long[] {a, b, c}, tokens),
          DataTypes.DoubleType);
  private static final UserDefinedFunction LOG_LIKELIHOOD =
      udf(
          (UDF4<Long, Long, Long, Long, Double>)
              (a, n, b, m) -> LogLikelihood.of(new ContingencyTable(a, n, b, m)),
          DataTypes.DoubleType);
  private static final UserDefinedFunction LOG_ODDS_Z =
      udf(
          (UDF4<Long, Long, Long, Long, Double>)
              (a, n, b, m) -> LogOdds.of(new ContingencyTable(a, n, b, m)).z(),
          DataTypes.DoubleType);

  private static final UserDefinedFunction EXPECTED = ofUnits(CoOccurrence::expected);
  private static final UserDefinedFunction NPMI_OF_UNITS = ofUnits(CoOccurrence::npmi);
  private static final UserDefinedFunction LOG_LIKELIHOOD_OF_UNITS =
      ofUnits(CoOccurrence::logLikelihood);
  private static final UserDefinedFunction JACCARD = ofUnits(CoOccurrence::jaccard);
  private static final UserDefinedFunction DICE = ofUnits(CoOccurrence::dice);
  private static final UserDefinedFunction P_VALUE = ofUnits(CoOccurrence::pValue);

  private MeasureColumns() {}

  /** A measure of {@link CoOccurrence} that Spark can send to tasks. */
  private interface OfUnits extends Serializable {
    Double of(CoOccurrence units);
  }

  private static UserDefinedFunction ofUnits(OfUnits measure) {
    return udf(
        (UDF4<Long, Long, Long, Long, Double>)
            (both, a, b, units) -> measure.of(new CoOccurrence(both, a, b, units)),
        DataTypes.DoubleType);
  }

  /** {@link CoOccurrence#expected} of four counts: together, first, second, units. */
  public static Column expected(Column... counts) {
    return EXPECTED.apply(counts);
  }

  /** {@link CoOccurrence#npmi} of the same four counts. */
  public static Column npmiOfUnits(Column... counts) {
    return NPMI_OF_UNITS.apply(counts);
  }

  /** {@link CoOccurrence#logLikelihood} of the same four counts. */
  public static Column logLikelihoodOfUnits(Column... counts) {
    return LOG_LIKELIHOOD_OF_UNITS.apply(counts);
  }

  /** {@link CoOccurrence#jaccard} of the same four counts. */
  public static Column jaccard(Column... counts) {
    return JACCARD.apply(counts);
  }

  /** {@link CoOccurrence#dice} of the same four counts. */
  public static Column dice(Column... counts) {
    return DICE.apply(counts);
  }

  /** {@link CoOccurrence#pValue} of the same four counts. */
  public static Column pValue(Column... counts) {
    return P_VALUE.apply(counts);
  }

  /** {@link PerMillion} of two counts. */
  public static Column perMillion(Field uses, String tokens) {
    return PER_MILLION.apply(uses.column(), col(tokens));
  }

  /** {@link TfIdf} of four counts: uses, tokens, articles, articles with the term. */
  public static Column tfIdf(Column... counts) {
    return TF_IDF.apply(counts);
  }

  /** {@link Collocation#lambda} of four counts: together, first, second, pairs. */
  public static Column lambda(Column... counts) {
    return LAMBDA.apply(counts);
  }

  /** {@link Collocation#z} of the same four counts. */
  public static Column z(Column... counts) {
    return Z.apply(counts);
  }

  /** {@link Collocation#npmi()} of the same four counts. */
  public static Column npmi(Column... counts) {
    return NPMI.apply(counts);
  }

  /**
   * NPMI of three words: uses of the phrase, of all phrases, of each of the words, and of all
   * words.
   */
  public static Column npmiOfThree(Column... counts) {
    return NPMI_OF_THREE.apply(counts);
  }

  /** {@link LogLikelihood} of four counts: uses, size, others' uses, others' size. */
  public static Column logLikelihood(Column... counts) {
    return LOG_LIKELIHOOD.apply(counts);
  }

  /** The z of {@link LogOdds} of the same four counts. */
  public static Column logOddsZ(Column... counts) {
    return LOG_ODDS_Z.apply(counts);
  }

  /**
   * {@link ConservativeLogRatio} of the same four counts.
   *
   * @param tail probability in each tail of the interval
   */
  public static Column conservativeLogRatio(double tail, Column... counts) {
    UDF4<Long, Long, Long, Long, Double> ratio =
        (a, n, b, m) -> ConservativeLogRatio.of(new ContingencyTable(a, n, b, m), tail);
    return udf(ratio, DataTypes.DoubleType).apply(counts);
  }
}
