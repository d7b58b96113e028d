package org.broadsheet.story;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.broadsheet.corpus.ArticleFields.LANGUAGE;
import static org.broadsheet.corpus.ArticleFields.TEXT;
import static org.broadsheet.corpus.ArticleFields.TITLE;
import static org.broadsheet.story.StoryFields.ARTICLES;
import static org.broadsheet.story.StoryFields.TERM_KEY;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Counts the articles that have each term. Takes rows of title, text and language, gives rows of
 * {@link StoryFields#TERM} that are partial sums.
 */
record TermSpread() implements MapPartitionsFunction<Row, Row> {
  private static final int MOST_TERMS = 1 << 19;

  /** The rarity of the terms of these articles. */
  static TermRarity of(Dataset<Row> articles) {
    var languages = new HashMap<String, Long>();
    for (Row row :
        articles.groupBy(LANGUAGE.column()).agg(count(lit(1)).as(ARTICLES)).collectAsList()) {
      languages.put(row.getAs(LANGUAGE.name()), row.getAs(ARTICLES));
    }
    List<Row> terms =
        articles
            .select(TITLE.column(), TEXT.column(), LANGUAGE.column())
            .mapPartitions(new TermSpread(), Encoders.row(StoryFields.TERM))
            .groupBy(col(TERM_KEY))
            .agg(sum(ARTICLES).as(ARTICLES))
            .where(col(ARTICLES).gt(1))
            .orderBy(col(ARTICLES).desc(), col(TERM_KEY))
            .limit(TermRarity.MOST_TERMS)
            .collectAsList();
    return new TermRarity(languages, terms, terms.size() < TermRarity.MOST_TERMS);
  }

  @Override
  public Iterator<Row> call(Iterator<Row> articles) {
    return new Counts(articles);
  }

  /** The counts of one full table after the other. */
  private static final class Counts implements Iterator<Row> {
    private final Iterator<Row> articles;
    private final StoryTerms terms = new StoryTerms();
    private final Numbering numbers = new Numbering();
    private long[] counts = new long[1 << 10];
    private int next;

    Counts(Iterator<Row> articles) {
      this.articles = articles;
    }

    @Override
    public boolean hasNext() {
      if (next == numbers.size()) {
        fill();
      }
      return next < numbers.size();
    }

    private void fill() {
      numbers.clear();
      Arrays.fill(counts, 0);
      next = 0;
      while (articles.hasNext() && numbers.size() < MOST_TERMS) {
        Row article = articles.next();
        String title = article.getAs(TITLE.name());
        terms.read(
            title == null ? "" : title, article.getAs(TEXT.name()), article.getAs(LANGUAGE.name()));
        for (int i = 0; i < terms.size(); i++) {
          int number = numbers.of(terms.key(i));
          if (number == counts.length) {
            counts = Arrays.copyOf(counts, 2 * number);
          }
          counts[number]++;
        }
      }
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      Row row = RowFactory.create(numbers.key(next), counts[next]);
      next++;
      return row;
    }
  }
}
