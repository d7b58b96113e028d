package org.broadsheet.analysis.telling;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.broadsheet.analysis.entity.EntityFields;
import org.broadsheet.corpus.ArticleFields;
import org.broadsheet.rows.FlatMapIterator;

/**
 * Looks in articles for traces of entities that they seem to leave out. Takes rows of (story_id,
 * outlet, title, text, entities with their traces), gives those of {@link #TYPE}: whom the article
 * has a trace of.
 */
final class TraceFinding implements MapPartitionsFunction<Row, Row> {
  private static final long serialVersionUID = 1L;

  static final StructType TYPE =
      new StructType()
          .add(ArticleFields.STORY_ID.name(), DataTypes.StringType, false)
          .add(ArticleFields.OUTLET.name(), DataTypes.StringType, false)
          .add(EntityFields.ENTITY_ID.name(), DataTypes.StringType, false);

  @Override
  public Iterator<Row> call(Iterator<Row> articles) {
    var words = new WrittenWords();
    return new FlatMapIterator<>(articles, article -> found(article, words));
  }

  private static Iterator<Row> found(Row article, WrittenWords words) {
    words.clear();
    if (!article.isNullAt(2)) {
      words.read(article.getString(2));
    }
    words.read(article.getString(3));
    List<Row> entities = article.getList(4);
    return entities.stream()
        .filter(entity -> entity.<String>getList(1).stream().anyMatch(words::hold))
        .map(entity -> RowFactory.create(article.get(0), article.get(1), entity.get(0)))
        .iterator();
  }
}
