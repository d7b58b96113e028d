package org.broadsheet.entity.rule;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.entity.CaseCounts;

/** Applies the rules to one article after the other. */
final class Rules {
  private final TaggedTokens article;
  private final CapitalRuns runs;
  private final NameSplitter segments;
  private final MentionConsistency agreement;

  Rules(CaseCounts counts) {
    article = new TaggedTokens(counts);
    runs = new CapitalRuns(article);
    segments = new NameSplitter(article);
    agreement = new MentionConsistency(article);
  }

  /** The names of a text, in order; {@link #article} is that text afterwards. */
  List<Name> names(String text, String language) {
    article.read(text, language);
    var names = new ArrayList<Name>();
    runs.each((from, to) -> segments.cut(from, to, names));
    if (!names.isEmpty()) {
      agreement.settle(names);
    }
    return names;
  }

  TaggedTokens article() {
    return article;
  }
}
