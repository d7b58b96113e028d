package org.broadsheet.analysis.telling;

import static org.apache.spark.sql.functions.array_max;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.date_sub;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.slice;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.when;
import static org.broadsheet.analysis.entity.EntityFields.ENTITY_ID;
import static org.broadsheet.corpus.ArticleFields.OUTLET;
import static org.broadsheet.corpus.ArticleFields.PUBLISHED_DATE;
import static org.broadsheet.corpus.ArticleFields.STORY_ID;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.broadsheet.analysis.Keys;

/**
 * Restricts omissions to entities that the outlet could have reported. An outlet whose last article
 * on the story appeared before a second other outlet named the entity has not left the entity out.
 * An unknown date is assumed to be in time.
 *
 * @param named story_id, outlet, entity_id, published_date: one row per article and entity it names
 */
record ReportableBy(Dataset<Row> named) {
  private static final String LAST = "last_date";
  private static final String KNOWN = "known_date";

  /** Tolerance in days, since dates are in UTC and outlets report with delay. */
  private static final int LATEST = 1;

  /** A date before every article. */
  private static final Column ALWAYS = lit("0001-01-01").cast("date");

  /**
   * The rows whose outlet still covered the story one day before the second outlet named the
   * entity, or later.
   *
   * @param unnamed story_id, outlet, entity_id
   */
  Dataset<Row> of(Dataset<Row> unnamed) {
    Column isDated = count(lit(1)).equalTo(count(PUBLISHED_DATE.column()));
    Dataset<Row> lasts =
        named
            .groupBy(STORY_ID.column(), OUTLET.column())
            .agg(when(isDated, max(PUBLISHED_DATE.column())).as(LAST));
    Dataset<Row> known =
        named
            .groupBy(STORY_ID.column(), ENTITY_ID.column(), OUTLET.column())
            .agg(min(coalesce(PUBLISHED_DATE.column(), ALWAYS)).as(KNOWN))
            .groupBy(STORY_ID.column(), ENTITY_ID.column())
            .agg(
                array_max(
                        slice(sort_array(collect_list(col(KNOWN))), 1, StoryOmissions.LEAST_NAMING))
                    .as(KNOWN));
    return unnamed
        .join(lasts, Keys.of(STORY_ID, OUTLET), "inner")
        .join(known, Keys.of(STORY_ID, ENTITY_ID), "inner")
        .where(col(LAST).isNull().or(col(LAST).geq(date_sub(col(KNOWN), LATEST))))
        .drop(LAST, KNOWN);
  }
}
