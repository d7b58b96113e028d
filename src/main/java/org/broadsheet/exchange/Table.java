package org.broadsheet.exchange;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.report.PublishedRun;
import org.broadsheet.report.Report;
import org.broadsheet.report.Reports;
import org.broadsheet.schema.Reference;
import org.broadsheet.schema.Schema;

/**
 * A table of a run, as other tools need it described.
 *
 * @param summary what the table is for, in one sentence
 * @param references foreign keys to other tables of the run
 * @param csv path of its CSV file, relative to the run's folder
 * @param parquet paths of its Parquet files; empty = it has none
 */
record Table(
    Schema schema, String summary, List<Reference> references, String csv, List<String> parquet) {

  /** The reports of a run, in the order of the run, and its calendar. */
  static List<Table> of(PublishedRun run) {
    var tables = new ArrayList<Table>();
    run.tables().keySet().forEach(name -> tables.add(of(Reports.named(name).orElseThrow(), run)));
    tables.add(
        new Table(Dates.SCHEMA, Dates.SUMMARY, List.of(), Dates.SCHEMA.name() + ".csv", List.of()));
    return tables;
  }

  private static Table of(Report report, PublishedRun run) {
    String name = report.name();
    var references = new ArrayList<Reference>();
    report.references().stream()
        .filter(reference -> run.isWhole() && run.tables().containsKey(reference.table()))
        .forEach(references::add);
    report.schema().columnNames().stream()
        .filter(Dates.DAY.name()::equals)
        .forEach(day -> references.add(new Reference(Dates.SCHEMA.name(), List.of(day))));
    List<String> parquet =
        List.of(run.rows(report).inputFiles()).stream()
            .map(file -> "parquet/" + name + file.substring(file.lastIndexOf('/')))
            .sorted()
            .toList();
    return new Table(
        report.schema(), report.summary(), references, "csv/" + name + ".csv", parquet);
  }

  String name() {
    return schema.name();
  }

  /** What the table contains and what a row stands for, in words. */
  String description() {
    return "%s One row per %s.".formatted(summary, schema.grain());
  }
}
