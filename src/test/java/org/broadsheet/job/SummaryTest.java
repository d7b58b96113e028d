package org.broadsheet.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.io.output.Manifest;
import org.broadsheet.io.output.Output;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SummaryTest {
  @TempDir Path folder;

  @Test
  void showsCountsWarningsAndRemarks() {
    var counts = new LinkedHashMap<String, Long>();
    counts.put("files_without_articles", 2L);
    assertThat(text(counts, List.of("Some report says why it is empty.")))
        .contains(
            "  Skipped   Files whose ending is not a known format: 2.\n",
            "  Warning   Something is odd.\n",
            "  Remark    Some report says why it is empty.\n",
            "/runs/all-01234567/report.html\n");
  }

  @Test
  void leavesOutCountsOfZero() {
    assertThat(text(Map.of("files_without_articles", 0L), List.of()))
        .doesNotContain("Skipped", "Remark");
  }

  private String text(Map<String, Long> counts, List<String> remarks) {
    var manifest =
        new Manifest(
            new Manifest.Asked(
                "all-01234567", "0.1.0", "0123456789abcdef", Manifest.Days.ALL, Map.of()),
            new Manifest.Read(
                List.of(),
                new Manifest.Days("2026-03-09", "2026-03-15"),
                new Manifest.Records(3, 3, 0, 0, Map.of(), Map.of(), 0),
                Map.of(),
                List.of("Something is odd.")),
            new Manifest.Published(Map.of(), Map.of(), counts),
            Map.of());
    var output = new Output(folder.toString(), Sessions.storage(folder.toString()));
    return new Summary(manifest, List.of(), remarks).text(output, Optional.empty());
  }
}
