package org.broadsheet.analysis.evidence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Row;

/** The entities to look for, which come with the article: each with its sentences' numbers. */
final class EntitiesOfSentences implements FeaturesOfSentences {
  private final Map<Integer, Set<String>> bySentence = new HashMap<>();

  @Override
  public boolean turnTo(Row article) {
    bySentence.clear();
    List<Row> entities = article.getList(4);
    for (Row entity : entities) {
      for (int sentence : entity.<Integer>getList(1)) {
        bySentence.computeIfAbsent(sentence, first -> new TreeSet<>()).add(entity.getString(0));
      }
    }
    return true;
  }

  @Override
  public Set<String> in(int number, char[] text) {
    return bySentence.getOrDefault(number, Set.of());
  }
}
