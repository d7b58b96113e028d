package org.broadsheet.analysis.telling;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.broadsheet.analysis.emphasis.EmphasisFields;
import org.broadsheet.corpus.ArticleFields;
import org.broadsheet.measure.Kitagawa;

/** The sizes and uses of a story's outlets; one story at a time. */
final class StoryByOutlet {
  private final WantedFeatures wanted;
  private final Map<String, Telling> byOutlet = new TreeMap<>();

  /** The articles of one outlet. */
  private static final class Telling {
    private long size;
    private final Map<Integer, Long> uses = new HashMap<>();

    void add(Row article) {
      size += article.<Long>getAs(EmphasisFields.SIZE.name());
      StoryUses.each(article, (feature, times) -> uses.merge(feature, (long) times, Long::sum));
    }

    long uses(int feature) {
      return uses.getOrDefault(feature, 0L);
    }
  }

  StoryByOutlet(WantedFeatures wanted) {
    this.wanted = wanted;
  }

  /** Discards the story, so that the next can begin. */
  void clear() {
    byOutlet.clear();
  }

  /**
   * Adds an article of the story.
   *
   * @param article of {@link StoryUses#TYPE}
   */
  void add(Row article) {
    byOutlet
        .computeIfAbsent(article.getAs(ArticleFields.OUTLET.name()), first -> new Telling())
        .add(article);
  }

  /**
   * Adds the story to the sums of every wanted pair of a feature that any outlet uses in the story
   * and an outlet that covers it together with others.
   *
   * @param sums {@link Kitagawa#SUMS} sums for each wanted pair
   */
  void addTo(long[] sums) {
    byOutlet.values().removeIf(telling -> telling.size == 0);
    if (byOutlet.size() < 2) {
      return;
    }
    long size = byOutlet.values().stream().mapToLong(telling -> telling.size).sum();
    var uses = new HashMap<Integer, Long>();
    byOutlet
        .values()
        .forEach(telling -> telling.uses.forEach((f, times) -> uses.merge(f, times, Long::sum)));
    uses.forEach((feature, all) -> addTo(sums, feature, size, all));
  }

  /** Iterates over the outlets of the story or the pairs of the feature, whichever are fewer. */
  private void addTo(long[] sums, int feature, long size, long uses) {
    int end = wanted.end(feature);
    if (end - feature < byOutlet.size()) {
      for (int pair = feature; pair < end; pair++) {
        Telling telling = byOutlet.get(wanted.pair(pair).outlet());
        if (telling != null) {
          add(sums, pair, story(telling, feature, size, uses));
        }
      }
      return;
    }
    byOutlet.forEach(
        (outlet, telling) -> {
          int pair = wanted.pair(feature, outlet);
          if (pair >= 0) {
            add(sums, pair, story(telling, feature, size, uses));
          }
        });
  }

  private static void add(long[] sums, int pair, Kitagawa.Story story) {
    Kitagawa.add(story, sums, Kitagawa.SUMS * pair);
  }

  private static Kitagawa.Story story(Telling own, int feature, long size, long uses) {
    long ownUses = own.uses(feature);
    return new Kitagawa.Story(own.size, ownUses, size - own.size, uses - ownUses);
  }
}
