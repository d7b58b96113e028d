package org.broadsheet.report;

import static org.broadsheet.analysis.telling.StorySummaries.FIRST_DATE;
import static org.broadsheet.analysis.telling.StorySummaries.HEADLINE;
import static org.broadsheet.analysis.telling.StorySummaries.LAST_DATE;
import static org.broadsheet.analysis.telling.StorySummaries.OUTLET_COUNT;
import static org.broadsheet.analysis.telling.StorySummaries.STORY_ARTICLES;
import static org.broadsheet.analysis.telling.StorySummaries.TOP_ENTITIES;
import static org.broadsheet.analysis.telling.StorySummaries.TOP_TERMS;
import static org.broadsheet.corpus.ArticleFields.STORY_ID;

import org.broadsheet.analysis.telling.StorySummaries;

/** The stories that several articles cover. */
public final class Stories {
  public static final Report REPORT =
      Report.named("stories")
          .about(
              "The stories: groups of articles, of one outlet or several, that share names and rare"
                  + " terms within a few days.")
          .oneRowPer("story", STORY_ID)
          .with(
              HEADLINE,
              STORY_ARTICLES,
              OUTLET_COUNT,
              FIRST_DATE,
              LAST_DATE,
              TOP_ENTITIES,
              TOP_TERMS)
          .from(StorySummaries::of);

  private Stories() {}
}
