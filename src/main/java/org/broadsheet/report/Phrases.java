package org.broadsheet.report;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.broadsheet.analysis.phrase.PhraseCounts.FIRST;
import static org.broadsheet.analysis.phrase.PhraseCounts.PHRASE;
import static org.broadsheet.analysis.phrase.PhraseCounts.PHRASE_COUNT;
import static org.broadsheet.analysis.phrase.PhraseCounts.SECOND;
import static org.broadsheet.analysis.phrase.PhraseCounts.THIRD;
import static org.broadsheet.analysis.term.TermFields.ARTICLE_COUNT;
import static org.broadsheet.analysis.term.TermFields.TERM;
import static org.broadsheet.analysis.term.TermFields.TERM_COUNT;
import static org.broadsheet.analysis.term.TermTotals.OUTLET_COUNT;
import static org.broadsheet.corpus.ArticleFields.LANGUAGE;
import static org.broadsheet.schema.Field.number;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.broadsheet.analysis.Keys;
import org.broadsheet.analysis.MeasureColumns;
import org.broadsheet.analysis.phrase.PhraseCounts;
import org.broadsheet.analysis.term.TermTotals;
import org.broadsheet.corpus.Corpus;
import org.broadsheet.schema.Field;

/** Which adjacent words form phrases. */
public final class Phrases {
  private static final int MIN_ARTICLES = 2;

  private static final Field LAMBDA =
      number(
              "lambda",
              "Log odds ratio of the two words being adjacent (Blaheta and Johnson): 0 = as often"
                  + " as by chance, above 0 = more often; null for three words.")
          .optional();
  private static final Field Z =
      number("z", "lambda in standard errors; null for three words.").optional();
  private static final Field NPMI =
      number(
          "npmi",
          "Normalised pointwise mutual information against the product of the words' shares: 0 = as"
              + " often as by chance, 1 = only together.");

  public static final Report REPORT =
      Report.named("phrases")
          .about(
              "Two or three adjacent words, with only blanks or hyphens between them, and measures"
                  + " of association. A phrase does not start or end with a stop word.")
          .oneRowPer("language and phrase", LANGUAGE, PHRASE)
          .with(ARTICLE_COUNT, OUTLET_COUNT, PHRASE_COUNT, LAMBDA, Z, NPMI)
          .orderedBy(PHRASE, LANGUAGE)
          .from(Phrases::rows);

  private Phrases() {}

  static Dataset<Row> rows(Corpus corpus) {
    Dataset<Row> rows = pairs(corpus).unionByName(triples(corpus));
    Column[] mostUsed = {PHRASE_COUNT.column().desc(), PHRASE.column()};
    return new Selection(corpus.options(), MIN_ARTICLES).top(rows, mostUsed, LANGUAGE);
  }

  private static Dataset<Row> pairs(Corpus corpus) {
    Column[] counts = {
      PHRASE_COUNT.column(),
      col(PhraseCounts.AS_FIRST),
      col(PhraseCounts.AS_SECOND),
      col(PhraseCounts.PHRASES)
    };
    return PhraseCounts.pairs(corpus, MIN_ARTICLES)
        .select(
            LANGUAGE.column(),
            concat_ws(" ", col(FIRST), col(SECOND)).as(PHRASE.name()),
            ARTICLE_COUNT.column(),
            OUTLET_COUNT.column(),
            PHRASE_COUNT.column(),
            MeasureColumns.lambda(counts).as(LAMBDA.name()),
            MeasureColumns.z(counts).as(Z.name()),
            MeasureColumns.npmi(counts).as(NPMI.name()));
  }

  private static Dataset<Row> triples(Corpus corpus) {
    Dataset<Row> words = TermTotals.of(corpus);
    Dataset<Row> triples = PhraseCounts.triples(corpus, MIN_ARTICLES);
    for (String word : new String[] {FIRST, SECOND, THIRD}) {
      triples = triples.join(uses(words, word), new String[] {LANGUAGE.name(), word}, "inner");
    }
    return triples
        .join(broadcast(corpus.totals(LANGUAGE)), Keys.of(LANGUAGE), "inner")
        .select(
            LANGUAGE.column(),
            concat_ws(" ", col(FIRST), col(SECOND), col(THIRD)).as(PHRASE.name()),
            ARTICLE_COUNT.column(),
            OUTLET_COUNT.column(),
            PHRASE_COUNT.column(),
            lit(null).cast("double").as(LAMBDA.name()),
            lit(null).cast("double").as(Z.name()),
            MeasureColumns.npmiOfThree(
                    PHRASE_COUNT.column(),
                    col(PhraseCounts.PHRASES),
                    usesOf(FIRST),
                    usesOf(SECOND),
                    usesOf(THIRD),
                    col(Corpus.GROUP_TOKENS))
                .as(NPMI.name()));
  }

  private static Dataset<Row> uses(Dataset<Row> terms, String word) {
    return terms.select(
        LANGUAGE.column(), TERM.column().as(word), TERM_COUNT.column().as(word + "_uses"));
  }

  private static Column usesOf(String word) {
    return col(word + "_uses");
  }
}
