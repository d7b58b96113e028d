package org.broadsheet.report;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;
import static org.broadsheet.analysis.entity.EntityCounts.ALL_MENTIONS;
import static org.broadsheet.corpus.ArticleFields.ARTICLE_ID;
import static org.broadsheet.corpus.ArticleFields.AUTHOR;
import static org.broadsheet.corpus.ArticleFields.BOILERPLATE_TOKEN_COUNT;
import static org.broadsheet.corpus.ArticleFields.DUPLICATE_OF;
import static org.broadsheet.corpus.ArticleFields.LANGUAGE;
import static org.broadsheet.corpus.ArticleFields.OUTLET;
import static org.broadsheet.corpus.ArticleFields.PUBLISHED_AT;
import static org.broadsheet.corpus.ArticleFields.PUBLISHED_DATE;
import static org.broadsheet.corpus.ArticleFields.QUOTED_TOKEN_COUNT;
import static org.broadsheet.corpus.ArticleFields.REPAIRED;
import static org.broadsheet.corpus.ArticleFields.SENTENCE_COUNT;
import static org.broadsheet.corpus.ArticleFields.STORY_ID;
import static org.broadsheet.corpus.ArticleFields.TITLE;
import static org.broadsheet.corpus.ArticleFields.TOKEN_COUNT;
import static org.broadsheet.corpus.ArticleFields.URL;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.broadsheet.analysis.entity.EntityCounts;
import org.broadsheet.corpus.Corpus;

/** The accepted articles, and what was counted in each. */
public final class Articles {
  static final String NAME = "articles";

  public static final Report REPORT =
      Report.named(NAME)
          .about(
              "The accepted articles. All other reports count them, except copies that are merged"
                  + " with their original.")
          .oneRowPer("article", ARTICLE_ID)
          .with(
              OUTLET,
              PUBLISHED_DATE,
              TITLE,
              URL,
              AUTHOR,
              LANGUAGE,
              TOKEN_COUNT,
              SENTENCE_COUNT,
              ALL_MENTIONS.optional(),
              QUOTED_TOKEN_COUNT,
              BOILERPLATE_TOKEN_COUNT,
              DUPLICATE_OF,
              STORY_ID.optional(),
              PUBLISHED_AT,
              REPAIRED)
          .referringTo(Outlets.NAME, OUTLET)
          .from(Articles::rows);

  private Articles() {}

  static Dataset<Row> rows(Corpus corpus) {
    Column isCounted = lit(!corpus.isMerged()).or(DUPLICATE_OF.column().isNull());
    return EntityCounts.withMentions(corpus.acceptedInStories(), corpus, ARTICLE_ID)
        .withColumn(ALL_MENTIONS.name(), when(isCounted, ALL_MENTIONS.column()));
  }
}
