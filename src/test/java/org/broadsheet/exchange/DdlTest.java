package org.broadsheet.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.broadsheet.job.SampleRun;
import org.broadsheet.report.Report;
import org.broadsheet.report.Reports;
import org.broadsheet.schema.Field;
import org.junit.jupiter.api.Test;

/** The tables can be created and filled. RecipesTest does so with PostgreSQL. */
class DdlTest {
  private static DuckDb tables() throws Exception {
    var duckDb = new DuckDb();
    duckDb.run(Files.readString(SampleRun.folder().resolve("models.sql"), UTF_8));
    return duckDb;
  }

  @Test
  void duckDbReadsTheSameRowsFromTheCsvAndTheParquet() throws Exception {
    Path run = SampleRun.folder();
    try (var duckDb = tables()) {
      for (Report report : Reports.ALL) {
        String name = report.name();
        duckDb.run("copy %s from '%s/csv/%s.csv' (header)".formatted(name, run, name));
        String parquet = "from read_parquet('%s/parquet/%s/*')".formatted(run, name);
        assertThat(duckDb.rows("from " + name)).isEqualTo(duckDb.rows(parquet));
      }
      duckDb.run("copy dates from '%s/dates.csv' (header)".formatted(run));
      assertThat(duckDb.number("select count(*) from dates")).isEqualTo(14);
    }
  }

  @Test
  void meaningsAreCommentsOfTablesAndColumns() throws Exception {
    try (var duckDb = tables()) {
      for (Report report : Reports.ALL) {
        assertThat(
                duckDb.rows(
                    "select comment from duckdb_columns() where table_name = '%s' order by column_index"
                        .formatted(report.name())))
            .containsExactlyElementsOf(
                report.schema().columns().stream().map(Field::meaning).map(List::of).toList());
        assertThat(
                duckDb.rows(
                    "select comment from duckdb_tables() where table_name = '%s'"
                        .formatted(report.name())))
            .containsExactly(
                List.of("%s One row per %s.".formatted(report.summary(), report.schema().grain())));
      }
    }
  }

  @Test
  void aDuplicateKeyOrAMissingValueIsRefused() throws Exception {
    try (var duckDb = tables()) {
      String row = "insert into dates values ('2026-03-15', 2026, 3, 2026, 11, 7, 'sunday', %s)";
      duckDb.run(row.formatted("true"));
      assertThatThrownBy(() -> duckDb.run(row.formatted("true"))).isInstanceOf(SQLException.class);
      assertThatThrownBy(() -> duckDb.run(row.replace("-15", "-16").formatted("null")))
          .isInstanceOf(SQLException.class);
    }
  }
}
