package org.broadsheet.io.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.broadsheet.cli.Command;
import org.broadsheet.schema.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvProfileTest {
  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@a", "\ta", "\ra"})
  void theSpreadsheetProfileEscapesFormulas(String text) {
    assertThat(CsvProfile.SPREADSHEET.text(text)).isEqualTo("'" + text);
    assertThat(CsvProfile.DATA.text(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a=1", " =1", "1-2", "'=1", "−1", ""})
  void otherTextsAreUnchanged(String text) {
    assertThat(CsvProfile.SPREADSHEET.text(text)).isEqualTo(text);
  }

  @Test
  void theFilesOfARunHaveItsProfile(@TempDir Path folder) throws IOException {
    Path input =
        Files.writeString(
            folder.resolve("in.jsonl"),
            new ObjectMapper()
                .writeValueAsString(
                    Map.of("outlet", "=Gazette", "title", "-1", "text", "Ferries sail.")));
    String data = articles(folder, input, "data");
    String spreadsheet = articles(folder, input, "spreadsheet");
    assertThat(data).startsWith("period_start,").contains(",=Gazette,,-1,");
    assertThat(spreadsheet)
        .isEqualTo("\uFEFF" + data.replace("=Gazette", "'=Gazette").replace(",-1,", ",'-1,"));
  }

  private static String articles(Path folder, Path input, String profile) throws IOException {
    Command command =
        Command.run(
            "report",
            "articles",
            "--input",
            input.toString(),
            "--output",
            folder.resolve("out").toString(),
            "--csv-profile",
            profile,
            "--run-id",
            profile);
    assertThat(command.exitCode()).as(command.err()).isEqualTo(ExitCode.OK);
    return Files.readString(
        folder.resolve("out/runs/%s/csv/articles.csv".formatted(profile)), UTF_8);
  }
}
