package org.broadsheet.report;

import static org.broadsheet.analysis.EntityCounts.ALL_MENTIONS;
import static org.broadsheet.corpus.ArticleFields.ARTICLE_ID;
import static org.broadsheet.corpus.ArticleFields.AUTHOR;
import static org.broadsheet.corpus.ArticleFields.LANGUAGE;
import static org.broadsheet.corpus.ArticleFields.OUTLET;
import static org.broadsheet.corpus.ArticleFields.PUBLISHED_DATE;
import static org.broadsheet.corpus.ArticleFields.QUOTED_TOKEN_COUNT;
import static org.broadsheet.corpus.ArticleFields.SENTENCE_COUNT;
import static org.broadsheet.corpus.ArticleFields.TITLE;
import static org.broadsheet.corpus.ArticleFields.TOKEN_COUNT;
import static org.broadsheet.corpus.ArticleFields.URL;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.broadsheet.analysis.EntityCounts;
import org.broadsheet.corpus.Corpus;

/** What was accepted: every article that the other reports count. */
final class Articles {
  static final Report REPORT =
      Report.named("articles")
          .about("The accepted articles: what every other report counts.")
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
              ALL_MENTIONS,
              QUOTED_TOKEN_COUNT)
          .referringTo("outlets", OUTLET)
          .from(Articles::rows);

  private Articles() {}

  static Dataset<Row> rows(Corpus corpus) {
    return EntityCounts.withMentions(corpus.articles(), corpus, ARTICLE_ID);
  }
}
