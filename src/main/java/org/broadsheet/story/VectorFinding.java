package org.broadsheet.story;

import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.xxhash64;
import static org.broadsheet.corpus.ArticleFields.ARTICLE_ID;
import static org.broadsheet.corpus.ArticleFields.LANGUAGE;
import static org.broadsheet.corpus.ArticleFields.PUBLISHED_DATE;
import static org.broadsheet.corpus.ArticleFields.TEXT;
import static org.broadsheet.corpus.ArticleFields.TITLE;

import java.util.Iterator;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.broadsheet.rows.FlatMapIterator;

/** Finds what each article is about. */
record VectorFinding(Broadcast<TermRarity> rarity) implements MapPartitionsFunction<Row, Row> {

  /** One row of {@link StoryFields#VECTOR} per article. */
  static Dataset<Row> of(Dataset<Row> articles, Broadcast<TermRarity> rarity) {
    return articles
        .select(
            ARTICLE_ID.column(),
            xxhash64(ARTICLE_ID.column()),
            expr("unix_date(" + PUBLISHED_DATE.name() + ")"),
            LANGUAGE.column(),
            TITLE.column(),
            TEXT.column())
        .mapPartitions(new VectorFinding(rarity), Encoders.row(StoryFields.VECTOR));
  }

  @Override
  public Iterator<Row> call(Iterator<Row> articles) {
    var terms = new StoryTerms();
    return FlatMapIterator.ofStreams(articles, article -> Stream.of(vector(article, terms)));
  }

  private Row vector(Row article, StoryTerms terms) {
    String language = article.getString(3);
    terms.read(article.isNullAt(4) ? "" : article.getString(4), article.getString(5), language);
    TermVector vector = TermVector.of(terms, rarity.value(), language);
    return RowFactory.create(
        article.getString(0),
        article.getLong(1),
        article.get(2),
        vector.keys(),
        vector.weights(),
        vector.telling());
  }
}
