package org.broadsheet.job;

import java.util.List;
import org.broadsheet.exchange.Descriptions;
import org.broadsheet.exchange.Graphs;
import org.broadsheet.page.ReportPage;
import org.broadsheet.report.Companion;

/** What a run writes beside its reports. */
final class Companions {
  static final List<Companion> ALL = List.of(new ReportPage(), new Graphs(), new Descriptions());

  private Companions() {}
}
