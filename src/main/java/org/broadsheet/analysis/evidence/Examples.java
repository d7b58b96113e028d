package org.broadsheet.analysis.evidence;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.broadsheet.analysis.entity.EntityFields.ENTITY_ID;
import static org.broadsheet.analysis.term.TermFields.TERM;
import static org.broadsheet.corpus.ArticleFields.ARTICLE_ID;
import static org.broadsheet.corpus.ArticleFields.LANGUAGE;
import static org.broadsheet.corpus.ArticleFields.OUTLET;
import static org.broadsheet.corpus.ArticleFields.TEXT;
import static org.broadsheet.schema.Field.count;
import static org.broadsheet.schema.Field.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.broadsheet.analysis.Keys;
import org.broadsheet.analysis.entity.ArticleEntities;
import org.broadsheet.analysis.entity.NameFields;
import org.broadsheet.corpus.Corpus;
import org.broadsheet.rows.BoundedAggregation;
import org.broadsheet.schema.Field;

/** Example sentences for features of outlets: from different articles, the most typical first. */
public final class Examples {
  public static final Field REPORT =
      text("report", "Report whose row the sentence is evidence for.");
  public static final Field FEATURE = text("feature", "The row's term or entity_id.");
  public static final Field EXAMPLE_RANK =
      count(
          "example_rank",
          "Place among the feature's examples: those of 8 to 60 words first, then those that show"
              + " most of the outlet's other top features, then the shortest.");
  public static final Field SENTENCE =
      text("sentence", "The sentence, in one line, cut where it is longer than 600 characters.");

  private static final String IS_READABLE = "is_readable";
  private static final String COMPANY = "company";
  private static final String TOKENS = "tokens";
  private static final String PLACE = "place";

  private static final StructType EXAMPLE =
      new StructType()
          .add(REPORT.name(), DataTypes.StringType, false)
          .add(OUTLET.name(), DataTypes.StringType, false)
          .add(FEATURE.name(), DataTypes.StringType, false)
          .add(ARTICLE_ID.name(), DataTypes.StringType, false)
          .add(SENTENCE.name(), DataTypes.StringType, false)
          .add(IS_READABLE, DataTypes.BooleanType, false)
          .add(COMPANY, DataTypes.IntegerType, false)
          .add(TOKENS, DataTypes.IntegerType, false);

  private Examples() {}

  /**
   * Examples of terms.
   *
   * @param report name of the report that has the terms
   * @param top the terms of each outlet that get examples: outlet, language, term
   */
  public static Dataset<Row> ofTerms(Corpus corpus, String report, Dataset<Row> top) {
    var wanted = new HashMap<List<String>, Set<String>>();
    for (Row term : top.select(OUTLET.column(), LANGUAGE.column(), TERM.column()).collectAsList()) {
      String outlet = term.getAs(OUTLET.name());
      String language = term.getAs(LANGUAGE.name());
      wanted
          .computeIfAbsent(List.of(outlet, language), first -> new HashSet<>())
          .add(term.getAs(TERM.name()));
    }
    int most = corpus.options().evidence();
    return ranked(
        corpus.articles().select(columns()),
        articles ->
            new BoundedAggregation(
                articles, new ExampleTable(report, new FeaturesOfSentences.Terms(wanted), most)),
        most);
  }

  /**
   * Examples of entities.
   *
   * @param report name of the report that has the entities
   * @param top the entities of each outlet that get examples: outlet, entity_id
   */
  public static Dataset<Row> ofEntities(Corpus corpus, String report, Dataset<Row> top) {
    Dataset<Row> named =
        ArticleEntities.of(corpus)
            .join(
                top.select(OUTLET.column(), ENTITY_ID.column()),
                Keys.of(OUTLET, ENTITY_ID),
                "left_semi")
            .groupBy(ARTICLE_ID.column())
            .agg(
                collect_list(struct(ENTITY_ID.column(), col(NameFields.SENTENCES)))
                    .as(FeaturesOfSentences.Entities.COLUMN));
    int most = corpus.options().evidence();
    return ranked(
        corpus.articles().select(columns()).join(named, Keys.of(ARTICLE_ID), "inner"),
        articles ->
            new BoundedAggregation(
                articles, new ExampleTable(report, new FeaturesOfSentences.Entities(), most)),
        most);
  }

  private static Column[] columns() {
    return new Column[] {OUTLET.column(), LANGUAGE.column(), ARTICLE_ID.column(), TEXT.column()};
  }

  /** The most typical examples over all partitions, without repeated sentences. */
  private static Dataset<Row> ranked(
      Dataset<Row> articles, MapPartitionsFunction<Row, Row> examples, int most) {
    Column[] feature = {REPORT.column(), OUTLET.column(), FEATURE.column()};
    var alike =
        Window.partitionBy(feature[0], feature[1], feature[2], SENTENCE.column())
            .orderBy(ARTICLE_ID.column());
    var mostTypicalFirst =
        Window.partitionBy(feature)
            .orderBy(
                col(IS_READABLE).desc(),
                col(COMPANY).desc(),
                col(TOKENS),
                SENTENCE.column(),
                ARTICLE_ID.column());
    return articles
        .mapPartitions(examples, Encoders.row(EXAMPLE))
        .withColumn(PLACE, row_number().over(alike))
        .where(col(PLACE).equalTo(1))
        .withColumn(
            EXAMPLE_RANK.name(), row_number().over(mostTypicalFirst).cast(DataTypes.LongType))
        .where(EXAMPLE_RANK.column().leq(most));
  }
}
