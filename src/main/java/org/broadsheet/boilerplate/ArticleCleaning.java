package org.broadsheet.boilerplate;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.broadsheet.corpus.ArticleFields;
import org.broadsheet.corpus.IdDeduplication;
import org.broadsheet.corpus.TextMeasure;
import org.broadsheet.rows.FlatMapIterator;
import org.broadsheet.text.Words;

/** Takes the furniture out of each article, measures it anew, and lists what was taken out. */
record ArticleCleaning(RepeatedLines repeated) implements MapPartitionsFunction<Row, Row> {
  /** What was taken out of the article: a text, why, its key, and its tokens. */
  static final String REMOVALS = "removals";

  static final StructType SCHEMA =
      IdDeduplication.SCHEMA.add(
          REMOVALS,
          DataTypes.createArrayType(
              StructType.fromDDL("text string, reason string, key long, token_count long")),
          true);

  private static final int AUTHOR = SCHEMA.fieldIndex(ArticleFields.AUTHOR.name());
  private static final int OUTLET = SCHEMA.fieldIndex(ArticleFields.OUTLET.name());
  private static final int LANGUAGE = SCHEMA.fieldIndex(ArticleFields.LANGUAGE.name());
  private static final int TEXT = SCHEMA.fieldIndex(ArticleFields.TEXT.name());
  private static final int TOKENS = SCHEMA.fieldIndex(ArticleFields.TOKEN_COUNT.name());
  private static final int SENTENCES = SCHEMA.fieldIndex(ArticleFields.SENTENCE_COUNT.name());
  private static final int QUOTED = SCHEMA.fieldIndex(ArticleFields.QUOTED_TOKEN_COUNT.name());
  private static final int BOILERPLATE =
      SCHEMA.fieldIndex(ArticleFields.BOILERPLATE_TOKEN_COUNT.name());

  @Override
  public Iterator<Row> call(Iterator<Row> records) {
    var words = new Words();
    var measure = new TextMeasure();
    return FlatMapIterator.ofStreams(records, record -> Stream.of(cleaned(record, words, measure)));
  }

  private Row cleaned(Row record, Words words, TextMeasure measure) {
    var values = new Object[SCHEMA.size()];
    for (int i = 0; i < record.size(); i++) {
      values[i] = record.get(i);
    }
    if (!record.isNullAt(TEXT)) {
      String author = record.isNullAt(AUTHOR) ? "" : record.getString(AUTHOR);
      var page = new PageText(record.getString(TEXT), record.getString(OUTLET), author);
      CleanText clean = of(page, words);
      if (!clean.removed().isEmpty()) {
        measure(values, clean, measure);
      }
      values[TEXT] = clean.text();
    }
    return RowFactory.create(values);
  }

  private CleanText of(PageText page, Words words) {
    var cuts = new Cuts();
    PageFurniture.find(page, cuts);
    new RepeatedLineRule(repeated.of(page.outlet())).find(page, cuts.merged(), cuts);
    return CleanText.of(page.text(), cuts.merged(), words);
  }

  private static void measure(Object[] values, CleanText clean, TextMeasure measure) {
    TextMeasure.Tokens tokens = measure.tokens(clean.text());
    values[BOILERPLATE] = (long) values[TOKENS] - tokens.all();
    values[TOKENS] = tokens.all();
    values[QUOTED] = tokens.quoted();
    values[SENTENCES] = measure.sentences(clean.text(), (String) values[LANGUAGE]);
    values[SCHEMA.size() - 1] = removals(clean);
  }

  /** What is the same but for numbers is listed once per article. */
  private static Row[] removals(CleanText clean) {
    Map<List<Object>, Row> rows = new LinkedHashMap<>();
    for (Removed piece : clean.removed()) {
      String reason = piece.kind().word();
      rows.merge(
          List.of(reason, piece.key()),
          RowFactory.create(piece.text(), reason, piece.key(), piece.tokens()),
          (a, b) ->
              RowFactory.create(a.getString(0), reason, piece.key(), a.getLong(3) + b.getLong(3)));
    }
    return rows.values().toArray(Row[]::new);
  }
}
