package org.broadsheet.report;

import static org.broadsheet.corpus.ArticleFields.OUTLET;
import static org.broadsheet.schema.Field.count;
import static org.broadsheet.schema.Field.text;

import org.broadsheet.corpus.Corpus;
import org.broadsheet.schema.Field;

/** What was taken out of the articles before anything was counted. */
public final class Boilerplate {
  private static final Field TEXT =
      text(
          "text",
          "What was taken out, on one line, its first 300 characters; where numbers in it vary, one"
              + " of its forms.");
  private static final Field ARTICLE_COUNT =
      count("article_count", "Articles of the outlet it was taken out of.");
  private static final Field TOKEN_COUNT =
      count("token_count", "Words those articles lost by it, all together.");
  private static final Field REASON =
      text(
          "reason",
          "Why: repeated_line, repeated_opening and repeated_ending are what the outlet repeats"
              + " across its articles; advertisement, sign_up, share_prompt, read_more,"
              + " related_links, photo_credit, caption_repeated, gallery, byline, copyright,"
              + " disclaimer, live_stamp and page_control are furniture by rule.");

  public static final Report REPORT =
      Report.named("boilerplate")
          .about(
              "Lines that an outlet repeats and page furniture that were taken out of the articles."
                  + " With --keep-boilerplate there is none.")
          .oneRowPer("outlet, text and reason", OUTLET, TEXT, REASON)
          .with(ARTICLE_COUNT, TOKEN_COUNT)
          .orderedBy(OUTLET, ARTICLE_COUNT, TEXT, REASON)
          .from(Corpus::boilerplate);

  private Boilerplate() {}
}
