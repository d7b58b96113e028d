package org.broadsheet.boilerplate;

import java.nio.file.Path;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.broadsheet.analysis.TestSpark;
import org.broadsheet.corpus.ArticleFields;
import org.broadsheet.corpus.IdDeduplication;
import org.broadsheet.corpus.Staging;
import org.broadsheet.corpus.TextMeasure;
import org.broadsheet.schema.Field;

/** Records before boilerplate is taken out of them, for tests. */
final class BoilerplateRecords {
  private BoilerplateRecords() {}

  static Dataset<Row> table(List<Row> records) {
    return TestSpark.session().createDataFrame(records, IdDeduplication.SCHEMA);
  }

  /** Stages tables in Parquet files, as a run does. */
  static Staging staging(Path folder) {
    return (name, rows) -> {
      String path = folder.resolve(name).toString();
      rows.write().parquet(path);
      return TestSpark.session().read().parquet(path);
    };
  }

  static Row article(String id, String outlet, LocalDate day, String text) {
    var measure = new TextMeasure();
    TextMeasure.Tokens tokens = measure.tokens(text);
    var values = new Object[IdDeduplication.SCHEMA.size()];
    set(values, ArticleFields.SOURCE_FILE, "news.jsonl");
    set(values, ArticleFields.POSITION, 1L);
    set(values, ArticleFields.STATUS, ArticleFields.ACCEPTED);
    set(values, ArticleFields.ARTICLE_ID, id);
    set(values, ArticleFields.OUTLET, outlet);
    set(values, ArticleFields.PUBLISHED_DATE, day == null ? null : Date.valueOf(day));
    set(values, ArticleFields.LANGUAGE, "en");
    set(values, ArticleFields.TEXT, text);
    set(values, ArticleFields.TOKEN_COUNT, tokens.all());
    set(values, ArticleFields.SENTENCE_COUNT, measure.sentences(text, "en"));
    set(values, ArticleFields.QUOTED_TOKEN_COUNT, tokens.quoted());
    set(values, ArticleFields.BOILERPLATE_TOKEN_COUNT, 0L);
    return RowFactory.create(values);
  }

  static Row rejected() {
    var values = new Object[IdDeduplication.SCHEMA.size()];
    set(values, ArticleFields.SOURCE_FILE, "news.jsonl");
    set(values, ArticleFields.POSITION, 2L);
    set(values, ArticleFields.STATUS, ArticleFields.REJECTED);
    set(values, ArticleFields.REASON, "missing_text");
    return RowFactory.create(values);
  }

  private static void set(Object[] values, Field field, Object value) {
    values[IdDeduplication.SCHEMA.fieldIndex(field.name())] = value;
  }
}
