package org.broadsheet.corpus;

import static org.broadsheet.schema.Field.number;
import static org.broadsheet.schema.Field.text;

import org.broadsheet.schema.Field;

/** What is known of an article that is a near-duplicate of another. */
public final class DuplicateFields {
  public static final Field ORIGINAL =
      text(
          ArticleFields.DUPLICATE_OF.name(),
          "The earliest article it is a near-duplicate of, undated ones last, then by article_id.");
  public static final Field RESEMBLANCE =
      number(
          "resemblance",
          "Of the runs of five words that either article holds, the share that both hold (Jaccard):"
              + " from --duplicate-threshold to 1 = the same words.");
  public static final Field ORIGINAL_OUTLET =
      text("original_outlet", "Who published that article.");

  private DuplicateFields() {}
}
