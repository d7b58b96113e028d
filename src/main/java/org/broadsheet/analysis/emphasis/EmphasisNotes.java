package org.broadsheet.analysis.emphasis;

import org.broadsheet.analysis.emphasis.EmphasisGroups.Scope;
import org.broadsheet.corpus.CorpusOptions;
import org.broadsheet.corpus.Notes;

/** What a report of emphasis has to say of itself: how much it tested, and why nothing. */
record EmphasisNotes(String report, EmphasisTally tally, EmphasisGroups groups, long rareFeatures) {
  /** The counts, and a sentence on what was tested or why nothing was. */
  Notes of(CorpusOptions options) {
    long all = groups.scopes().values().stream().mapToLong(Scope::size).sum();
    long tested = groups.scopes().values().stream().mapToLong(scope -> scope.tested().length).sum();
    return Notes.none()
        .withCount(report + "_features_tested", tally.features())
        .withCount(report + "_features_in_too_few_articles", rareFeatures)
        .withCount(report + "_groups_tested", tested)
        .withCount(report + "_groups_of_too_few_articles", all - tested)
        .withCount(report + "_rows_tested", tally.tests())
        .withCount(report + "_rows_not_tested", tally.untested())
        .withRemark(
            tally.tests() == 0
                ? "%s makes no claims: %s.".formatted(report, reason(options, tested))
                : "%s tested %,d rows: features in enough articles %,d (in too few %,d), outlets with enough articles %,d (with too few %,d)."
                    .formatted(
                        report,
                        tally.tests(),
                        tally.features(),
                        rareFeatures,
                        tested,
                        all - tested));
  }

  private String reason(CorpusOptions options, long tested) {
    if (groups.scopes().values().stream().allMatch(scope -> scope.size() < 2)) {
      return "no outlet has another one to be compared with";
    }
    if (tested == 0) {
      return "no outlet has the %,d articles that --min-group-articles asks of it and of the others"
          .formatted(options.minGroupArticles());
    }
    return "nothing is used in the %,d articles that --min-articles asks for"
        .formatted(options.minArticles().orElse(Emphasis.MIN_ARTICLES));
  }
}
