package org.broadsheet.io.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.io.input.ScreenedInput.file;

import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Row;
import org.broadsheet.analysis.TestSpark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Articles that are delivered again, and ids that several outlets use. */
@Timeout(180)
class RedeliveredTest {
  @TempDir Path folder;

  @Test
  void theLatestUpdateIsKeptWhereverItStands() {
    file(folder, "a.jsonl", line("1", "Wire", "three", "\"date_modify\":\"2026-03-01T12:30:00Z\""));
    file(
        folder,
        "b.jsonl",
        line("1", "Wire", "one", "\"date_modify\":\"2026-03-01T08:00:00Z\"")
            + line("1", "Wire", "two", "\"modified\":\"2026-03-01 13:00:00 +0100\"")
            + line("1", "Wire", "never", "\"updated\":\"not a date\"")
            + line("1", "Wire", "unknown", ""));
    assertThat(results())
        .containsExactlyInAnyOrder(
            "accepted null 1 three",
            "filtered superseded null null",
            "filtered superseded null null",
            "filtered superseded null null",
            "filtered superseded null null");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"updated_at\":1772323200", "\"dateModified\":null", "\"x\":1"})
  void ofEqualUpdatesTheLastByFileAndPositionIsKept(String update) {
    file(folder, "2026-03-01.jsonl", line("1", "Wire", "one", update));
    file(
        folder,
        "2026-03-02.jsonl",
        line("1", "Wire", "two", update) + line("1", "Wire", "three", update));
    assertThat(results()).contains("accepted null 1 three").hasSize(3);
  }

  @Test
  void equalIdsOfSeveralOutletsAreSeveralArticles() {
    file(
        folder,
        "a.jsonl",
        line("7", "East", "rain", "")
            + line("7", "West", "wind", "")
            + line("8", "West", "sun", ""));
    file(folder, "b.jsonl", line("7", "East", "rain again", "") + line("7", "North", "snow", ""));
    assertThat(results())
        .containsExactlyInAnyOrder(
            "accepted null East:7 rain again",
            "accepted null North:7 snow",
            "accepted null West:7 wind",
            "accepted null 8 sun",
            "filtered superseded null null");
  }

  @Test
  void anIdThatIsMadeNeverEqualsADeliveredOne() {
    file(
        folder,
        "a.jsonl",
        line("East:7", "East", "a", "")
            + line("7", "East", "b", "")
            + line("7", "West", "c", "")
            + line("West:7", "North", "d", "")
            + line("B:7", "A", "e", "")
            + line("B:7", "C", "f", "")
            + line("7", "A:B", "g", ""));
    assertThat(results())
        .containsExactlyInAnyOrder(
            "accepted null East:7 b",
            "accepted null East:East:7 a",
            "accepted null West:7 c",
            "accepted null North:West:7 d",
            "accepted null A:B:7 g",
            "accepted null A:A:B:7 e",
            "accepted null C:B:7 f");
  }

  @Test
  void theResultIsTheSameForAnyNumberOfPartitions() {
    var lines = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      lines.append(line("" + i % 7, "Outlet " + i % 5, "version " + i, ""));
    }
    file(folder, "a.jsonl", lines.toString());
    var session = TestSpark.session();
    String before = session.conf().get("spark.sql.shuffle.partitions");
    List<String> some = results();
    session.conf().set("spark.sql.shuffle.partitions", "1");
    try {
      assertThat(results()).containsExactlyInAnyOrderElementsOf(some);
    } finally {
      session.conf().set("spark.sql.shuffle.partitions", before);
    }
    assertThat(some).filteredOn(result -> result.startsWith("accepted")).hasSize(35);
  }

  private List<String> results() {
    return InputRunTest.records(folder, new Slicing(300)).collectAsList().stream()
        .map(RedeliveredTest::result)
        .toList();
  }

  private static String result(Row row) {
    return "%s %s %s %s"
        .formatted(
            row.<String>getAs("status"),
            row.<String>getAs("reason"),
            row.<String>getAs("article_id"),
            row.<String>getAs("title"));
  }

  private static String line(String id, String outlet, String title, String update) {
    return "{\"id\":\"%s\",\"outlet\":\"%s\",\"title\":\"%s\",\"text\":\"Rain.\"%s}\n"
        .formatted(id, outlet, title, update.isEmpty() ? "" : "," + update);
  }
}
