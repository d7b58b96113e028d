package org.broadsheet.analysis.entity;

import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;
import static org.broadsheet.analysis.entity.EntityFields.ENTITY_ID;
import static org.broadsheet.analysis.entity.NameFields.FIRST_POSITION;
import static org.broadsheet.analysis.entity.NameFields.IS_HEADLINE;
import static org.broadsheet.analysis.entity.NameFields.IS_LEAD;
import static org.broadsheet.analysis.entity.NameFields.KEY;
import static org.broadsheet.analysis.entity.NameFields.MENTIONS;
import static org.broadsheet.analysis.entity.NameFields.QUOTED_TOKENS;
import static org.broadsheet.analysis.entity.NameFields.QUOTES;
import static org.broadsheet.analysis.entity.NameFields.SENTENCES;
import static org.broadsheet.analysis.entity.NameFields.SURFACES;
import static org.broadsheet.corpus.ArticleFields.ARTICLE_ID;
import static org.broadsheet.corpus.ArticleFields.OUTLET;
import static org.broadsheet.corpus.ArticleFields.PUBLISHED_DATE;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.broadsheet.corpus.Corpus;
import org.broadsheet.entity.name.EntityIds;

/** The entities that each article names. */
public final class ArticleEntities {
  private static final UserDefinedFunction ID =
      udf((UDF1<String, String>) EntityIds::of, DataTypes.StringType);

  private ArticleEntities() {}

  /**
   * One row per article and entity: article_id, outlet, published_date, entity_id, and the columns
   * of {@link NameFields#ARTICLE_NAME} merged over the names of the entity. Computed once a run.
   */
  public static Dataset<Row> of(Corpus corpus) {
    return corpus.staged("article_entities", () -> merged(corpus));
  }

  private static Dataset<Row> merged(Corpus corpus) {
    return EntityNames.meant(corpus)
        .groupBy(ARTICLE_ID.column(), OUTLET.column(), PUBLISHED_DATE.column(), col(KEY))
        .agg(
            sum(MENTIONS).as(MENTIONS),
            max(IS_HEADLINE).as(IS_HEADLINE),
            max(IS_LEAD).as(IS_LEAD),
            min(FIRST_POSITION).as(FIRST_POSITION),
            sum(QUOTES).as(QUOTES),
            sum(QUOTED_TOKENS).as(QUOTED_TOKENS),
            array_sort(array_distinct(flatten(collect_list(SENTENCES)))).as(SENTENCES),
            array_sort(flatten(collect_list(SURFACES))).as(SURFACES))
        .withColumn(ENTITY_ID.name(), ID.apply(col(KEY)))
        .drop(KEY);
  }

  /** One row per entity: entity_id, entity, entity_type. Computed once a run. */
  public static Dataset<Row> names(Corpus corpus) {
    return corpus.staged(
        "entity_names",
        () ->
            EntityNames.canonical(corpus)
                .select(
                    ID.apply(col(KEY)).as(ENTITY_ID.name()),
                    col(NameFields.NAME).as(EntityFields.ENTITY.name()),
                    EntityFields.ENTITY_TYPE.column()));
  }
}
