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
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.broadsheet.corpus.ArticleFields;
import org.broadsheet.rows.FlatMapIterator;

/**
 * The lines that each outlet repeats in many articles and at the places of page furniture.
 *
 * <p>A repeated line must be spread over days, so that a line which several articles on one story
 * share does not count. It must be among the first or last lines of its articles unless it is very
 * frequent. A line that one article repeats many times, such as the name of a speaker in a
 * transcript, does not count.
 *
 * @param keys of the lines of each outlet, sorted
 */
record RepeatedLines(Map<String, long[]> keys) implements Serializable {
  /** The most lines of the whole corpus that are held; the most frequent are. */
  private static final int MOST_LINES = 200_000;

  private static final int FEWEST_ARTICLES = 8;
  private static final int FEWEST_ANYWHERE = 20;
  private static final double EDGE_SHARE = 0.8;
  private static final double MOST_TIMES = 2.5;

  private static final String OUTLET = ArticleFields.OUTLET.name();
  private static final Column ARTICLES = col("articles");
  private static final Column OUTLET_ARTICLES = col("outlet_articles");

  private static final String KEY = "key";
  private static final String DAY = "day";

  private static final long[] NO_KEYS = {};

  private static final StructType USES =
      StructType.fromDDL(
          "outlet string, key long, form string, times long, edge long, is_long long, dated long,"
              + " day long");

  /** The day of publication as one of 64 bits; 0 without a day. */
  private static final String DAY_BIT =
      "coalesce(shiftleft(1L, cast(pmod(unix_date(published_date), 64) as int)), 0L)";

  /** Counts the lines of accepted articles. */
  static RepeatedLines of(Dataset<Row> articles) {
    Dataset<Row> uses =
        articles
            .select(
                ArticleFields.OUTLET.column(), expr(DAY_BIT).as(DAY), ArticleFields.TEXT.column())
            .mapPartitions(new UsesOfLines(), Encoders.row(USES));
    Dataset<Row> repeated =
        uses.groupBy(col(OUTLET), col(KEY))
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
            .orderBy(ARTICLES.desc(), col(OUTLET), col(KEY))
            .select(col(OUTLET), col(KEY))
            .limit(MOST_LINES);
    return ofRows(repeated.collectAsList());
  }

  /** The keys of the lines that an outlet repeats, sorted. */
  long[] of(String outlet) {
    return keys.getOrDefault(outlet, NO_KEYS);
  }

  private static RepeatedLines ofRows(List<Row> rows) {
    Map<String, List<Long>> lists = new HashMap<>();
    for (Row row : rows) {
      lists
          .computeIfAbsent(row.getAs(OUTLET), unseen -> new ArrayList<>())
          .add(row.<Long>getAs(KEY));
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
            count(lit(1)).as("outlet_articles"), expr("bit_or(" + DAY_BIT + ")").as("outlet_days"));
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

  /** Undated articles do not show that a line is spread over days, so twice as many are needed. */
  private static Column isShare(int fewest, double share) {
    Column least = greatest(lit((double) fewest), OUTLET_ARTICLES.multiply(share));
    Column isDated = col("dated").multiply(2).geq(ARTICLES);
    return ARTICLES.geq(least).and(isDated.or(ARTICLES.geq(least.multiply(2))));
  }

  /** The days of a line are the bits of a long: days 64 days apart count as one. */
  private static Column isSpread(int days) {
    Column needed =
        least(
            ceil(col("dated").divide(2)),
            lit((long) days),
            greatest(lit(2L), ceil(bit_count(col("outlet_days")).divide(3))));
    return bit_count(col("days")).geq(needed);
  }

  /** Gives a row for each line of an article that can be repeated. */
  private static final class UsesOfLines implements MapPartitionsFunction<Row, Row> {
    private static final long serialVersionUID = 1L;

    @Override
    public Iterator<Row> call(Iterator<Row> articles) {
      return new FlatMapIterator<>(articles, UsesOfLines::uses);
    }

    private static Iterator<Row> uses(Row article) {
      String outlet = article.getAs(OUTLET);
      long day = article.getAs(DAY);
      var page = new PageText(article.getAs(ArticleFields.TEXT.name()), outlet, "");
      return LineUse.of(page).stream().map(use -> row(outlet, day, use)).iterator();
    }

    private static Row row(String outlet, long day, LineUse use) {
      return RowFactory.create(
          outlet,
          use.key(),
          use.form().name(),
          (long) use.times(),
          use.isAtEdge() ? 1L : 0L,
          use.isInLongArticle() ? 1L : 0L,
          day == 0 ? 0L : 1L,
          day);
    }
  }
}
