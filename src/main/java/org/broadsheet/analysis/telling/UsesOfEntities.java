package org.broadsheet.analysis.telling;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;

/** The entities that an article names, which come with it: each with its mentions. */
final class UsesOfEntities implements UsesOfArticle {
  @Override
  public void each(Row article, Map<String, Integer> wanted, Use use) {
    List<Row> entities = article.getList(4);
    for (Row entity : entities) {
      Integer number = wanted.get(entity.getString(0));
      if (number != null) {
        use.of(number, Math.toIntExact(entity.getLong(1)));
      }
    }
  }
}
