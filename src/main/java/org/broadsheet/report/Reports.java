package org.broadsheet.report;

import java.util.List;
import java.util.Optional;

/** The list of reports. */
public final class Reports {
  /** All reports, in the order in which they are computed and listed. */
  public static final List<Report> ALL =
      List.of(
          Articles.REPORT,
          RejectedRecords.REPORT,
          Boilerplate.REPORT,
          Duplicates.REPORT,
          Outlets.REPORT,
          Terms.REPORT,
          OutletTerms.REPORT,
          OutletHeadlineTerms.REPORT,
          DailyTerms.REPORT,
          Phrases.REPORT,
          TermEmphasis.REPORT,
          Entities.REPORT,
          OutletEntities.REPORT,
          DailyEntities.REPORT,
          EntityEmphasis.REPORT,
          EntityPairs.REPORT,
          OutletEntityPairs.REPORT,
          EntityNetwork.REPORT,
          Speakers.REPORT,
          OutletSimilarity.REPORT,
          Stories.REPORT,
          EmphasisSources.REPORT,
          Omissions.REPORT,
          Evidence.REPORT);

  private Reports() {}

  public static List<String> names() {
    return ALL.stream().map(Report::name).toList();
  }

  public static Optional<Report> named(String name) {
    return ALL.stream().filter(report -> report.name().equals(name)).findFirst();
  }
}
