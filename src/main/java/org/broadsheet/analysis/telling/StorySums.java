package org.broadsheet.analysis.telling;

import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.broadsheet.analysis.evidence.Examples;
import org.broadsheet.corpus.ArticleFields;
import org.broadsheet.measure.Kitagawa;
import org.broadsheet.rows.OccupiedSlots;
import org.broadsheet.schema.Field;

/**
 * Computes the sums of {@link Kitagawa} over the stories of a partition. Maps rows of {@link
 * StoryUses#TYPE}, sorted by story, to one row per wanted pair of feature and outlet, for outlets
 * that share a story in which the feature is used.
 */
record StorySums(Broadcast<WantedFeatures> wanted) implements MapPartitionsFunction<Row, Row> {
  /** The columns of the sums. */
  static final List<String> SUMS =
      IntStream.range(0, Kitagawa.SUMS).mapToObj(i -> "shared_sum_" + i).toList();

  static final StructType TYPE =
      Stream.concat(
              Stream.of(
                  DataTypes.createStructField(
                      ArticleFields.LANGUAGE.name(), DataTypes.StringType, false),
                  DataTypes.createStructField(Examples.FEATURE.name(), DataTypes.StringType, false),
                  DataTypes.createStructField(
                      ArticleFields.OUTLET.name(), DataTypes.StringType, false)),
              SUMS.stream().map(sum -> DataTypes.createStructField(sum, DataTypes.LongType, false)))
          .reduce(new StructType(), StructType::add, (one, other) -> one);

  @Override
  public Iterator<Row> call(Iterator<Row> articles) {
    WantedFeatures features = wanted.value();
    var tellings = new StoryByOutlet(features);
    long[] sums = new long[Kitagawa.SUMS * features.size()];
    Row last = null;
    while (articles.hasNext()) {
      Row article = articles.next();
      if (last != null && !isSameStory(last, article)) {
        tellings.addTo(sums);
        tellings.clear();
      }
      tellings.add(article);
      last = article;
    }
    tellings.addTo(sums);
    return new OccupiedSlots(
        features.size(), pair -> isTaken(sums, pair), pair -> row(features.pair(pair), sums, pair));
  }

  private static boolean isSameStory(Row one, Row other) {
    return isSame(ArticleFields.STORY_ID, one, other) && isSame(ArticleFields.LANGUAGE, one, other);
  }

  private static boolean isSame(Field field, Row one, Row other) {
    return one.getAs(field.name()).equals(other.getAs(field.name()));
  }

  /** Whether any story has been added to the pair: then one of the two sides has a use. */
  private static boolean isTaken(long[] sums, int pair) {
    int at = Kitagawa.SUMS * pair;
    return sums[at] > 0 || sums[at + 1] > 0;
  }

  private static Row row(WantedFeatures.Pair pair, long[] sums, int place) {
    var values = new Object[3 + Kitagawa.SUMS];
    values[0] = pair.language();
    values[1] = pair.feature();
    values[2] = pair.outlet();
    for (int i = 0; i < Kitagawa.SUMS; i++) {
      values[3 + i] = sums[Kitagawa.SUMS * place + i];
    }
    return RowFactory.create(values);
  }
}
