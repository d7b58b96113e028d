package org.broadsheet.analysis.emphasis;

import org.broadsheet.analysis.emphasis.EmphasisGroups.Scope;
import org.broadsheet.corpus.Corpus;

/** What a report of emphasis has to say of itself: how much it tested, and why nothing. */
record EmphasisNotes(String report, EmphasisTally tally, EmphasisGroups groups, long rareFeatures) {
  /** Leaves the counts, and a sentence where there is nothing to claim. */
  void leaveIn(Corpus corpus) {
    long all = groups.scopes().values().stream().mapToLong(Scope::size).sum();
    long tested = groups.scopes().values().stream().mapToLong(scope -> scope.tested().length).sum();
    corpus.count(report + "_features_tested", tally.features());
    corpus.count(report + "_features_in_too_few_articles", rareFeatures);
    corpus.count(report + "_groups_tested", tested);
    corpus.count(report + "_groups_of_too_few_articles", all - tested);
    corpus.count(report + "_rows_tested", tally.tests());
    corpus.count(report + "_rows_not_tested", tally.untested());
    if (tally.tests() == 0) {
      corpus.remark("%s makes no claims: %s.".formatted(report, reason(corpus, tested)));
    } else {
      corpus.remark(
          "%s tested %,d rows: features in enough articles %,d (in too few %,d), outlets with enough articles %,d (with too few %,d)."
              .formatted(
                  report, tally.tests(), tally.features(), rareFeatures, tested, all - tested));
    }
  }

  private String reason(Corpus corpus, long tested) {
    if (groups.scopes().values().stream().allMatch(scope -> scope.size() < 2)) {
      return "no outlet has another one to be compared with";
    }
    if (tested == 0) {
      return "no outlet has the %,d articles that --min-group-articles asks of it and of the others"
          .formatted(corpus.options().minGroupArticles());
    }
    return "nothing is used in the %,d articles that --min-articles asks for"
        .formatted(corpus.options().minArticles().orElse(Emphasis.MIN_ARTICLES));
  }
}
