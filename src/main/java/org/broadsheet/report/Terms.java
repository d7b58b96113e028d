package org.broadsheet.report;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;
import static org.broadsheet.analysis.TermFields.ARTICLE_COUNT;
import static org.broadsheet.analysis.TermFields.IS_STOP_WORD;
import static org.broadsheet.analysis.TermFields.PER_MILLION;
import static org.broadsheet.analysis.TermFields.SQUARED_USES;
import static org.broadsheet.analysis.TermFields.TERM;
import static org.broadsheet.analysis.TermFields.TERM_COUNT;
import static org.broadsheet.analysis.TermFields.TERM_RANK;
import static org.broadsheet.analysis.TermFields.USES_TIMES_TOKENS;
import static org.broadsheet.analysis.TermTotals.OUTLET_COUNT;
import static org.broadsheet.corpus.ArticleFields.LANGUAGE;
import static org.broadsheet.corpus.ArticleFields.OUTLET;
import static org.broadsheet.schema.Field.number;

import java.util.List;
import java.util.function.ToLongFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.broadsheet.analysis.Keys;
import org.broadsheet.analysis.Published;
import org.broadsheet.analysis.TermTotals;
import org.broadsheet.corpus.Corpus;
import org.broadsheet.measure.Burstiness;
import org.broadsheet.measure.Dispersion;
import org.broadsheet.measure.PerMillion;
import org.broadsheet.measure.TfIdf;
import org.broadsheet.schema.Field;

/** Which terms the corpus uses, how much, and how evenly. */
final class Terms {
  private static final Field DISPERSION =
      number(
              "dispersion",
              "How unevenly the language's outlets use it (DPnorm, Gries): 0 = in proportion to"
                  + " their size, 1 = only the smallest of them; null where there is one outlet.")
          .optional();
  private static final Field BURSTINESS =
      number(
              "burstiness",
              "Design effect over articles: 1 = as if uses were drawn one by one, 20 = piled into"
                  + " few articles; null with one article.")
          .optional();
  private static final Field IDF =
      number("idf", "ln(articles of the language / articles that use it); 0 = every article.");

  static final Report REPORT =
      Report.named("terms")
          .about("The terms of the corpus: how often, in how many outlets, how evenly.")
          .oneRowPer("language and term", LANGUAGE, TERM)
          .with(
              ARTICLE_COUNT,
              OUTLET_COUNT,
              TERM_COUNT,
              PER_MILLION,
              DISPERSION,
              BURSTINESS,
              IDF,
              TERM_RANK,
              IS_STOP_WORD)
          .orderedBy(LANGUAGE, TERM_RANK)
          .sumsLike(TERM_COUNT, "outlet_terms", TERM_COUNT)
          .from(Terms::rows);

  private static final StructType MEASURED =
      new StructType()
          .add(LANGUAGE.name(), LANGUAGE.type().spark())
          .add(TERM.name(), TERM.type().spark())
          .add(ARTICLE_COUNT.name(), ARTICLE_COUNT.type().spark())
          .add(OUTLET_COUNT.name(), OUTLET_COUNT.type().spark())
          .add(TERM_COUNT.name(), TERM_COUNT.type().spark())
          .add(PER_MILLION.name(), PER_MILLION.type().spark())
          .add(DISPERSION.name(), DISPERSION.type().spark())
          .add(BURSTINESS.name(), BURSTINESS.type().spark())
          .add(IDF.name(), IDF.type().spark())
          .add(IS_STOP_WORD.name(), IS_STOP_WORD.type().spark());

  private static final String OUTLETS = "language_outlet_count";
  private static final String SMALLEST = "language_smallest_outlet";

  private Terms() {}

  static Dataset<Row> rows(Corpus corpus) {
    var published = new Published(corpus.options(), 1);
    Dataset<Row> measured =
        published
            .frequent(TermTotals.of(corpus))
            .join(broadcast(languages(corpus)), Keys.of(LANGUAGE), "inner")
            .map((MapFunction<Row, Row>) Terms::measured, Encoders.row(MEASURED));
    return published.ranked(measured, LANGUAGE);
  }

  /** One row per language: its totals, its outlets and the smallest of them. */
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
    List<Row> parts = term.getList(term.fieldIndex(TermTotals.PARTS));
    var all =
        new Dispersion.Parts(
            longAt(term, OUTLETS), longAt(term, Corpus.GROUP_TOKENS), longAt(term, SMALLEST));
    return Dispersion.dpNorm(longs(parts, p -> p.getLong(0)), longs(parts, p -> p.getLong(1)), all);
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

  private static long[] longs(List<Row> parts, ToLongFunction<Row> value) {
    return parts.stream().mapToLong(value).toArray();
  }

  private static long longAt(Row row, String column) {
    return row.getLong(row.fieldIndex(column));
  }
}
