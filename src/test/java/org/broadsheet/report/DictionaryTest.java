package org.broadsheet.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.broadsheet.cli.Command;
import org.broadsheet.schema.Field;
import org.junit.jupiter.api.Test;

class DictionaryTest {
  /** If it fails: {@code jobs/broadsheet describe all > output/README.md}. */
  @Test
  void theDictionaryBesideTheReportsIsUpToDate() {
    assertThat(Path.of("output/README.md")).content(UTF_8).isEqualTo(Dictionary.markdown());
  }

  @Test
  void describeAllPrintsTheDictionary() {
    assertThat(Command.run("describe", "all").out()).isEqualTo(Dictionary.markdown());
  }

  @Test
  void everyColumnOfEveryReportIsInIt() {
    assertThat(Reports.ALL)
        .allSatisfy(
            report ->
                assertThat(Dictionary.section(report))
                    .contains(
                        report.schema().columnNames().stream().map("| %s |"::formatted).toList()));
  }

  @Test
  void aColumnHasOneTypeInEveryReport() {
    Map<String, Field> first = new HashMap<>();
    for (Report report : Reports.ALL) {
      for (Field field : report.schema().columns()) {
        Field other = first.putIfAbsent(field.name(), field);
        assertThat(other == null ? field.type() : other.type())
            .as(report.name() + "." + field.name())
            .isEqualTo(field.type());
      }
    }
  }
}
