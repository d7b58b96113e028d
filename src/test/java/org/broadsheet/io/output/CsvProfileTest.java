package org.broadsheet.io.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    String article = "{\"outlet\":\"Gazette\",\"text\":\"Ferries sail.\"}";
    Path input = Files.writeString(folder.resolve("in.jsonl"), article + "\n=1+1\n-1\n");
    String data = rejected(folder, input, "data");
    String spreadsheet = rejected(folder, input, "spreadsheet");
    assertThat(data).startsWith("period_start,").contains(",=1+1\r\n", ",-1\r\n");
    assertThat(spreadsheet)
        .isEqualTo("\uFEFF" + data.replace(",=1+1\r", ",'=1+1\r").replace(",-1\r", ",'-1\r"));
  }

  private static String rejected(Path folder, Path input, String profile) throws IOException {
    Command command =
        Command.run(
            "report",
            "rejected_records",
            "--keep-boilerplate",
            "--dedupe=keep",
            "--max-rejected-share=1",
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
        folder.resolve("out/runs/%s/csv/rejected_records.csv".formatted(profile)), UTF_8);
  }
}
