package org.broadsheet.corpus;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * Keeps one of the articles that have the same id, and counts the tokens of the kept ones. Takes
 * rows of {@link RecordValidation#SCHEMA} sorted by id, gives rows of {@link #SCHEMA}.
 *
 * <p>Of articles with the same id the one with the smallest content hash is kept, then the first by
 * file and position. Articles in a language that was not asked for are filtered before that.
 *
 * @param languages the languages to accept; empty = all
 */
public record IdDeduplication(Set<String> languages) implements MapPartitionsFunction<Row, Row> {
  public static final StructType SCHEMA = ArticleFields.RECORD;

  private static final int SOURCE_FILE = SCHEMA.fieldIndex(ArticleFields.SOURCE_FILE.name());
  private static final int POSITION = SCHEMA.fieldIndex(ArticleFields.POSITION.name());
  private static final int STATUS = SCHEMA.fieldIndex(ArticleFields.STATUS.name());
  private static final int REASON = SCHEMA.fieldIndex(ArticleFields.REASON.name());
  private static final int ID = SCHEMA.fieldIndex(ArticleFields.ARTICLE_ID.name());
  private static final int OUTLET = SCHEMA.fieldIndex(ArticleFields.OUTLET.name());
  private static final int TITLE = SCHEMA.fieldIndex(ArticleFields.TITLE.name());
  private static final int URL = SCHEMA.fieldIndex(ArticleFields.URL.name());
  private static final int LANGUAGE = SCHEMA.fieldIndex(ArticleFields.LANGUAGE.name());
  private static final int TEXT = SCHEMA.fieldIndex(ArticleFields.TEXT.name());
  private static final int TOKENS = SCHEMA.fieldIndex(ArticleFields.TOKEN_COUNT.name());
  private static final int SENTENCES = SCHEMA.fieldIndex(ArticleFields.SENTENCE_COUNT.name());
  private static final int QUOTED = SCHEMA.fieldIndex(ArticleFields.QUOTED_TOKEN_COUNT.name());
  private static final int BOILERPLATE =
      SCHEMA.fieldIndex(ArticleFields.BOILERPLATE_TOKEN_COUNT.name());
  private static final int EXCERPT = SCHEMA.fieldIndex(ArticleFields.EXCERPT.name());

  @Override
  public Iterator<Row> call(Iterator<Row> screened) {
    return new Records(screened, languages);
  }

  /** One pass over the rows. It holds one article at a time. */
  private static final class Records implements Iterator<Row> {
    private final Iterator<Row> screened;
    private final Set<String> languages;
    private final TextMeasure measure = new TextMeasure();
    private final ArrayDeque<Row> ready = new ArrayDeque<>();
    private Row best;

    Records(Iterator<Row> screened, Set<String> languages) {
      this.screened = screened;
      this.languages = languages;
    }

    @Override
    public boolean hasNext() {
      while (ready.isEmpty() && screened.hasNext()) {
        take(screened.next());
      }
      if (ready.isEmpty() && best != null) {
        release();
      }
      return !ready.isEmpty();
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return ready.remove();
    }

    private void take(Row row) {
      if (!row.getString(STATUS).equals(ArticleFields.ACCEPTED)) {
        ready.add(without(row, row.getString(STATUS), row.getString(REASON)));
        return;
      }
      String language = measure.language(row.getString(LANGUAGE), row.getString(TEXT));
      Row article = measured(row, language);
      if (!languages.isEmpty() && !languages.contains(language)) {
        ready.add(without(row, ArticleFields.FILTERED, null));
      } else if (best == null) {
        best = article;
      } else if (!best.getString(ID).equals(row.getString(ID))) {
        release();
        best = article;
      } else {
        contest(article);
      }
    }

    private void contest(Row article) {
      boolean wins = hash(article).compareTo(hash(best)) < 0;
      Row loser = wins ? best : article;
      best = wins ? article : best;
      ready.add(without(loser, ArticleFields.REJECTED, Reason.DUPLICATE_ID.word()));
    }

    private void release() {
      ready.add(best);
      best = null;
    }

    private Row measured(Row row, String language) {
      var values = new Object[SCHEMA.size()];
      for (int i = 0; i < row.size(); i++) {
        values[i] = row.get(i);
      }
      String text = row.getString(TEXT);
      values[LANGUAGE] = language;
      TextMeasure.Tokens tokens = measure.tokens(text);
      values[TOKENS] = tokens.all();
      values[SENTENCES] = measure.sentences(text, language);
      values[QUOTED] = tokens.quoted();
      values[BOILERPLATE] = 0L;
      return RowFactory.create(values);
    }

    private static String hash(Row row) {
      return RecordValidation.contentHash(
          row.getString(OUTLET), row.getString(URL), row.getString(TITLE), row.getString(TEXT));
    }

    private static Row without(Row row, String status, String reason) {
      var values = new Object[SCHEMA.size()];
      values[SOURCE_FILE] = row.get(SOURCE_FILE);
      values[POSITION] = row.get(POSITION);
      values[STATUS] = status;
      values[REASON] = reason;
      values[EXCERPT] = row.get(EXCERPT);
      return RowFactory.create(values);
    }
  }
}
