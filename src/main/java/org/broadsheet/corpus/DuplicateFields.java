package org.broadsheet.corpus;

import static org.broadsheet.schema.Field.number;
import static org.broadsheet.schema.Field.text;

import org.broadsheet.schema.Field;

/** The columns of near-duplicates. */
public final class DuplicateFields {
  public static final Field ORIGINAL =
      text(
          ArticleFields.DUPLICATE_OF.name(),
          "The earliest article of which it is a near-duplicate; undated articles come last, ties"
              + " go by article_id.");
  public static final Field RESEMBLANCE =
      number(
          "resemblance",
          "Share of the runs of five words in either article that are in both (Jaccard), from"
              + " --duplicate-threshold to 1 = the same words.");
  public static final Field ORIGINAL_OUTLET = text("original_outlet", "Outlet of that article.");

  private DuplicateFields() {}
}
