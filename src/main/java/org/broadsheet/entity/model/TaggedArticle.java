package org.broadsheet.entity.model;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.entity.CaseCounts;
import org.broadsheet.entity.Mention;
import org.broadsheet.entity.rule.RuledArticle;
import org.broadsheet.entity.token.Tokens;
import org.broadsheet.text.CodePoints;

/**
 * An article whose candidates are given their tags one after the other, each knowing those before
 * it. Used again for the next article; not thread safe.
 */
final class TaggedArticle {
  /** In place of the tag before a candidate that goes on with nothing. */
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

  /** Takes an article, none of whose candidates has a tag yet. */
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

  /** The tags that words have been given so far. */
  WordTags history() {
    return history;
  }

  /** Settles the tag of a candidate. */
  void set(int candidate, int tag) {
    tags[candidate] = tag;
    history.add(tokens.hash(candidates.token(candidate)), tag);
  }

  /**
   * The tag that a candidate may go on with, {@link #NO_LINK} if there is nothing to go on with.
   */
  int before(int candidate) {
    return candidates.isLinked(candidate) ? tags[candidate - 1] : NO_LINK;
  }

  /** The names that the tags make. */
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
