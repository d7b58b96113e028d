package org.broadsheet.analysis.emphasis;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;
import static org.broadsheet.analysis.emphasis.EmphasisFields.CONSERVATIVE_LOG_RATIO;
import static org.broadsheet.analysis.emphasis.EmphasisFields.EMPHASIS_RANK;
import static org.broadsheet.analysis.emphasis.EmphasisFields.IS_EMPHASISED;
import static org.broadsheet.analysis.emphasis.EmphasisFields.IS_UNDERPLAYED;
import static org.broadsheet.analysis.emphasis.EmphasisFields.LOG_LIKELIHOOD;
import static org.broadsheet.analysis.emphasis.EmphasisFields.LOG_ODDS_Z;
import static org.broadsheet.analysis.emphasis.EmphasisFields.LOG_RATIO;
import static org.broadsheet.analysis.emphasis.EmphasisFields.LOG_RATIO_LOW;
import static org.broadsheet.analysis.emphasis.EmphasisFields.OTHER_PER_MILLION;
import static org.broadsheet.analysis.emphasis.EmphasisFields.OTHER_SIZE;
import static org.broadsheet.analysis.emphasis.EmphasisFields.OTHER_USE_COUNT;
import static org.broadsheet.analysis.emphasis.EmphasisFields.SIZE;
import static org.broadsheet.analysis.emphasis.EmphasisFields.USE_COUNT;
import static org.broadsheet.analysis.emphasis.QValues.P_VALUE;
import static org.broadsheet.analysis.emphasis.QValues.Q_VALUE;
import static org.broadsheet.analysis.term.TermFields.ARTICLE_COUNT;
import static org.broadsheet.analysis.term.TermFields.PER_MILLION;
import static org.broadsheet.analysis.term.TermFields.SQUARED_USES;
import static org.broadsheet.analysis.term.TermFields.USES_TIMES_TOKENS;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.broadsheet.analysis.MeasureColumns;
import org.broadsheet.analysis.emphasis.EmphasisGroups.Scope;
import org.broadsheet.corpus.Corpus;
import org.broadsheet.corpus.CorpusOptions;
import org.broadsheet.corpus.NotedRows;
import org.broadsheet.corpus.Notes;
import org.broadsheet.measure.ConservativeLogRatio;
import org.broadsheet.measure.LogRatio;
import org.broadsheet.schema.Field;

/**
 * How much more or less each group uses each feature than all other groups, by {@link LogRatio}.
 * Features that a group never uses are tested as well, and published if the test is significant.
 *
 * @param report name of the report; part of the names of intermediate tables and counts
 * @param group the column that names a group, such as the outlet
 * @param scope columns within which groups are compared, such as the language; may be none
 * @param feature columns that name a feature, such as the term
 */
public record Emphasis(String report, Field group, List<Field> scope, List<Field> feature) {
  /** Default of --min-articles: the fewest articles of the corpus that must use a feature. */
  public static final int MIN_ARTICLES = 5;

  private static final double SIGNIFICANCE = 0.05;
  private static final List<Field> SUMS =
      List.of(ARTICLE_COUNT, USE_COUNT, SQUARED_USES, USES_TIMES_TOKENS);
  private static final List<Field> SIGNIFICANT =
      List.of(
          USE_COUNT,
          SIZE,
          OTHER_USE_COUNT,
          OTHER_SIZE,
          PER_MILLION,
          OTHER_PER_MILLION,
          IS_EMPHASISED,
          IS_UNDERPLAYED,
          EMPHASIS_RANK);
  private static final String PLACE = "place";

  /**
   * One row per group, scope and feature, with the columns of {@link EmphasisFields},
   * article_count, per_million, p_value and q_value; ordered by group, scope, rank and feature. The
   * notes say what was tested, or why nothing was.
   *
   * @param uses one row per group, scope and feature that the group uses: article_count, use_count
   *     (Σy), squared_uses (Σy²) and uses_times_tokens (Σyn), where y is the uses in one article
   *     and n the uses of all features in it
   * @param groups one row per group and scope, with the three columns of {@link Corpus#totals}:
   *     articles, Σn and Σn², including articles without any feature
   */
  public NotedRows of(Corpus corpus, Dataset<Row> uses, Dataset<Row> groups) {
    return of(corpus, uses, groups, 0);
  }

  /**
   * The same for uses from which rare features have been removed.
   *
   * @param left number of features that were removed because they occur in too few articles
   */
  public NotedRows of(Corpus corpus, Dataset<Row> uses, Dataset<Row> groups, long left) {
    int minimum = corpus.options().minGroupArticles();
    var compared = EmphasisGroups.of(groups, group, scope, minimum);
    Dataset<Row> tests = corpus.staged(report + "_tests", () -> tests(corpus, uses, compared));
    ComparisonTable.Tally tally = ComparisonTable.Tally.of(tests);
    Dataset<Row> rows =
        tests
            .where(group.column().isNotNull())
            .select(columns(ComparisonTable.compared(names()).stream()));
    Dataset<Row> unpublished =
        tests
            .where(group.column().isNull().and(P_VALUE.column().isNotNull()))
            .select(P_VALUE.column());
    Dataset<Row> judged =
        new QValues(corpus, report + "_q_values")
            .of(rows, unpublished, tally.tests())
            .where(USE_COUNT.column().gt(0).or(Q_VALUE.column().lt(SIGNIFICANCE)));
    Notes notes = notes(corpus.options(), tally, compared, tally.rareFeatures() + left);
    return new NotedRows(measured(ranked(corpus, judged), tally), notes);
  }

