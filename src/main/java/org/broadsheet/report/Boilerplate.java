package org.broadsheet.report;

import static org.broadsheet.corpus.ArticleFields.OUTLET;
import static org.broadsheet.schema.Field.count;
import static org.broadsheet.schema.Field.text;

import org.broadsheet.corpus.Corpus;
import org.broadsheet.schema.Field;

/** The text that was removed from articles before anything was counted. */
public final class Boilerplate {
  private static final Field TEXT =
      text(
          "text",
          "The removed text, on one line, its first 300 characters; one of its forms if only"
              + " numbers in it vary.");
  private static final Field ARTICLE_COUNT =
      count("article_count", "Articles of the outlet from which it was removed.");
  private static final Field TOKEN_COUNT =
      count("token_count", "Words that were removed from those articles, summed.");
  private static final Field REASON =
      text(
          "reason",
          "Why it was removed. The outlet repeats it across articles: repeated_line,"
              + " repeated_opening, repeated_ending. A rule recognises it as page furniture:"
              + " advertisement, sign_up, share_prompt, read_more, related_links, photo_credit,"
              + " caption_repeated, gallery, byline, copyright, disclaimer, live_stamp,"
              + " page_control.");

  public static final Report REPORT =
      Report.named("boilerplate")
          .about(
              "Repeated lines and page furniture that were removed from the articles. Empty with"
                  + " --keep-boilerplate.")
          .oneRowPer("outlet, text and reason", OUTLET, TEXT, REASON)
          .with(ARTICLE_COUNT, TOKEN_COUNT)
          .orderedBy(OUTLET, ARTICLE_COUNT, TEXT, REASON)
          .from(Corpus::boilerplate);

  private Boilerplate() {}
}
