package org.broadsheet.analysis.entity;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;
import static org.broadsheet.corpus.ArticleFields.LANGUAGE;
import static org.broadsheet.corpus.ArticleFields.NAME_TEXT;
import static org.broadsheet.corpus.ArticleFields.TEXT;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.broadsheet.analysis.MinimumSupport;
import org.broadsheet.corpus.Corpus;
import org.broadsheet.entity.CaseCounts;
import org.broadsheet.entity.token.Capitals;
import org.broadsheet.entity.token.CaseTable;
import org.broadsheet.rows.BoundedAggregation;

/** Counts how often each word of a corpus is written with a capital and without. */
final class CaseCounting implements MapPartitionsFunction<Row, Row> {
  private static final long serialVersionUID = 1L;

  private static final String WORD = "word";
  private static final String LOWER = "lower";
  private static final String CAPITAL = "capital";
  private static final String USES = "uses";

  private static final StructType SUMS =
      new StructType()
          .add(WORD, DataTypes.StringType, false)
          .add(LOWER, DataTypes.LongType, false)
          .add(CAPITAL, DataTypes.LongType, false);

  private static final UserDefinedFunction CAPITALS_ARE_NAMES =
      udf((UDF1<String, Boolean>) Capitals::areNames, DataTypes.BooleanType);

  private CaseCounting() {}

  /** The counts of the words of a corpus; if there are too many, of the most frequent words. */
  static CaseCounts of(Corpus corpus) {
    Dataset<Row> words =
        corpus.staged(
            "word_cases",
            () ->
                corpus
                    .articles()
                    // In German every noun has a capital, so capitals do not mark names.
                    .where(CAPITALS_ARE_NAMES.apply(LANGUAGE.column()))
                    .select(
                        coalesce(NAME_TEXT.column(), TEXT.column()).as(NAME_TEXT.name()),
                        LANGUAGE.column())
                    .mapPartitions(new CaseCounting(), Encoders.row(SUMS))
                    .groupBy(col(WORD))
                    .agg(sum(LOWER).as(LOWER), sum(CAPITAL).as(CAPITAL))
                    .withColumn(USES, col(LOWER).plus(col(CAPITAL))));
    List<Row> commonest =
        words
            .where(col(USES).geq(MinimumSupport.least(words, USES, CaseCounts.MOST_WORDS)))
            .select(WORD, LOWER, CAPITAL)
            .collectAsList();
    var counts = new CaseCounts.Builder(commonest.size());
    commonest.forEach(word -> counts.add(word.getAs(WORD), word.getAs(LOWER), word.getAs(CAPITAL)));
    return counts.build();
  }

  @Override
  public Iterator<Row> call(Iterator<Row> articles) {
    return new BoundedAggregation(articles, new Table());
  }

  private static final class Table implements BoundedAggregation.Table {
    private final CaseTable words = new CaseTable();

    @Override
    public void add(Row article) {
      words.add(article.getAs(NAME_TEXT.name()), article.getAs(LANGUAGE.name()));
    }

    @Override
    public boolean isFull() {
      return words.isFull();
    }

    @Override
    public Iterator<Row> rows() {
      var rows = new ArrayList<Row>();
      words.forEach((word, lower, capital) -> rows.add(RowFactory.create(word, lower, capital)));
      return rows.iterator();
    }

    @Override
    public void clear() {
      words.clear();
    }
  }
}
