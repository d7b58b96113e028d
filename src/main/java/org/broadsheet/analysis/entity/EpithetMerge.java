package org.broadsheet.analysis.entity;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.split;
import static org.broadsheet.analysis.entity.EntityNames.ARTICLES;
import static org.broadsheet.analysis.entity.EntityNames.MEANT;
import static org.broadsheet.analysis.entity.NameFields.KEY;
import static org.broadsheet.analysis.entity.NameFields.TYPE;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.broadsheet.corpus.Corpus;
import org.broadsheet.entity.EntityType;

/**
 * Full names with something in front that is no part of them: “Texas Senator Ted Cruz” without the
 * rule that knows it, “Crooked Hillary Clinton”.
 */
final class EpithetMerge {
  /** The name behind the epithet is in so many times the articles, at least. */
  private static final long TIMES_AS_FREQUENT = 10;

  private static final String NAME_ARTICLES = "articles_without_epithet";

  private EpithetMerge() {}

  /** One row per person's name of three words or more that ends in a much commoner full name. */
  static Dataset<Row> of(Corpus corpus) {
    Column words = split(col(KEY), " ");
    Dataset<Row> fullNames =
        SurnameMerge.fullNames(corpus).select(col(KEY).as(MEANT), col(ARTICLES).as(NAME_ARTICLES));
    return EntityNames.canonical(corpus)
        .where(col(TYPE).equalTo(EntityType.PERSON.word()).and(size(words).gt(2)))
        .withColumn(MEANT, concat_ws(" ", element_at(words, -2), element_at(words, -1)))
        .join(fullNames, MEANT)
        .where(col(NAME_ARTICLES).geq(col(ARTICLES).multiply(TIMES_AS_FREQUENT)))
        .select(col(KEY), col(MEANT));
  }
}
