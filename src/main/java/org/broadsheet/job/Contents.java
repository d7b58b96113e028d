package org.broadsheet.job;

import java.util.List;
import java.util.function.Supplier;
import org.broadsheet.corpus.NotedRows;
import org.broadsheet.corpus.Notes;
import org.broadsheet.io.output.Manifest;
import org.broadsheet.report.Report;

/**
 * What a run publishes.
 *
 * @param read what the tables are made from
 * @param tables in the order in which they are written
 * @param isWhole whether no table is cut to its first rows
 * @param notes what was skipped or merged before the tables were made; theirs follow
 */
record Contents(Manifest.Read read, List<Table> tables, boolean isWhole, Notes notes) {

  /**
   * A report and its rows.
   *
   * @param rows without the period columns; computed when the table is written
   */
  record Table(Report report, Supplier<NotedRows> rows) {}
}
