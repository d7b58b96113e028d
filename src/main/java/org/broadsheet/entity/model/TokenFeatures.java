package org.broadsheet.entity.model;

import org.broadsheet.entity.rule.RuledArticle;
import org.broadsheet.entity.token.Tokens;

/** The features of each candidate of an article, as rows of a weight table. */
final class TokenFeatures {
  private static final int MOST_TIMES = 3;

  private final TaggedArticle tagged;
  private final RuledArticle ruled;
  private final Tokens tokens;
  private final Candidates candidates;
  private final WordFeatures words;
  private final LexiconFeatures lexicons;
  private final RunFeatures runs;
  private final FeatureRows rows = new FeatureRows();

  TokenFeatures(TaggedArticle tagged) {
    this.tagged = tagged;
    this.ruled = tagged.ruled();
    this.tokens = tagged.tokens();
    this.candidates = tagged.candidates();
    this.words = new WordFeatures(ruled.article());
    this.lexicons = new LexiconFeatures(ruled.article(), words);
    this.runs = new RunFeatures(tagged, words);
  }

  /** Must be called after an article has been read. */
  void read() {
    lexicons.read();
  }

  /** The rows of a candidate, after all tags before it are set. Valid until the next call. */
  FeatureRows rows(int candidate) {
    rows.clear();
    int i = candidates.token(candidate);
    int before = tagged.before(candidate);
    words.add(i, before, rows);
    lexicons.add(i, before, rows);
    runs.add(candidate, before, rows);
    addTags(candidate, before);
    addHistory(i, before);
    addRules(i, before);
    return rows;
  }

  private void addTags(int candidate, int before) {
    boolean isLinked = candidates.isLinked(candidate);
    int beforeThat = isLinked ? tagged.before(candidate - 1) : TaggedArticle.NO_LINK;
    rows.add(Feature.TAG, before);
    rows.add(Feature.TAGS, before, beforeThat);
    long between = 0;
    if (isLinked) {
      for (int i = candidates.token(candidate - 1) + 1; i < candidates.token(candidate); i++) {
        between = FeatureRows.pair(between, tokens.hash(i));
      }
    }
    rows.add(Feature.BETWEEN, between, before);
  }

  private void addHistory(int i, int before) {
    int usual = tagged.history().usual(tokens.hash(i));
    if (usual != WordTags.NONE) {
      int times = Math.min(MOST_TIMES, tagged.history().times(tokens.hash(i), usual));
      rows.add(Feature.USUAL_TAG, usual);
      rows.add(Feature.USUAL_AND_TAG, usual, before);
      rows.add(Feature.USUAL_COUNT, usual, times);
    }
  }

  private void addRules(int i, int before) {
    int rule = ruled.rule(i);
    long ruleAndNext = FeatureRows.pair(rule, ruled.rule(i + 1));
    rows.add(Feature.RULE, rule);
    rows.add(Feature.RULE_AND_TAG, rule, before);
    rows.add(Feature.RULE_AND_WORD, rule, tokens.hash(i));
    rows.add(Feature.RULE_AND_NEXT, ruleAndNext);
    rows.add(Feature.RULES_AROUND, ruleAndNext, ruled.rule(i - 1));
    rows.add(Feature.RULE_AND_USE, rule, words.use(i));
    rows.add(Feature.RULE_AND_CERTAINTY, rule, ruled.certainty(i));
  }
}
