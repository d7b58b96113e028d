package org.broadsheet.report;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;
import static org.broadsheet.analysis.entity.EntityFields.ENTITY_ID;
import static org.broadsheet.corpus.ArticleFields.OUTLET;
import static org.broadsheet.corpus.ArticleFields.QUOTED_TOKEN_COUNT;
import static org.broadsheet.schema.Field.count;
import static org.broadsheet.schema.Field.number;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.broadsheet.analysis.Keys;
import org.broadsheet.analysis.entity.ArticleEntities;
import org.broadsheet.analysis.entity.EntityCounts;
import org.broadsheet.corpus.Corpus;
import org.broadsheet.schema.Field;

/** Which entities each outlet quotes. */
public final class Speakers {
  private static final Field QUOTE_COUNT =
      count("quote_count", "Direct quotations in the outlet that are attributed to the entity.");
  private static final Field QUOTED_TOKENS =
      count("quoted_token_count", "Words of those quotations.");
  private static final Field QUOTE_SHARE =
      number(
          "quote_share",
          "quoted_token_count as a share of all words of the outlet between quotation marks,"
              + " whether a speaker was found or not.");
  private static final String OUTLET_TOKENS = "outlet_quoted_token_count";

  public static final Report REPORT =
      Report.named("speakers")
          .about(
              "Entities that each outlet quotes, how often and at what length. Only direct"
                  + " quotations in English that a reporting verb attributes to a name are"
                  + " counted.")
          .oneRowPer("outlet and entity", OUTLET, ENTITY_ID)
          .with(QUOTE_COUNT, QUOTED_TOKENS, QUOTE_SHARE)
          .referringTo(Outlets.NAME, OUTLET)
          .referringTo(Entities.NAME, ENTITY_ID)
          .from(Speakers::rows);

  private Speakers() {}

  static Dataset<Row> rows(Corpus corpus) {
    Dataset<Row> all =
        corpus
            .articles()
            .groupBy(OUTLET.column())
            .agg(sum(QUOTED_TOKEN_COUNT.column()).as(OUTLET_TOKENS));
    var selection = new Selection(corpus.options(), 1);
    Dataset<Row> speakers =
        selection
            .entities(ArticleEntities.of(corpus), EntityCounts.totals(corpus))
            .groupBy(OUTLET.column(), ENTITY_ID.column())
            .agg(
                sum(QUOTE_COUNT.column()).as(QUOTE_COUNT.name()),
                sum(QUOTED_TOKENS.column()).as(QUOTED_TOKENS.name()))
            .where(QUOTE_COUNT.column().gt(0))
            .join(broadcast(all), Keys.of(OUTLET), "inner")
            .withColumn(QUOTE_SHARE.name(), QUOTED_TOKENS.column().divide(col(OUTLET_TOKENS)));
    Column[] mostQuoted = {
      QUOTED_TOKENS.column().desc(), QUOTE_COUNT.column().desc(), ENTITY_ID.column()
    };
    return selection.top(speakers, mostQuoted, OUTLET);
  }
}
