package org.broadsheet.report;

import static org.broadsheet.corpus.ArticleFields.ARTICLE_ID;
import static org.broadsheet.corpus.ArticleFields.OUTLET;
import static org.broadsheet.corpus.DuplicateFields.ORIGINAL;
import static org.broadsheet.corpus.DuplicateFields.ORIGINAL_OUTLET;
import static org.broadsheet.corpus.DuplicateFields.RESEMBLANCE;

import org.broadsheet.corpus.Corpus;

/** Which articles are copies of others. */
public final class Duplicates {
  public static final Report REPORT =
      Report.named("duplicates")
          .about(
              "Articles that say nearly word for word what an earlier one says: wire copy,"
                  + " reprints.")
          .oneRowPer("copy", ARTICLE_ID)
          .with(ORIGINAL, RESEMBLANCE, OUTLET, ORIGINAL_OUTLET)
          .referringTo("articles", ARTICLE_ID)
          .referringTo("outlets", OUTLET)
          .from(Corpus::duplicates);

  private Duplicates() {}
}
