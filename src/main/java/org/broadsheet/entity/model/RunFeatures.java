package org.broadsheet.entity.model;

import org.broadsheet.entity.rule.TaggedTokens;
import org.broadsheet.entity.token.Tokens;

/**
 * Features of the run of linked candidates around one: its ends, its neighbours, the place in it.
 */
final class RunFeatures {
  /** In candidates: how far the run is followed. */
  private static final int FURTHEST = 6;

  /** Larger distances from the ends count as this one. */
  private static final int FURTHEST_COUNTED = 3;

  private static final int LAST_LETTERS = 3;

  private final TaggedTokens article;
  private final Tokens tokens;
  private final Candidates candidates;
  private final WordFeatures words;

  RunFeatures(TaggedArticle tagged, WordFeatures words) {
    this.article = tagged.ruled().article();
    this.tokens = tagged.tokens();
    this.candidates = tagged.candidates();
    this.words = words;
  }

  void add(int candidate, int before, FeatureRows rows) {
    int first = first(candidate);
    int last = last(candidate);
    int from = candidates.token(first);
    int to = candidates.token(last);
    int toFirst = Math.min(FURTHEST_COUNTED, candidate - first);
    int toLast = Math.min(FURTHEST_COUNTED, last - candidate);
    int place = toFirst * (FURTHEST_COUNTED + 1) + toLast;
    rows.add(Feature.PLACE, place);
    rows.add(Feature.PLACE_AND_TAG, place, before);
    rows.add(Feature.FIRST_WORD, tokens.hash(from));
    rows.add(Feature.LAST_WORD, tokens.hash(to));
    rows.add(
        Feature.LAST_ENDING, WordFeatures.ending(tokens.lower(to), LAST_LETTERS), last - candidate);
    rows.add(Feature.FIRST_SENSES, article.senses(from), toFirst);
    rows.add(Feature.LAST_SENSES, article.senses(to), toLast);
    rows.add(Feature.RUN, hash(from, to), candidate - first);
    long ahead = words.neighbour(from, -1);
    long after = words.neighbour(to, 1);
    rows.add(Feature.AHEAD, ahead);
    rows.add(Feature.BEHIND, after);
    rows.add(Feature.AHEAD_AND_PLACE, ahead, place);
    rows.add(Feature.BEHIND_AND_PLACE, after, place);
  }

  private int first(int candidate) {
    int first = candidate;
    int least = candidate - FURTHEST;
    while (first > least && candidates.isLinked(first)) {
      first--;
    }
    return first;
  }

  private int last(int candidate) {
    int last = candidate;
    int most = Math.min(candidates.size() - 1, candidate + FURTHEST);
    while (last < most && candidates.isLinked(last + 1)) {
      last++;
    }
    return last;
  }

  private long hash(int from, int to) {
    long hash = 0;
    for (int i = from; i <= to; i++) {
      hash = FeatureRows.pair(hash, tokens.hash(i));
    }
    return hash;
  }
}
