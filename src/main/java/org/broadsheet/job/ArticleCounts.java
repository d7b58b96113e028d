package org.broadsheet.job;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.broadsheet.corpus.OutletNames;
import org.broadsheet.io.output.Manifest.Articles;

/** Sums of articles by outlet and language. */
final class ArticleCounts {
  private static final Articles NONE = new Articles(0, 0, Map.of());

  private ArticleCounts() {}

  static Articles sum(Articles some, Articles others) {
    var languages = new TreeMap<>(some.languages());
    others.languages().forEach((language, count) -> languages.merge(language, count, Long::sum));
    return new Articles(
        some.accepted() + others.accepted(), some.undated() + others.undated(), languages);
  }

  static Articles sum(Collection<Articles> outlets) {
    return outlets.stream().reduce(NONE, ArticleCounts::sum);
  }

  /** The same with every outlet under the name it goes by now. */
  static Map<String, Articles> renamed(Map<String, Articles> outlets, OutletNames names) {
    var renamed = new TreeMap<String, Articles>();
    outlets.forEach(
        (outlet, articles) ->
            names
                .of(Optional.of(outlet))
                .ifPresent(name -> renamed.merge(name, articles, ArticleCounts::sum)));
    return renamed;
  }
}
