package org.broadsheet.report;

import static org.broadsheet.corpus.ArticleFields.EXCERPT;
import static org.broadsheet.corpus.ArticleFields.POSITION;
import static org.broadsheet.corpus.ArticleFields.REASON;
import static org.broadsheet.corpus.ArticleFields.SOURCE_FILE;

import org.broadsheet.corpus.Corpus;

/** Which records were rejected, where they are, and why. */
public final class RejectedRecords {
  public static final Report REPORT =
      Report.named("rejected_records")
          .about("The records that were rejected, and why.")
          .oneRowPer("rejected record", SOURCE_FILE, POSITION)
          .with(REASON, EXCERPT)
          .from(Corpus::rejected);

  private RejectedRecords() {}
}
