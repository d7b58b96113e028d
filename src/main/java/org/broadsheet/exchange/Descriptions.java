package org.broadsheet.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;
import org.broadsheet.report.Companion;
import org.broadsheet.report.PublishedRun;

/**
 * Writes descriptions of a run's tables for other tools (a Data Package, dbt sources, SQL tables),
 * which it derives from the schemas, and the calendar of the run's period.
 */
public final class Descriptions implements Companion {
  @Override
  public String name() {
    return "descriptions";
  }

  @Override
  public void write(PublishedRun run, Files files) throws IOException {
    Dates.write(run, files.create("dates.csv"));
    List<Table> tables = Table.of(run);
    write(DataPackage.of(run, tables), "datapackage.json", files);
    write(DbtSchema.of(tables), "schema.yml", files);
    write(Ddl.of(tables), "models.sql", files);
  }

  private static void write(String text, String path, Files files) throws IOException {
    try (var file = files.create(path)) {
      file.write(text.getBytes(UTF_8));
    }
  }
}
