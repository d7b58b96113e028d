package org.broadsheet.report;

import static org.broadsheet.corpus.ArticleFields.ARTICLE_ID;
import static org.broadsheet.corpus.ArticleFields.OUTLET;
import static org.broadsheet.corpus.DuplicateFields.ORIGINAL;
import static org.broadsheet.corpus.DuplicateFields.ORIGINAL_OUTLET;
import static org.broadsheet.corpus.DuplicateFields.RESEMBLANCE;

import org.broadsheet.corpus.Corpus;

/** Which articles are copies of other articles. */
public final class Duplicates {
  public static final Report REPORT =
      Report.named("duplicates")
          .about(
              "Articles that repeat an earlier article nearly word for word, such as wire copy and"
                  + " reprints.")
          .oneRowPer("copy", ARTICLE_ID)
          .with(ORIGINAL, RESEMBLANCE, OUTLET, ORIGINAL_OUTLET)
          .referringTo(Articles.NAME, ARTICLE_ID)
          .referringTo(Outlets.NAME, OUTLET)
          .from(Corpus::duplicates);

  private Duplicates() {}
}
