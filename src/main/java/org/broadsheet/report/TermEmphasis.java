package org.broadsheet.report;

import static org.broadsheet.analysis.emphasis.EmphasisFields.CONSERVATIVE_LOG_RATIO;
import static org.broadsheet.analysis.emphasis.EmphasisFields.EMPHASIS_RANK;
import static org.broadsheet.analysis.emphasis.EmphasisFields.IS_EMPHASISED;
import static org.broadsheet.analysis.emphasis.EmphasisFields.IS_UNDERPLAYED;
import static org.broadsheet.analysis.emphasis.EmphasisFields.LOG_LIKELIHOOD;
import static org.broadsheet.analysis.emphasis.EmphasisFields.LOG_ODDS_Z;
import static org.broadsheet.analysis.emphasis.EmphasisFields.LOG_RATIO;
import static org.broadsheet.analysis.emphasis.EmphasisFields.LOG_RATIO_HIGH;
import static org.broadsheet.analysis.emphasis.EmphasisFields.LOG_RATIO_LOW;
import static org.broadsheet.analysis.emphasis.EmphasisFields.OTHER_ARTICLE_COUNT;
import static org.broadsheet.analysis.emphasis.EmphasisFields.OTHER_PER_MILLION;
import static org.broadsheet.analysis.emphasis.EmphasisFields.OTHER_SIZE;
import static org.broadsheet.analysis.emphasis.EmphasisFields.OTHER_USE_COUNT;
import static org.broadsheet.analysis.emphasis.EmphasisFields.SIZE;
import static org.broadsheet.analysis.emphasis.EmphasisFields.USE_COUNT;
import static org.broadsheet.analysis.emphasis.QValues.P_VALUE;
import static org.broadsheet.analysis.emphasis.QValues.Q_VALUE;
import static org.broadsheet.analysis.term.TermFields.ARTICLE_COUNT;
import static org.broadsheet.analysis.term.TermFields.PER_MILLION;
import static org.broadsheet.analysis.term.TermFields.TERM;
import static org.broadsheet.analysis.term.TermFields.TERM_COUNT;
import static org.broadsheet.corpus.ArticleFields.LANGUAGE;
import static org.broadsheet.corpus.ArticleFields.OUTLET;
import static org.broadsheet.schema.Field.count;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.broadsheet.analysis.emphasis.Emphasis;
import org.broadsheet.analysis.term.TermCounts;
import org.broadsheet.corpus.Corpus;
import org.broadsheet.corpus.NotedRows;
import org.broadsheet.schema.Field;

/** Which terms each outlet uses more, or less, than all other outlets. */
public final class TermEmphasis {
  static final String NAME = "term_emphasis";

  private static final Field TOKEN_COUNT =
      count("token_count", "Tokens of the outlet in the language, stop words included.");
  private static final Field OTHER_TERM_COUNT =
      count("other_term_count", "Uses of the term in all other outlets, in the language.");
  private static final Field OTHER_TOKEN_COUNT =
      count("other_token_count", "Tokens of all other outlets in the language.");

  public static final Report REPORT =
      Report.named(NAME)
          .about(
              "Terms that each outlet uses more, or less, than all other outlets of the same"
                  + " language together, by how much, and how certain that is. The unit is the"
                  + " article: a word that one article repeats is not emphasis. Tested are terms in"
                  + " at least --min-articles (5) articles, and outlets with at least"
                  + " --min-group-articles (10) articles where the others together have as many. A"
                  + " term that an outlet never uses has a row only if it is underplayed.")
          .oneRowPer("outlet, language and term", OUTLET, LANGUAGE, TERM)
          .with(
              ARTICLE_COUNT,
              TERM_COUNT,
              TOKEN_COUNT,
              OTHER_ARTICLE_COUNT,
              OTHER_TERM_COUNT,
              OTHER_TOKEN_COUNT,
              PER_MILLION,
              OTHER_PER_MILLION,
              LOG_RATIO,
              LOG_RATIO_LOW,
              LOG_RATIO_HIGH,
              P_VALUE,
              Q_VALUE,
              IS_EMPHASISED,
              IS_UNDERPLAYED,
              LOG_LIKELIHOOD,
              LOG_ODDS_Z,
              CONSERVATIVE_LOG_RATIO,
              EMPHASIS_RANK)
          .orderedBy(OUTLET, LANGUAGE, EMPHASIS_RANK)
          .referringTo(Outlets.NAME, OUTLET)
          .referringTo(Terms.NAME, LANGUAGE, TERM)
          .fromOrderedNoted(TermEmphasis::rows);

  private static final Emphasis EMPHASIS =
      new Emphasis(NAME, OUTLET, List.of(LANGUAGE), List.of(TERM));

  private TermEmphasis() {}

  static NotedRows rows(Corpus corpus) {
    return compared(corpus)
        .map(
            rows ->
                rows.withColumnRenamed(USE_COUNT.name(), TERM_COUNT.name())
                    .withColumnRenamed(SIZE.name(), TOKEN_COUNT.name())
                    .withColumnRenamed(OTHER_USE_COUNT.name(), OTHER_TERM_COUNT.name())
                    .withColumnRenamed(OTHER_SIZE.name(), OTHER_TOKEN_COUNT.name()));
  }

  /** What is emphasised or underplayed, by {@link Emphasis#significant}. */
  static Dataset<Row> significant(Corpus corpus) {
    return EMPHASIS.significant(corpus, () -> compared(corpus));
  }

  private static NotedRows compared(Corpus corpus) {
    Dataset<Row> uses =
        TermCounts.withoutStopWords(TermCounts.by(OUTLET).of(corpus), corpus.options())
            .withColumnRenamed(TERM_COUNT.name(), USE_COUNT.name());
    return EMPHASIS.of(corpus, uses, corpus.totals(OUTLET, LANGUAGE));
  }
}
