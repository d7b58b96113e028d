package org.broadsheet.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.broadsheet.cli.Command;
import org.broadsheet.report.Report;
import org.broadsheet.report.Reports;
import org.broadsheet.schema.ExitCode;
import org.broadsheet.schema.Field;
import org.broadsheet.schema.Type;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** LibreOffice opens every report with the recipe of the papers, and computes nothing in it. */
@Tag("office")
class OfficeTest {
  /**
   * Tolerance in percent. LibreOffice writes what a cell shows, ten characters: of 0.00123456 that
   * is six digits, so that the value differs by up to half a unit of the sixth.
   */
  private static final double OF_A_CELL = 5e-4;

  private static final List<String> TITLES =
      List.of("=1+1", "+2+3", "-2+3", "@SUM(1,2)", "=HYPERLINK(\"http://x\",\"y\")", "Plain, שלום");

  @TempDir private static Path folder;
  private static Path run;

  @BeforeAll
  static void publish() throws IOException {
    assumeTrue(
        Program.isThere("soffice", "--version"),
        "There is no LibreOffice here: install Debian's package libreoffice-calc-nogui.");
    var lines = new StringBuilder();
    for (String title : TITLES) {
      lines
          .append(
              new ObjectMapper()
                  .writeValueAsString(
                      Map.of(
                          "outlet",
                          title,
                          "title",
                          title,
                          "published",
                          "2026-03-15",
                          "text",
                          "Ferries. " + title)))
          .append('\n');
    }
    Path input = Files.writeString(folder.resolve("formulas.jsonl"), lines, UTF_8);
    run = published("spreadsheet", "all", "--input", "jobs/sample", "--input", input.toString());
  }

  private static Path published(String profile, String report, String... options)
      throws IOException {
    Path output = folder.resolve(profile);
    var args =
        new ArrayList<>(
            List.of(
                "report",
                report,
                "--csv-profile",
                profile,
                "--output",
                output.toString(),
                "--max-rejected-share",
                "0.3"));
    args.addAll(List.of(options));
    Command command = Command.run(args.toArray(String[]::new));
    assertThat(command.exitCode()).as(command.err()).isEqualTo(ExitCode.OK);
    return output.resolve("latest");
  }

  /** Converts files with the command of a recipe, in a temporary profile. */
  private static void convert(String recipe) {
    String office =
        recipe.replace(
            "soffice ", "soffice -env:UserInstallation=file://%s/office ".formatted(folder));
    Program.output(
        Map.of(), List.of("bash", "-euc", "cd \"$1\"\n" + office, "recipe", folder.toString()));
  }

  private static List<String> sheet(Path xlsx) throws IOException {
    try (var zip = new ZipFile(xlsx.toFile());
        var sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
      return List.of(new String(sheet.readAllBytes(), UTF_8).split("(?=<)", -1));
    }
  }

  private static long formulas(Path xlsx) throws IOException {
    return sheet(xlsx).stream().filter(tag -> tag.matches("(?s)<f[ >].*")).count();
  }

  @Test
  void everyReportKeepsItsSumsAndGetsNoFormula() throws Exception {
    convert(Recipe.of("Excel and LibreOffice", run));
    convert(
        "soffice --headless '--convert-to' 'csv:Text - txt - csv"
            + " (StarCalc):44,34,76,1,,0,false,false' --outdir back sheets/*.xlsx");
    try (var duckDb = new DuckDb().withTablesOf(run, Reports.names())) {
      for (Report report : Reports.ALL) {
        assertThat(formulas(folder.resolve("sheets/" + report.name() + ".xlsx")))
            .as(report.name())
            .isZero();
        Sums.areSame(
            report.name(),
            List.of(sums(report, folder.resolve("back/" + report.name() + ".csv"))),
            duckDb.rows(query(report)),
            OF_A_CELL);
      }
    }
  }

  private static String query(Report report) {
    var sums = new ArrayList<String>(List.of("count(*)"));
    numbers(report).forEach(field -> sums.add("coalesce(sum(\"%s\"), 0)".formatted(field.name())));
    return "select %s from %s".formatted(String.join(", ", sums), report.name());
  }

  private static List<Field> numbers(Report report) {
    return report.schema().columns().stream()
        .filter(field -> field.type() == Type.COUNT || field.type() == Type.NUMBER)
        .toList();
  }

  /** Rows and sums of a file that LibreOffice wrote. */
  private static List<String> sums(Report report, Path csv) throws IOException {
    try (var parser =
        CSVFormat.RFC4180.builder().setHeader().get().parse(Files.newBufferedReader(csv, UTF_8))) {
      assertThat(parser.getHeaderNames()).isEqualTo(report.schema().columnNames());
      List<CSVRecord> records = parser.getRecords();
      var sums = new ArrayList<String>(List.of(Integer.toString(records.size())));
      for (Field field : numbers(report)) {
        sums.add(
            Double.toString(
                records.stream()
                    .map(record -> record.get(field.name()))
                    .filter(value -> !value.isEmpty())
                    .mapToDouble(Double::parseDouble)
                    .sum()));
      }
      return sums;
    }
  }

  @Test
  void theDataProfileKeepsFormulas() throws Exception {
    Path data =
        published("data", "articles", "--input", folder.resolve("formulas.jsonl").toString());
    convert(
        Recipe.of("Excel and LibreOffice", data).replace("--outdir sheets", "--outdir formulas"));
    assertThat(formulas(folder.resolve("formulas/articles.xlsx"))).isPositive();
  }
}
