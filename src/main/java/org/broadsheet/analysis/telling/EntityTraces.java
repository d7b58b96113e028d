package org.broadsheet.analysis.telling;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.slice;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.udf;
import static org.broadsheet.analysis.entity.EntityFields.ENTITY;
import static org.broadsheet.analysis.entity.EntityFields.ENTITY_ID;
import static org.broadsheet.analysis.entity.EntityFields.ENTITY_TYPE;
import static org.broadsheet.corpus.ArticleFields.ARTICLE_ID;
import static org.broadsheet.corpus.ArticleFields.OUTLET;
import static org.broadsheet.corpus.ArticleFields.STORY_ID;
import static org.broadsheet.corpus.ArticleFields.TEXT;
import static org.broadsheet.corpus.ArticleFields.TITLE;

import java.util.ArrayList;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.broadsheet.analysis.Keys;
import org.broadsheet.analysis.entity.ArticleEntities;
import org.broadsheet.analysis.entity.NameFields;
import org.broadsheet.corpus.Corpus;

/**
 * Finds traces of entities in the articles of an outlet in a story that have no mention of them.
 * The entity may be named in the title only, by a word that was recognised as another entity, or by
 * the name of a people instead of its country.
 */
record EntityTraces(Corpus corpus) {
  /** The most forms of a name that are searched for, the most used first. */
  private static final int MOST_FORMS = 20;

  private static final String FORM = "form";
  private static final String FORMS = "forms";

  private static final UserDefinedFunction OF_NAME =
      udf(
          (UDF1<Row, String[]>) EntityTraces::ofName,
          DataTypes.createArrayType(DataTypes.StringType));

  private static String[] ofName(Row name) {
    var forms = new ArrayList<String>();
    forms.add(name.getAs(ENTITY.name()));
    forms.addAll(name.getList(name.fieldIndex(FORMS)));
    String type = name.getAs(ENTITY_TYPE.name());
    return IndirectMentions.of(type, forms).toArray(String[]::new);
  }

  /**
   * The rows with a trace: story_id, outlet and entity_id, which may be repeated.
   *
   * @param unnamed story_id, outlet, entity_id
   */
  Dataset<Row> of(Dataset<Row> unnamed) {
    Dataset<Row> lookedFor =
        unnamed
            .select(STORY_ID.column(), OUTLET.column(), ENTITY_ID.column())
            .join(traces(unnamed), Keys.of(ENTITY_ID), "inner")
            .groupBy(STORY_ID.column(), OUTLET.column())
            .agg(
                collect_list(struct(ENTITY_ID.column(), col(TraceFinding.TRACES)))
                    .as(TraceFinding.TRACES));
    return corpus
        .articles()
        .select(ARTICLE_ID.column(), OUTLET.column(), TITLE.column(), TEXT.column())
        .join(corpus.stories(), Keys.of(ARTICLE_ID), "inner")
        .join(lookedFor, Keys.of(STORY_ID, OUTLET), "inner")
        .select(
            STORY_ID.column(),
            OUTLET.column(),
            TITLE.column(),
            TEXT.column(),
            col(TraceFinding.TRACES))
        .mapPartitions(new TraceFinding(), Encoders.row(TraceFinding.TYPE));
  }

  /** One row per entity with its traces. */
  private Dataset<Row> traces(Dataset<Row> entities) {
    Dataset<Row> forms =
        ArticleEntities.of(corpus)
            .join(entities.select(ENTITY_ID.column()), Keys.of(ENTITY_ID), "left_semi")
            .select(ENTITY_ID.column(), explode(col(NameFields.SURFACES)).as(FORM))
            .groupBy(ENTITY_ID.column(), col(FORM))
            .agg(count(lit(1)).multiply(-1).as(FORMS))
            .groupBy(ENTITY_ID.column())
            .agg(slice(sort_array(collect_list(struct(FORMS, FORM))), 1, MOST_FORMS).as(FORMS));
    return forms
        .join(ArticleEntities.names(corpus), Keys.of(ENTITY_ID), "inner")
        .select(
            ENTITY_ID.column(),
            OF_NAME
                .apply(
                    struct(
                        ENTITY_TYPE.column(), ENTITY.column(), col(FORMS).getField(FORM).as(FORMS)))
                .as(TraceFinding.TRACES));
  }
}
