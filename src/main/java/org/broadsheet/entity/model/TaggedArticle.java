package org.broadsheet.entity.model;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.entity.CaseCounts;
import org.broadsheet.entity.Mention;
import org.broadsheet.entity.rule.RuledArticle;
import org.broadsheet.entity.token.Tokens;
import org.broadsheet.text.CodePoints;

/**
 * An article with the tags of its candidates, which are set from left to right. Reused for the next
 * article; not thread safe.
 */
final class TaggedArticle {
  /** In place of the tag before a candidate that cannot continue a name. */
  static final int NO_LINK = Tags.COUNT;

  private final RuledArticle ruled;
  private final Tokens tokens;
  private final Candidates candidates;
  private final WordTags history = new WordTags();
  private int[] tags = new int[512];

  TaggedArticle(CaseCounts cases) {
    ruled = new RuledArticle(cases);
    tokens = ruled.article().tokens();
    candidates = new Candidates(ruled.article());
  }

  /** Reads the next article, without tags. */
  void read(String text, String language) {
    ruled.read(text, language);
    candidates.read();
    history.clear();
    if (tags.length < candidates.size()) {
      tags = new int[2 * candidates.size()];
    }
  }

  RuledArticle ruled() {
    return ruled;
  }

  Tokens tokens() {
    return tokens;
  }

  Candidates candidates() {
    return candidates;
  }

  /** The tags of words so far. */
  WordTags history() {
    return history;
  }

  /** Sets the tag of a candidate. */
  void set(int candidate, int tag) {
    tags[candidate] = tag;
    history.add(tokens.hash(candidates.token(candidate)), tag);
  }

  /** The tag of the candidate before, if both may be in one name; else {@link #NO_LINK}. */
  int before(int candidate) {
    return candidates.isLinked(candidate) ? tags[candidate - 1] : NO_LINK;
  }

  /** The names by the tags. */
  List<Mention> names(CodePoints points) {
    var names = new ArrayList<Mention>();
    int next = 0;
    while (next < candidates.size()) {
      int first = next++;
      if (tags[first] == Tags.OUTSIDE) {
        continue;
      }
      while (next < candidates.size() && Tags.isInside(tags[next])) {
        next++;
      }
      int from = points.ofChar(tokens.start(candidates.token(first)));
      int to = points.ofChar(candidates.nameEnd(next - 1));
      names.add(new Mention(from, to, Tags.type(tags[first])));
    }
    return names;
  }
}
