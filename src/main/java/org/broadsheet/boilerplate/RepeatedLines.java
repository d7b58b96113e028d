package org.broadsheet.boilerplate;

import static org.apache.spark.sql.functions.bit_count;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.ceil;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.broadsheet.corpus.ArticleFields;

/**
 * The lines that outlets repeat so often, and in such places, that they are no reporting.
 *
 * <p>What several articles on one story share is not among them: a repeated line must be spread
 * over days, and stand among the first or last lines of its articles unless it is very frequent. An
 * article that says it again and again, as a transcript does with its speakers, speaks against it.
 *
 * @param keys of each outlet, sorted
 */
record RepeatedLines(Map<String, long[]> keys) implements Serializable {
  /** Lines of the whole corpus that are kept in mind; the most frequent, if there are more. */
  private static final int MOST_LINES = 200_000;

  private static final int FEWEST_ARTICLES = 8;
  private static final int FEWEST_ANYWHERE = 20;
  private static final double EDGE_SHARE = 0.8;
  private static final double MOST_TIMES = 2.5;

  private static final String OUTLET = ArticleFields.OUTLET.name();
  private static final Column ARTICLES = col("articles");
  private static final Column OUTLET_ARTICLES = col("outlet_articles");

  /** None at all. */
  static final RepeatedLines NONE = new RepeatedLines(Map.of());

  private static final long[] NO_KEYS = {};

  /** Counts the lines of accepted articles. */
  static RepeatedLines of(Dataset<Row> articles) {
    Dataset<Row> uses =
        articles
            .select(
                ArticleFields.OUTLET.column(),
                ArticleFields.PUBLISHED_DATE.column(),
                ArticleFields.TEXT.column())
            .mapPartitions(new LineRows(), Encoders.row(LineRows.SCHEMA));
    Dataset<Row> repeated =
        uses.groupBy(col(OUTLET), col("key"))
            .agg(
                count(lit(1)).as("articles"),
                sum(col("times")).as("times"),
                sum(col("edge")).as("edges"),
                sum(col("is_long")).as("long_articles"),
                sum(col("dated")).as("dated"),
                expr("bit_or(day)").as("days"),
                max(col("form")).as("form"))
            .where(ARTICLES.geq(FEWEST_ARTICLES))
            .join(broadcast(totals(articles)), OUTLET)
            .where(isFurniture())
            .orderBy(ARTICLES.desc(), col(OUTLET), col("key"))
            .select(col(OUTLET), col("key"))
            .limit(MOST_LINES);
    return ofRows(repeated.collectAsList());
  }

  long[] of(String outlet) {
    return keys.getOrDefault(outlet, NO_KEYS);
  }

  private static RepeatedLines ofRows(List<Row> rows) {
    Map<String, List<Long>> lists = new HashMap<>();
    for (Row row : rows) {
      lists.computeIfAbsent(row.getString(0), o -> new ArrayList<>()).add(row.getLong(1));
    }
    Map<String, long[]> keys = new HashMap<>();
    lists.forEach(
        (outlet, list) -> {
          long[] sorted = list.stream().mapToLong(Long::longValue).toArray();
          Arrays.sort(sorted);
          keys.put(outlet, sorted);
        });
    return new RepeatedLines(keys);
  }

  private static Dataset<Row> totals(Dataset<Row> articles) {
    return articles
        .groupBy(col(OUTLET))
        .agg(
            count(lit(1)).as("outlet_articles"),
            expr("bit_or(" + LineRows.DAY_BIT + ")").as("outlet_days"));
  }

  private static Column isFurniture() {
    Column isLabel =
        isForm(LineUse.Form.LABEL).and(col("times").leq(ARTICLES.multiply(MOST_TIMES)));
    Column isParagraph = isForm(LineUse.Form.PARAGRAPH);
    Column isSentence = isForm(LineUse.Form.OPENING).or(isForm(LineUse.Form.ENDING));
    Column isRoll = isForm(LineUse.Form.ROLL).and(isShare(FEWEST_ARTICLES, 0.0025));
    return isLabel
        .and(atEdge(0.003).and(isSpread(5)).or(anywhere(0.0125).and(isSpread(8))))
        .or(isParagraph.and(atEdge(0.0025).or(anywhere(0.04))).and(isSpread(8)))
        .or(isRoll.and(isSpread(8)))
        .or(isSentence.and(isShare(10, 0.005)).and(isSpread(8)));
  }

  private static Column isForm(LineUse.Form form) {
    return col("form").equalTo(form.name());
  }

  private static Column atEdge(double share) {
    Column isMostlyLong = col("long_articles").multiply(2).geq(ARTICLES);
    Column isEdge = col("edges").geq(col("long_articles").multiply(EDGE_SHARE));
    return isShare(FEWEST_ARTICLES, share).and(isMostlyLong).and(isEdge);
  }

  private static Column anywhere(double share) {
    return isShare(FEWEST_ANYWHERE, share);
  }

  /** Undated articles cannot show that a line is spread over days, and need twice as many. */
  private static Column isShare(int fewest, double share) {
    Column least = greatest(lit((double) fewest), OUTLET_ARTICLES.multiply(share));
    Column isDated = col("dated").multiply(2).geq(ARTICLES);
    return ARTICLES.geq(least).and(isDated.or(ARTICLES.geq(least.multiply(2))));
  }

  /** Days are told apart modulo 64, so that a long’s bits hold them. */
  private static Column isSpread(int days) {
    Column needed =
        least(
            ceil(col("dated").divide(2)),
            lit((long) days),
            greatest(lit(2L), ceil(bit_count(col("outlet_days")).divide(3))));
    return bit_count(col("days")).geq(needed);
  }
}
