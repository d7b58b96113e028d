package org.broadsheet.analysis.emphasis;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;
import static org.broadsheet.analysis.emphasis.EmphasisFields.USE_COUNT;
import static org.broadsheet.analysis.emphasis.PairOverlaps.A;
import static org.broadsheet.analysis.emphasis.PairOverlaps.B;
import static org.broadsheet.analysis.emphasis.PairOverlaps.OVERLAP;
import static org.broadsheet.analysis.emphasis.PairOverlaps.PARTS;
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
 * How differently two groups distribute their uses over the features, by {@link JensenShannon}.
 * Only features that two groups have in common are processed, so the many features of few groups
 * cost little.
 *
 * @param name of what is compared, such as {@code term}; part of the names of intermediate tables
 * @param group the column that names a group, such as the outlet
 * @param feature columns that name a feature
 */
public record Similarity(String name, Field group, List<Field> feature) {
  /** The group whose name comes first. */
  public static final Field OUTLET_A =
      Field.text("outlet_a", "One outlet of the pair, the one whose name comes first.");

  public static final Field OUTLET_B = Field.text("outlet_b", "The other outlet.");

  /** The column of the divergence in bits, from 0 to 1. */
  public static final String DIVERGENCE = "divergence";

  /** Articles of the corpus a feature needs if the user does not say. */
  public static final int MIN_ARTICLES = 5;

  private static final String PLACE = "place";

  /** A group with its place in the order of names, and all its uses. */
  private record Group(int place, String name, long size) {}

  /**
   * One row per pair of groups that both use any feature in enough articles, with outlet_a,
   * outlet_b and the divergence. The driver receives the names and sizes of the groups.
   *
   * @param uses one row per group and feature that it uses: article_count and use_count
   */
  public Dataset<Row> of(Corpus corpus, Dataset<Row> uses) {
    Dataset<Row> features = corpus.staged(name + "_parts", () -> features(corpus, uses));
    List<Group> groups = groups(features);
    Dataset<Row> overlaps =
        features
            .select(PARTS)
            .mapPartitions(
                new PairOverlaps(
                    groups.stream().map(Group::name).toList(),
                    groups.stream().map(Group::size).toList()),
                Encoders.row(PairOverlaps.TYPE))
            .groupBy(A, B)
            .agg(sum(OVERLAP).as(OVERLAP));
    Dataset<Row> places = places(features, groups);
    UDF1<Long, Double> divergence = FeatureShares::divergence;
    return places
        .select(col(PLACE).as(A), group.column().as(OUTLET_A.name()))
        .crossJoin(places.select(col(PLACE).as(B), group.column().as(OUTLET_B.name())))
        .where(col(A).lt(col(B)))
        .join(overlaps, new String[] {A, B}, "left")
        .na()
        .fill(0, new String[] {OVERLAP})
        .select(
            OUTLET_A.column(),
            OUTLET_B.column(),
            udf(divergence, DataTypes.DoubleType).apply(col(OVERLAP)).as(DIVERGENCE));
  }

  private static List<Group> groups(Dataset<Row> features) {
    List<Row> sizes =
        features
            .select(explode(col(PARTS)).as("part"))
            .select("part.*")
            .groupBy(FeatureShares.GROUP)
            .agg(sum(USE_COUNT.column()).as(USE_COUNT.name()))
            .orderBy(FeatureShares.GROUP)
            .collectAsList();
    var groups = new ArrayList<Group>();
    for (Row row : sizes) {
      groups.add(
          new Group(groups.size(), row.getAs(FeatureShares.GROUP), row.getAs(USE_COUNT.name())));
    }
    return groups;
  }

  /** One row per feature in enough articles: its uses in each group that has any. */
  private Dataset<Row> features(Corpus corpus, Dataset<Row> uses) {
    Column[] keys = feature.stream().map(Field::column).toArray(Column[]::new);
    return uses.groupBy(keys)
        .agg(
            sum(ARTICLE_COUNT.column()).as(ARTICLE_COUNT.name()),
            collect_list(struct(group.column().as(FeatureShares.GROUP), USE_COUNT.column()))
                .as(PARTS))
        .where(corpus.isFrequent(ARTICLE_COUNT.name(), MIN_ARTICLES))
        .select(PARTS);
  }

  private Dataset<Row> places(Dataset<Row> rows, List<Group> groups) {
    StructType type =
        new StructType()
            .add(PLACE, DataTypes.IntegerType, false)
            .add(group.name(), DataTypes.StringType, false);
    return rows.sparkSession()
        .createDataFrame(
            groups.stream().map(one -> RowFactory.create(one.place(), one.name())).toList(), type);
  }
}
