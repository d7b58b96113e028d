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
import org.broadsheet.boilerplate.CleanText.Removed;
import org.broadsheet.corpus.ArticleFields;
import org.broadsheet.corpus.IdDeduplication;
import org.broadsheet.corpus.TextMeasure;
import org.broadsheet.rows.FlatMapIterator;
import org.broadsheet.text.Words;

/**
 * Finds the boilerplate of each article. It is taken out of the counted text, which is measured
 * anew, and listed; or it is only hidden from the recogniser of names.
 */
record ArticleCleaning(RepeatedLines repeated, Kept kept)
    implements MapPartitionsFunction<Row, Row> {
  /** The pieces taken out of the article: text, reason, key and tokens. */
  static final String REMOVALS = "removals";

  static final StructType SCHEMA =
      IdDeduplication.SCHEMA.add(
          REMOVALS,
          DataTypes.createArrayType(
              StructType.fromDDL("text string, reason string, key long, token_count long")),
          true);

  /** What the counted text keeps. */
  enum Kept {
    /** Boilerplate is taken out. */
    CLEAN_TEXT,
    /** The text stays as it was delivered. */
    WHOLE_TEXT
  }

  private static final int AUTHOR = SCHEMA.fieldIndex(ArticleFields.AUTHOR.name());
  private static final int OUTLET = SCHEMA.fieldIndex(ArticleFields.OUTLET.name());
  private static final int LANGUAGE = SCHEMA.fieldIndex(ArticleFields.LANGUAGE.name());
  private static final int TEXT = SCHEMA.fieldIndex(ArticleFields.TEXT.name());
  private static final int NAME_TEXT = SCHEMA.fieldIndex(ArticleFields.NAME_TEXT.name());
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
      String nameText = nameText(page.text(), clean);
      if (kept == Kept.CLEAN_TEXT) {
        if (!clean.removed().isEmpty()) {
          measure(values, clean, measure);
        }
        values[TEXT] = clean.text();
      }
      values[NAME_TEXT] = nameText.equals(values[TEXT]) ? null : nameText;
    }
    return RowFactory.create(values);
  }

  private String nameText(String text, CleanText clean) {
    return kept == Kept.CLEAN_TEXT
        ? NameText.of(clean.text(), List.of())
        : NameText.of(text, clean.cuts());
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

  /** Pieces of a reason that differ only in numbers are one row of the article. */
  private static Row[] removals(CleanText clean) {
    Map<List<Object>, Removed> pieces = new LinkedHashMap<>();
    for (Removed piece : clean.removed()) {
      pieces.merge(
          List.of(piece.cut().kind(), piece.key()),
          piece,
          (a, b) -> new Removed(a.cut(), a.text(), a.tokens() + b.tokens()));
    }
    return pieces.values().stream()
        .map(
            piece ->
                RowFactory.create(
                    piece.text(), piece.cut().kind().word(), piece.key(), piece.tokens()))
        .toArray(Row[]::new);
  }
}
