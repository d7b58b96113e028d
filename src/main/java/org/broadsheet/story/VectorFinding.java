package org.broadsheet.story;

import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.xxhash64;
import static org.broadsheet.corpus.ArticleFields.ARTICLE_ID;
import static org.broadsheet.corpus.ArticleFields.LANGUAGE;
import static org.broadsheet.corpus.ArticleFields.PUBLISHED_DATE;
import static org.broadsheet.corpus.ArticleFields.TEXT;
import static org.broadsheet.corpus.ArticleFields.TITLE;
import static org.broadsheet.story.StoryFields.ARTICLE;
import static org.broadsheet.story.StoryFields.DAY;

import java.util.Iterator;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.broadsheet.rows.FlatMapIterator;

/** Computes the term vector of each article. */
record VectorFinding(Broadcast<TermRarity> rarity) implements MapPartitionsFunction<Row, Row> {

  /** One row of {@link StoryFields#VECTOR} per article. */
  static Dataset<Row> of(Dataset<Row> articles, Broadcast<TermRarity> rarity) {
    return articles
        .select(
            ARTICLE_ID.column(),
            xxhash64(ARTICLE_ID.column()).as(ARTICLE),
            expr("unix_date(" + PUBLISHED_DATE.name() + ")").as(DAY),
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
    String language = article.getAs(LANGUAGE.name());
    String title = article.getAs(TITLE.name());
    terms.read(title == null ? "" : title, article.getAs(TEXT.name()), language);
    TermVector vector = TermVector.of(terms, rarity.value(), language);
    return RowFactory.create(
        article.getAs(ARTICLE_ID.name()),
        article.getAs(ARTICLE),
        article.getAs(DAY),
        vector.keys(),
        vector.weights(),
        vector.telling());
  }
}
