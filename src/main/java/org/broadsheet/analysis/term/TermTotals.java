package org.broadsheet.analysis.term;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.broadsheet.analysis.term.TermFields.ARTICLE_COUNT;
import static org.broadsheet.analysis.term.TermFields.IS_STOP_WORD;
import static org.broadsheet.analysis.term.TermFields.PER_MILLION;
import static org.broadsheet.analysis.term.TermFields.SQUARED_USES;
import static org.broadsheet.analysis.term.TermFields.TERM;
import static org.broadsheet.analysis.term.TermFields.TERM_COUNT;
import static org.broadsheet.analysis.term.TermFields.USES_TIMES_TOKENS;
import static org.broadsheet.corpus.ArticleFields.LANGUAGE;
import static org.broadsheet.corpus.ArticleFields.OUTLET;
import static org.broadsheet.schema.Field.number;

import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.broadsheet.analysis.Keys;
import org.broadsheet.corpus.Corpus;
import org.broadsheet.measure.Burstiness;
import org.broadsheet.measure.Dispersion;
import org.broadsheet.measure.PerMillion;
import org.broadsheet.measure.TfIdf;
import org.broadsheet.schema.Field;

/** The terms of the whole corpus: the counts of all outlets added up, with measures. */
public final class TermTotals {
  public static final Field OUTLET_COUNT =
      Field.count("outlet_count", "Outlets that use it at least once.");
  public static final Field DISPERSION =
      number(
              "dispersion",
              "How unevenly the language's outlets use it (DPnorm, Gries): 0 = in proportion to"
                  + " their size, 1 = only the smallest uses it; null where there is one outlet.")
          .optional();
  public static final Field BURSTINESS =
      number(
              "burstiness",
              "Design effect over articles: 1 = as if uses were drawn one by one, 20 = concentrated"
                  + " in few articles; null with one article.")
          .optional();
  public static final Field IDF =
      number(
          "idf", "ln(articles of the language / articles that use it); 0 = every article uses it.");

  private static final List<Field> FIELDS =
      List.of(
          LANGUAGE,
          TERM,
          ARTICLE_COUNT,
          OUTLET_COUNT,
          TERM_COUNT,
          PER_MILLION,
          DISPERSION,
          BURSTINESS,
          IDF,
          IS_STOP_WORD);

  private static final StructType MEASURED =
      new StructType(
          FIELDS.stream()
              .map(f -> DataTypes.createStructField(f.name(), f.type().spark(), !f.required()))
              .toArray(StructField[]::new));

  /** For each outlet that uses the term: its uses and the tokens of the outlet. */
  private static final String PARTS = "parts";

  private static final String OUTLETS = "language_outlet_count";
  private static final String SMALLEST = "language_smallest_outlet";

  private TermTotals() {}

  /** One row per language and term, stop words included. Computed once a run. */
  public static Dataset<Row> of(Corpus corpus) {
    return corpus.staged("term_totals", () -> measured(corpus));
  }

  private static Dataset<Row> measured(Corpus corpus) {
    return added(corpus)
        .join(broadcast(languages(corpus)), Keys.of(LANGUAGE), "inner")
        .map((MapFunction<Row, Row>) TermTotals::measured, Encoders.row(MEASURED));
  }

  private static Dataset<Row> added(Corpus corpus) {
    return TermCounts.by(OUTLET)
        .of(corpus)
        .join(broadcast(corpus.totals(OUTLET, LANGUAGE)), Keys.of(OUTLET, LANGUAGE), "inner")
        .groupBy(LANGUAGE.column(), TERM.column())
        .agg(
            max(IS_STOP_WORD.column()).as(IS_STOP_WORD.name()),
            count(lit(1)).as(OUTLET_COUNT.name()),
            sum(ARTICLE_COUNT.column()).as(ARTICLE_COUNT.name()),
            sum(TERM_COUNT.column()).as(TERM_COUNT.name()),
            sum(SQUARED_USES.column()).as(SQUARED_USES.name()),
            sum(USES_TIMES_TOKENS.column()).as(USES_TIMES_TOKENS.name()),
            collect_list(struct(TERM_COUNT.column(), col(Corpus.GROUP_TOKENS))).as(PARTS));
  }

  /** One row per language: its totals, the number of its outlets, and the smallest one's tokens. */
  private static Dataset<Row> languages(Corpus corpus) {
    return corpus
        .totals(OUTLET, LANGUAGE)
        .where(col(Corpus.GROUP_TOKENS).gt(0))
        .groupBy(LANGUAGE.column())
        .agg(
            sum(Corpus.GROUP_ARTICLES).as(Corpus.GROUP_ARTICLES),
            sum(Corpus.GROUP_TOKENS).as(Corpus.GROUP_TOKENS),
            sum(Corpus.GROUP_SQUARED_TOKENS).as(Corpus.GROUP_SQUARED_TOKENS),
            count(lit(1)).as(OUTLETS),
            min(Corpus.GROUP_TOKENS).as(SMALLEST));
  }

  private static Row measured(Row term) {
    long articles = longAt(term, ARTICLE_COUNT.name());
    long uses = longAt(term, TERM_COUNT.name());
    long tokens = longAt(term, Corpus.GROUP_TOKENS);
    return RowFactory.create(
        term.getAs(LANGUAGE.name()),
        term.getAs(TERM.name()),
        articles,
        longAt(term, OUTLET_COUNT.name()),
        uses,
        PerMillion.of(uses, tokens),
        dispersion(term),
        burstiness(term),
        TfIdf.idf(longAt(term, Corpus.GROUP_ARTICLES), articles),
        term.getAs(IS_STOP_WORD.name()));
  }

  private static Double dispersion(Row term) {
    List<Row> parts = term.getList(term.fieldIndex(PARTS));
    var all =
        new Dispersion.Parts(
            longAt(term, OUTLETS), longAt(term, Corpus.GROUP_TOKENS), longAt(term, SMALLEST));
    return Dispersion.dpNorm(
        longs(parts, TERM_COUNT.name()), longs(parts, Corpus.GROUP_TOKENS), all);
  }

  private static Double burstiness(Row term) {
    return Burstiness.of(
        new Burstiness.Articles(
            longAt(term, Corpus.GROUP_ARTICLES),
            longAt(term, Corpus.GROUP_TOKENS),
            longAt(term, Corpus.GROUP_SQUARED_TOKENS)),
        new Burstiness.Uses(
            longAt(term, TERM_COUNT.name()),
            longAt(term, SQUARED_USES.name()),
            longAt(term, USES_TIMES_TOKENS.name())));
  }

  private static long[] longs(List<Row> parts, String column) {
    return parts.stream().mapToLong(part -> longAt(part, column)).toArray();
  }

  private static long longAt(Row row, String column) {
    return row.getLong(row.fieldIndex(column));
  }
}
