package org.broadsheet.analysis.emphasis;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;
import static org.broadsheet.analysis.emphasis.EmphasisFields.USE_COUNT;
import static org.broadsheet.analysis.term.TermFields.ARTICLE_COUNT;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.broadsheet.corpus.Corpus;
import org.broadsheet.measure.JensenShannon;
import org.broadsheet.schema.Field;

/**
 * How differently two groups divide their uses among the features, by {@link JensenShannon}. Only
 * the features that two groups have in common are looked at, so that what is most, the features of
 * few groups, costs least.
 *
 * @param name of what is compared, such as {@code term}; the tables in between carry it
 * @param group the column that names a group, such as the outlet
 * @param feature columns that name a feature
 */
public record Similarity(String name, Field group, List<Field> feature) {
  /** The group whose name comes first. */
  public static final Field OUTLET_A =
      Field.text("outlet_a", "One outlet of the pair, the one whose name comes first.");

  public static final Field OUTLET_B = Field.text("outlet_b", "The other outlet.");

  /** From 0 to 1, in bits. */
  public static final String DIVERGENCE = "divergence";

  /** Articles of the corpus a feature needs if the user does not say. */
  public static final int MIN_ARTICLES = 5;

  private static final String PARTS = "parts";
  private static final String OVERLAP = "overlap";
  private static final String A = "place_a";
  private static final String B = "place_b";

  private static final StructType OVERLAPS =
      new StructType()
          .add(A, DataTypes.IntegerType, false)
          .add(B, DataTypes.IntegerType, false)
          .add(OVERLAP, DataTypes.LongType, false);

  /**
   * One row per pair of groups that both use a feature in enough articles, with outlet_a, outlet_b
   * and the divergence. To the driver come the groups' names and sizes.
   *
   * @param uses a row per group and feature that it uses: article_count and use_count
   */
  public Dataset<Row> of(Corpus corpus, Dataset<Row> uses) {
    Dataset<Row> features = corpus.staged(name + "_parts", () -> features(corpus, uses));
    List<Row> groups =
        features
            .select(explode(col(PARTS)).as("part"))
            .select("part.*")
            .groupBy(group.column())
            .agg(sum(USE_COUNT.column()))
            .orderBy(group.column())
            .collectAsList();
    Dataset<Row> overlaps =
        features
            .select(PARTS)
            .mapPartitions(
                new PairOverlaps(
                    groups.stream().map(row -> row.getString(0)).toList(),
                    groups.stream().map(row -> row.getLong(1)).toList()),
                Encoders.row(OVERLAPS))
            .groupBy(A, B)
            .agg(sum(OVERLAP).as(OVERLAP));
    Dataset<Row> places = places(features, groups);
    UDF1<Long, Double> divergence = FeatureShares::divergence;
    return places
        .select(col("place").as(A), group.column().as(OUTLET_A.name()))
        .crossJoin(places.select(col("place").as(B), group.column().as(OUTLET_B.name())))
        .where(col(A).lt(col(B)))
        .join(overlaps, new String[] {A, B}, "left")
        .na()
        .fill(0, new String[] {OVERLAP})
        .select(
            OUTLET_A.column(),
            OUTLET_B.column(),
            udf(divergence, DataTypes.DoubleType).apply(col(OVERLAP)).as(DIVERGENCE));
  }

  /** One row per feature in enough articles: its uses in each group that has any. */
  private Dataset<Row> features(Corpus corpus, Dataset<Row> uses) {
    Column[] keys = feature.stream().map(Field::column).toArray(Column[]::new);
    return uses.groupBy(keys)
        .agg(
            sum(ARTICLE_COUNT.column()).as(ARTICLE_COUNT.name()),
            collect_list(struct(group.column(), USE_COUNT.column())).as(PARTS))
        .where(corpus.isFrequent(ARTICLE_COUNT.name(), MIN_ARTICLES))
        .select(PARTS);
  }

  private Dataset<Row> places(Dataset<Row> rows, List<Row> groups) {
    var places = new ArrayList<Row>();
    for (Row row : groups) {
      places.add(RowFactory.create(places.size(), row.getString(0)));
    }
    StructType type =
        new StructType()
            .add("place", DataTypes.IntegerType, false)
            .add(group.name(), DataTypes.StringType, false);
    return rows.sparkSession().createDataFrame(places, type);
  }
}