  /**
   * The significant rows, which are few: the names, the counts and shares of both sides, the two
   * flags and emphasis_rank. They are computed once per run.
   *
   * @param rows the rows of {@link #of}
   */
  public Dataset<Row> significant(Corpus corpus, Supplier<NotedRows> rows) {
    Column[] columns = columns(Stream.concat(names().stream(), SIGNIFICANT.stream()));
    return corpus.staged(
        report + "_significant",
        () ->
            corpus
                .noted(report, rows)
                .where(IS_EMPHASISED.column().or(IS_UNDERPLAYED.column()))
                .select(columns));
  }

  private Dataset<Row> tests(Corpus corpus, Dataset<Row> uses, EmphasisGroups groups) {
    var input =
        new GroupComparison.Columns(
            columnNames(scope), columnNames(feature), group.name(), columnNames(SUMS));
    long minimum = corpus.options().minArticles().orElse(MIN_ARTICLES);
    Column[] key = columns(Stream.concat(feature.stream(), scope.stream()));
    return uses.select(
            columns(Stream.of(scope, feature, List.of(group), SUMS).flatMap(List::stream)))
        .repartition(key)
        .sortWithinPartitions(key)
        .mapPartitions(
            new GroupComparison(groups, input, minimum),
            Encoders.row(ComparisonTable.type(names())));
  }

  /** The rows in the order of group and rank; with --top, only the first rows of each group. */
  private Dataset<Row> ranked(Corpus corpus, Dataset<Row> rows) {
    Column[] groups = columns(groupAndScope().stream());
    var order = new ArrayList<Column>();
    order.add(LOG_RATIO_LOW.column().desc_nulls_last());
    feature.forEach(field -> order.add(field.column()));
    var mostCertainFirst = Window.partitionBy(groups).orderBy(order.toArray(Column[]::new));
    Dataset<Row> placed =
        rows.repartitionByRange(groups)
            .withColumn(PLACE, row_number().over(mostCertainFirst).cast(DataTypes.LongType));
    Dataset<Row> kept =
        corpus.options().top().isPresent()
            ? placed.where(col(PLACE).leq(corpus.options().top().getAsInt()))
            : placed;
    return kept.withColumn(EMPHASIS_RANK.name(), when(P_VALUE.column().isNotNull(), col(PLACE)))
        .drop(PLACE);
  }

  private static Dataset<Row> measured(Dataset<Row> rows, ComparisonTable.Tally tally) {
    double tail = ConservativeLogRatio.tail(tally.comparisons());
    Column[] table = {
      USE_COUNT.column(), SIZE.column(), OTHER_USE_COUNT.column(), OTHER_SIZE.column()
    };
    return rows.withColumn(PER_MILLION.name(), MeasureColumns.perMillion(USE_COUNT, SIZE.name()))
        .withColumn(
            OTHER_PER_MILLION.name(), MeasureColumns.perMillion(OTHER_USE_COUNT, OTHER_SIZE.name()))
        .withColumn(IS_EMPHASISED.name(), isSignificant(LOG_RATIO.column().gt(0)))
        .withColumn(IS_UNDERPLAYED.name(), isSignificant(LOG_RATIO.column().lt(0)))
        .withColumn(LOG_LIKELIHOOD.name(), MeasureColumns.logLikelihood(table))
        .withColumn(LOG_ODDS_Z.name(), MeasureColumns.logOddsZ(table))
        .withColumn(
            CONSERVATIVE_LOG_RATIO.name(), MeasureColumns.conservativeLogRatio(tail, table));
  }

  private static Column isSignificant(Column direction) {
    return coalesce(Q_VALUE.column().lt(SIGNIFICANCE).and(direction), lit(false));
  }

  private Notes notes(
      CorpusOptions options, ComparisonTable.Tally tally, EmphasisGroups groups, long rare) {
    long all = groups.scopes().values().stream().mapToLong(Scope::size).sum();
    long tested = groups.scopes().values().stream().mapToLong(scope -> scope.tested().length).sum();
    return Notes.none()
        .withCount(report + "_features_tested", tally.features())
        .withCount(report + "_features_in_too_few_articles", rare)
        .withCount(report + "_groups_tested", tested)
        .withCount(report + "_groups_of_too_few_articles", all - tested)
        .withCount(report + "_rows_tested", tally.tests())
        .withCount(report + "_rows_not_tested", tally.untested())
        .withRemark(
            tally.tests() == 0
                ? "%s makes no claims: %s.".formatted(report, reason(options, groups, tested))
                : "%s tested %,d rows: features in enough articles %,d (in too few %,d), outlets with enough articles %,d (with too few %,d)."
                    .formatted(
                        report, tally.tests(), tally.features(), rare, tested, all - tested));
  }

  /** Why nothing was tested. */
  private static String reason(CorpusOptions options, EmphasisGroups groups, long tested) {
    if (groups.scopes().values().stream().allMatch(scope -> scope.size() < 2)) {
      return "no outlet has another one to be compared with";
    }
    if (tested == 0) {
      return "no outlet has the %,d articles that --min-group-articles asks of it and of the others"
          .formatted(options.minGroupArticles());
    }
    return "nothing is used in the %,d articles that --min-articles asks for"
        .formatted(options.minArticles().orElse(MIN_ARTICLES));
  }

  private List<Field> groupAndScope() {
    return Stream.concat(Stream.of(group), scope.stream()).toList();
  }

  private List<Field> names() {
    return Stream.concat(groupAndScope().stream(), feature.stream()).toList();
  }

  private static List<String> columnNames(List<Field> fields) {
    return fields.stream().map(Field::name).toList();
  }

  private static Column[] columns(Stream<Field> fields) {
    return fields.map(Field::column).toArray(Column[]::new);
  }
}
