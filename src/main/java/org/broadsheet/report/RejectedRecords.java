package org.broadsheet.report;

import static org.broadsheet.corpus.ArticleFields.EXCERPT;
import static org.broadsheet.corpus.ArticleFields.POSITION;
import static org.broadsheet.corpus.ArticleFields.REASON;
import static org.broadsheet.corpus.ArticleFields.SOURCE_FILE;

import org.broadsheet.corpus.Corpus;

/** What was not accepted, where it stands, and why. */
public final class RejectedRecords {
  public static final Report REPORT =
      Report.named("rejected_records")
          .about("The records that are no articles of the corpus, and why.")
          .oneRowPer("rejected record", SOURCE_FILE, POSITION)
          .with(REASON, EXCERPT)
          .from(Corpus::rejected);

  private RejectedRecords() {}
}
