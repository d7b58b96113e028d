package org.broadsheet.job;

import java.util.List;
import org.broadsheet.report.Companion;

/** What a run writes beside its reports. */
final class Companions {
  static final List<Companion> ALL = List.of();

  private Companions() {}
}
