package org.broadsheet.entity;

import java.util.ArrayList;
import java.util.List;

/** The rules by which names are found, in one article after the other. */
final class Rules {
  private final Article article;
  private final Runs runs;
  private final Segments segments;
  private final Agreement agreement;

  Rules(CaseCounts counts) {
    article = new Article(counts);
    runs = new Runs(article);
    segments = new Segments(article);
    agreement = new Agreement(article);
  }

  /** The names of a text, in order; from then on {@link #article} is that text. */
  List<Name> names(String text, String language) {
    article.read(text, language);
    var names = new ArrayList<Name>();
    runs.each((from, to) -> segments.cut(from, to, names));
    if (!names.isEmpty()) {
      agreement.settle(names);
    }
    return names;
  }

  Article article() {
    return article;
  }
}
