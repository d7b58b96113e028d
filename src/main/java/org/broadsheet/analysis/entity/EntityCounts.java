package org.broadsheet.analysis.entity;

import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.broadsheet.analysis.entity.EntityFields.ARTICLE_COUNT;
import static org.broadsheet.analysis.entity.EntityFields.ENTITY_ID;
import static org.broadsheet.analysis.entity.EntityFields.HEADLINE_COUNT;
import static org.broadsheet.analysis.entity.EntityFields.LEAD_COUNT;
import static org.broadsheet.analysis.entity.EntityFields.MENTION_COUNT;
import static org.broadsheet.corpus.ArticleFields.OUTLET;

import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.broadsheet.analysis.Keys;
import org.broadsheet.corpus.Corpus;
import org.broadsheet.schema.Field;

/** How often each entity is named, in groups of articles or in the corpus. */
public final class EntityCounts {
  public static final Field OUTLET_COUNT =
      Field.count("outlet_count", "Outlets with an article whose body names the entity.");
  public static final Field ALIASES =
      Field.text(
          "aliases",
          "Every way in which articles write the name, most frequent first, separated by vertical"
              + " bars.");

  public static final Field ALL_MENTIONS =
      Field.count("mention_count", "How often the bodies name any entity.");

  /** Sum over articles of {@link NameFields#FIRST_POSITION}. */
  public static final String FIRST_POSITIONS = "first_positions";

  private static final long BILLION = 1_000_000_000L;

  private EntityCounts() {}

  /** One row per group and entity: articles, mentions and their places. */
  public static Dataset<Row> by(Corpus corpus, Field... groups) {
    Column[] keys =
        Stream.concat(Stream.of(groups), Stream.of(ENTITY_ID))
            .map(Field::column)
            .toArray(Column[]::new);
    return ArticleEntities.of(corpus)
        .groupBy(keys)
        .agg(
            count(lit(1)).as(ARTICLE_COUNT.name()),
            sum(MENTION_COUNT.column()).as(MENTION_COUNT.name()),
            ofTrue(NameFields.IS_HEADLINE).as(HEADLINE_COUNT.name()),
            ofTrue(NameFields.IS_LEAD).as(LEAD_COUNT.name()),
            sum(NameFields.FIRST_POSITION).as(FIRST_POSITIONS));
  }

  private static Column ofTrue(String flag) {
    return sum(when(col(flag), lit(1L)).otherwise(lit(0L)));
  }

  /** The counts of each outlet. Computed once a run. */
  public static Dataset<Row> byOutlet(Corpus corpus) {
    return corpus.staged("entity_counts_by_outlet", () -> by(corpus, OUTLET));
  }

  /**
   * One row per entity: its name, its type, its articles, mentions, outlets and headlines in the
   * corpus. Computed once a run.
   */
  public static Dataset<Row> totals(Corpus corpus) {
    return corpus.staged(
        "entity_totals",
        () ->
            byOutlet(corpus)
                .groupBy(ENTITY_ID.column())
                .agg(
                    sum(ARTICLE_COUNT.column()).as(ARTICLE_COUNT.name()),
                    sum(MENTION_COUNT.column()).as(MENTION_COUNT.name()),
                    count(lit(1)).as(OUTLET_COUNT.name()),
                    sum(HEADLINE_COUNT.column()).as(HEADLINE_COUNT.name()))
                .join(ArticleEntities.names(corpus), Keys.of(ENTITY_ID), "inner"));
  }

  /**
   * Adds to articles, or groups of articles, how often their bodies name any entity.
   *
   * @param by the key of the rows
   */
  public static Dataset<Row> withMentions(Dataset<Row> rows, Corpus corpus, Field by) {
    Dataset<Row> mentions =
        ArticleEntities.of(corpus)
            .groupBy(by.column())
            .agg(sum(MENTION_COUNT.column()).as(ALL_MENTIONS.name()));
    return rows.join(mentions, Keys.of(by), "left")
        .na()
        .fill(0, new String[] {ALL_MENTIONS.name()});
  }

  /** The mean place at which the articles name the entity first, 0 = at the start. */
  public static Column firstPositionShare() {
    Column articles = ARTICLE_COUNT.column();
    return when(articles.gt(0), col(FIRST_POSITIONS).divide(articles.multiply(BILLION)));
  }

  /** One row per entity, with every way in which it is written. */
  public static Dataset<Row> aliases(Corpus corpus) {
    String surface = "surface";
    String uses = "uses";
    return ArticleEntities.of(corpus)
        .select(ENTITY_ID.column(), explode(col(NameFields.SURFACES)).as(surface))
        .groupBy(ENTITY_ID.column(), col(surface))
        .agg(count(lit(1)).as(uses))
        .groupBy(ENTITY_ID.column())
        // Counts are negative, so that the most frequent comes first.
        .agg(
            sort_array(collect_list(struct(col(uses).multiply(-1).as(uses), col(surface))))
                .as(uses))
        .select(
            ENTITY_ID.column(), array_join(col(uses).getField(surface), "|").as(ALIASES.name()));
  }
}
