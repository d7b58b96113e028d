package org.broadsheet.analysis.telling;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.broadsheet.analysis.emphasis.EmphasisFields;
import org.broadsheet.corpus.ArticleFields;
import org.broadsheet.rows.FlatMapIterator;

/**
 * Counts the wanted features of each article before the shuffle. Maps rows of {@link StoryArticles}
 * to rows of {@link #TYPE}: one row per article, with all its features in one column.
 */
record StoryUses(Broadcast<WantedFeatures> wanted, UsesOfArticle.Factory uses)
    implements MapPartitionsFunction<Row, Row> {
  /** The features of the article: the number of the feature and its uses, four bytes each. */
  private static final String PACKED = "packed_uses";

  static final StructType TYPE =
      new StructType()
          .add(ArticleFields.LANGUAGE.name(), DataTypes.StringType, false)
          .add(ArticleFields.STORY_ID.name(), DataTypes.StringType, false)
          .add(ArticleFields.OUTLET.name(), DataTypes.StringType, false)
          .add(EmphasisFields.SIZE.name(), DataTypes.LongType, false)
          .add(PACKED, DataTypes.BinaryType, false);

  @Override
  public Iterator<Row> call(Iterator<Row> articles) {
    UsesOfArticle features = uses.create();
    var packed = new Packed();
    return new FlatMapIterator<>(
        articles, article -> List.of(row(article, features, packed)).iterator());
  }

  private Row row(Row article, UsesOfArticle features, Packed packed) {
    String language = article.getAs(ArticleFields.LANGUAGE.name());
    Map<String, Integer> numbers = wanted.value().in(language);
    packed.clear();
    features.each(article, numbers, packed::add);
    return RowFactory.create(
        language,
        article.getAs(ArticleFields.STORY_ID.name()),
        article.getAs(ArticleFields.OUTLET.name()),
        article.getAs(EmphasisFields.SIZE.name()),
        packed.bytes());
  }

  /** Unpacks the features of a row of {@link #TYPE}. */
  static void each(Row row, UsesOfArticle.Use use) {
    ByteBuffer packed = ByteBuffer.wrap(row.getAs(PACKED));
    while (packed.hasRemaining()) {
      use.of(packed.getInt(), packed.getInt());
    }
  }

  /** The features of one article, in the order in which they are added. */
  private static final class Packed {
    private int[] numbers = new int[1 << 10];
    private int size;

    void clear() {
      size = 0;
    }

    void add(int feature, int uses) {
      if (size == numbers.length) {
        numbers = Arrays.copyOf(numbers, 2 * size);
      }
      numbers[size++] = feature;
      numbers[size++] = uses;
    }

    byte[] bytes() {
      ByteBuffer bytes = ByteBuffer.allocate(size * Integer.BYTES);
      bytes.asIntBuffer().put(numbers, 0, size);
      return bytes.array();
    }
  }
}
