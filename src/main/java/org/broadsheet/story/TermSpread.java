package org.broadsheet.story;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.broadsheet.corpus.ArticleFields.LANGUAGE;
import static org.broadsheet.corpus.ArticleFields.TEXT;
import static org.broadsheet.corpus.ArticleFields.TITLE;

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
 * Counts the articles that have each term. Takes rows of title, text and language, gives partial
 * sums.
 */
record TermSpread() implements MapPartitionsFunction<Row, Row> {
  private static final int MOST_TERMS = 1 << 19;

  /** How rare the terms of these articles are. */
  static TermRarity of(Dataset<Row> articles) {
    var languages = new HashMap<String, Long>();
    for (Row row :
        articles.groupBy(LANGUAGE.column()).agg(count(lit(1)).as("articles")).collectAsList()) {
      languages.put(row.getString(0), row.getLong(1));
    }
    List<Row> terms =
        articles
            .select(TITLE.column(), TEXT.column(), LANGUAGE.column())
            .mapPartitions(new TermSpread(), Encoders.row(StoryFields.TERM))
            .groupBy(col("term"))
            .agg(sum("articles").as("articles"))
            .where(col("articles").gt(1))
            .orderBy(col("articles").desc(), col("term"))
            .limit(TermRarity.MOST_TERMS)
            .collectAsList();
    return new TermRarity(languages, terms, terms.size() < TermRarity.MOST_TERMS);
  }

  @Override
  public Iterator<Row> call(Iterator<Row> articles) {
    return new Counts(articles);
  }

  /** A table-full of counts after the other. */
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
        terms.read(
            article.isNullAt(0) ? "" : article.getString(0),
            article.getString(1),
            article.getString(2));
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
