package org.broadsheet.report;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.broadsheet.analysis.entity.EntityCounts.ALL_MENTIONS;
import static org.broadsheet.corpus.ArticleFields.BOILERPLATE_TOKEN_COUNT;
import static org.broadsheet.corpus.ArticleFields.DUPLICATE_OF;
import static org.broadsheet.corpus.ArticleFields.OUTLET;
import static org.broadsheet.corpus.ArticleFields.PUBLISHED_DATE;
import static org.broadsheet.corpus.ArticleFields.QUOTED_TOKEN_COUNT;
import static org.broadsheet.corpus.ArticleFields.STORY_ID;
import static org.broadsheet.corpus.ArticleFields.TOKEN_COUNT;
import static org.broadsheet.schema.Field.count;
import static org.broadsheet.schema.Field.date;
import static org.broadsheet.schema.Field.number;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.broadsheet.analysis.Keys;
import org.broadsheet.analysis.entity.EntityCounts;
import org.broadsheet.analysis.term.TermCounts;
import org.broadsheet.corpus.Corpus;
import org.broadsheet.schema.Field;

/** How much each outlet published, and when. */
public final class Outlets {
  static final String NAME = "outlets";

  private static final Field ARTICLE_COUNT =
      count("article_count", "Articles of the outlet, copies included.");
  private static final Field ORIGINAL_COUNT =
      count(
          "original_article_count",
          "Those of article_count that are not copies of an earlier article.");
  private static final Field DUPLICATE_COUNT =
      count(
          "duplicate_article_count",
          "Those of article_count that are copies of the outlet's own or other outlets' articles."
              + " Merged copies are counted only in article_count and the token counts here.");
  private static final Field DUPLICATE_TOKENS =
      count("duplicate_token_count", "Those of token_count that are in copies.");
  private static final Field STORY_COUNT =
      count(
          "story_count", "Stories of several articles that the outlet covers, with copies or not.");
  private static final Field QUOTED_SHARE =
      number("quoted_share", "Share of token_count that stands between quotation marks.")
          .optional();
  private static final Field TERM_TYPE_COUNT =
      count("term_type_count", "Different terms of the outlet, stop words included.");
  private static final Field FIRST_DATE =
      date("first_date", "Day of its first dated article; null if none is dated.").optional();
  private static final Field LAST_DATE =
      date("last_date", "Day of its last dated article; null if none is dated.").optional();

  public static final Report REPORT =
      Report.named(NAME)
          .about("The outlets: how much they published, and when.")
          .oneRowPer("outlet", OUTLET)
          .with(
              ARTICLE_COUNT,
              ORIGINAL_COUNT,
              DUPLICATE_COUNT,
              TOKEN_COUNT,
              DUPLICATE_TOKENS,
              BOILERPLATE_TOKEN_COUNT,
              TERM_TYPE_COUNT,
              ALL_MENTIONS,
              STORY_COUNT,
              FIRST_DATE,
              LAST_DATE,
              QUOTED_SHARE)
          .sumsLike(TOKEN_COUNT, Articles.NAME, TOKEN_COUNT)
          .sumsLike(BOILERPLATE_TOKEN_COUNT, Articles.NAME, BOILERPLATE_TOKEN_COUNT)
          .sumsLike(ALL_MENTIONS, Articles.NAME, ALL_MENTIONS)
          .from(Outlets::rows);

  private Outlets() {}

  static Dataset<Row> rows(Corpus corpus) {
    Column isCopy = DUPLICATE_OF.column().isNotNull();
    Dataset<Row> sizes =
        corpus
            .acceptedInStories()
            .groupBy(OUTLET.column())
            .agg(
                count(lit(1)).as(ARTICLE_COUNT.name()),
                count(when(isCopy, 1)).as(DUPLICATE_COUNT.name()),
                sum(TOKEN_COUNT.column()).as(TOKEN_COUNT.name()),
                sum(when(isCopy, TOKEN_COUNT.column()).otherwise(0L)).as(DUPLICATE_TOKENS.name()),
                sum(BOILERPLATE_TOKEN_COUNT.column()).as(BOILERPLATE_TOKEN_COUNT.name()),
                sum(QUOTED_TOKEN_COUNT.column()).as(QUOTED_TOKEN_COUNT.name()),
                countDistinct(STORY_ID.column()).as(STORY_COUNT.name()),
                min(PUBLISHED_DATE.column()).as(FIRST_DATE.name()),
                max(PUBLISHED_DATE.column()).as(LAST_DATE.name()))
            .withColumn(
                ORIGINAL_COUNT.name(), ARTICLE_COUNT.column().minus(DUPLICATE_COUNT.column()))
            .withColumn(
                QUOTED_SHARE.name(),
                when(
                    TOKEN_COUNT.column().gt(0),
                    QUOTED_TOKEN_COUNT.column().divide(TOKEN_COUNT.column())));
    Dataset<Row> types =
        TermCounts.by(OUTLET)
            .of(corpus)
            .groupBy(OUTLET.column())
            .agg(count(lit(1)).as(TERM_TYPE_COUNT.name()));
    Dataset<Row> counted =
        sizes
            .join(types, Keys.of(OUTLET), "left")
            .na()
            .fill(0, new String[] {TERM_TYPE_COUNT.name()});
    return EntityCounts.withMentions(counted, corpus, OUTLET);
  }
}
