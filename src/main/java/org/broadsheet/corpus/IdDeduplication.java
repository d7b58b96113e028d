package org.broadsheet.corpus;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.substring_index;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * Keeps one of the articles that have the same outlet and id, gives each kept article an id of its
 * own, and counts its tokens.
 *
 * <p>Of the articles of an outlet with the same id, the one that was updated last is kept; of those
 * without a time of update, or with the same one, the last by file and position. The others are
 * superseded. Articles in a language that was not asked for are filtered before that. Where
 * articles of several outlets have the same id, each gets the id {@code outlet:id}.
 *
 * @param languages the languages to accept; empty = all
 */
public record IdDeduplication(Set<String> languages) implements MapPartitionsFunction<Row, Row> {
  public static final StructType SCHEMA = ArticleFields.RECORD;

  private static final String SEPARATOR = ":";

  private static final int SOURCE_FILE = SCHEMA.fieldIndex(ArticleFields.SOURCE_FILE.name());
  private static final int POSITION = SCHEMA.fieldIndex(ArticleFields.POSITION.name());
  private static final int STATUS = SCHEMA.fieldIndex(ArticleFields.STATUS.name());
  private static final int REASON = SCHEMA.fieldIndex(ArticleFields.REASON.name());
  private static final int ID = SCHEMA.fieldIndex(ArticleFields.ARTICLE_ID.name());
  private static final int OUTLET = SCHEMA.fieldIndex(ArticleFields.OUTLET.name());
  private static final int LANGUAGE = SCHEMA.fieldIndex(ArticleFields.LANGUAGE.name());
  private static final int TEXT = SCHEMA.fieldIndex(ArticleFields.TEXT.name());
  private static final int NOTES = SCHEMA.fieldIndex(ArticleFields.NOTES.name());
  private static final int TOKENS = SCHEMA.fieldIndex(ArticleFields.TOKEN_COUNT.name());
  private static final int SENTENCES = SCHEMA.fieldIndex(ArticleFields.SENTENCE_COUNT.name());
  private static final int QUOTED = SCHEMA.fieldIndex(ArticleFields.QUOTED_TOKEN_COUNT.name());
  private static final int BOILERPLATE =
      SCHEMA.fieldIndex(ArticleFields.BOILERPLATE_TOKEN_COUNT.name());
  private static final int EXCERPT = SCHEMA.fieldIndex(ArticleFields.EXCERPT.name());

  /**
   * The records of the run, with unique ids.
   *
   * @param screened rows of {@link RecordValidation#SCHEMA}
   * @return rows of {@link #SCHEMA}
   */
  public Dataset<Row> of(Dataset<Row> screened) {
    Column id = ArticleFields.ARTICLE_ID.column();
    Column file = ArticleFields.SOURCE_FILE.column();
    Column position = ArticleFields.POSITION.column();
    // The ids "7", "East:7" and "North:East:7" end alike. They are in one partition, the shorter
    // ones first, so that an id made of outlet and id is compared with the delivered ones.
    Column ending = substring_index(id, SEPARATOR, -1);
    Column place = coalesce(ending, concat_ws(SEPARATOR, lit(""), file, position));
    return screened
        .repartition(place)
        .sortWithinPartitions(
            ending,
            length(id),
            id,
            ArticleFields.OUTLET.column(),
            ArticleFields.UPDATED.column(),
            file,
            position)
        .mapPartitions(this, Encoders.row(SCHEMA));
  }

  @Override
  public Iterator<Row> call(Iterator<Row> screened) {
    return new Records(screened, languages);
  }

  /** One pass over the sorted rows. It holds one article at a time, and the ids that it made. */
  private static final class Records implements Iterator<Row> {
    private final Iterator<Row> screened;
    private final Set<String> languages;
    private final TextMeasure measure = new TextMeasure();
    private final ArrayDeque<Row> ready = new ArrayDeque<>();
    private final Set<String> made = new HashSet<>();
    private String ending = "";
    private Row held;
    private boolean isShared;

    Records(Iterator<Row> screened, Set<String> languages) {
      this.screened = screened;
      this.languages = languages;
    }

    @Override
    public boolean hasNext() {
      while (ready.isEmpty() && screened.hasNext()) {
        take(screened.next());
      }
      if (ready.isEmpty() && held != null) {
        release(false);
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
      Row article = inLanguage(row);
      if (!languages.isEmpty() && !languages.contains(article.getString(LANGUAGE))) {
        ready.add(without(row, ArticleFields.FILTERED, null));
        return;
      }
      if (held != null) {
        boolean isSameId = held.getString(ID).equals(row.getString(ID));
        if (isSameId && held.getString(OUTLET).equals(row.getString(OUTLET))) {
          ready.add(without(held, ArticleFields.FILTERED, ArticleFields.SUPERSEDED));
        } else {
          release(isSameId);
        }
      }
      held = article;
    }

    /**
     * Passes the held article on.
     *
     * @param isShared whether the next article has the same id
     */
    private void release(boolean isShared) {
      String id = held.getString(ID);
      forget(id);
      Object[] values = measured(held);
      boolean isTaken = made.contains(id);
      if (isShared || this.isShared || isTaken) {
        String unique = id;
        do {
          unique = held.getString(OUTLET) + SEPARATOR + unique;
        } while (!made.add(unique));
        values[ID] = unique;
        values[NOTES] =
            concat(held.isNullAt(NOTES) ? null : held.getString(NOTES), ReadingNote.SHARED_ID, id);
      }
      ready.add(RowFactory.create(values));
      held = null;
      this.isShared = isShared;
    }

    /** Forgets the ids that were made for articles whose ids end in another way. */
    private void forget(String id) {
      String now = id.substring(id.lastIndexOf(SEPARATOR) + 1);
      if (!now.equals(ending)) {
        made.clear();
        ending = now;
      }
    }

    private static String concat(String notes, ReadingNote note, String detail) {
      String added = note.with(detail);
      return notes == null ? added : notes + ReadingNote.SEPARATOR + added;
    }

    /** The article with the code of its language. */
    private Row inLanguage(Row row) {
      var values = new Object[SCHEMA.size()];
      for (int i = 0; i < row.size(); i++) {
        values[i] = row.get(i);
      }
      values[LANGUAGE] = measure.language(row.getString(LANGUAGE), row.getString(TEXT));
      return RowFactory.create(values);
    }

    private Object[] measured(Row article) {
      var values = new Object[SCHEMA.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = article.get(i);
      }
      String text = article.getString(TEXT);
      TextMeasure.Tokens tokens = measure.tokens(text);
      values[TOKENS] = tokens.all();
      values[SENTENCES] = measure.sentences(text, article.getString(LANGUAGE));
      values[QUOTED] = tokens.quoted();
      values[BOILERPLATE] = 0L;
      return values;
    }

    private static Row without(Row row, String status, String reason) {
      var values = new Object[SCHEMA.size()];
      values[SOURCE_FILE] = row.get(SOURCE_FILE);
      values[POSITION] = row.get(POSITION);
      values[STATUS] = status;
      values[REASON] = reason;
      values[EXCERPT] = row.get(EXCERPT);
      values[NOTES] = row.get(NOTES);
      return RowFactory.create(values);
    }
  }
}
