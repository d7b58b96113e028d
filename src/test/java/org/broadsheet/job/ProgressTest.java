package org.broadsheet.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.broadsheet.io.output.Manifest;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private static final StageTimes TIMES = new StageTimes(Map.of("read", 30.0, "terms", 10.0), true);

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(bytes, true, UTF_8);

  private static void stage(Progress progress, String name, long millis) throws IOException {
    progress.stage(
        name,
        () -> {
          pause(millis);
          return 7;
        },
        rows -> "%d rows".formatted(rows));
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aLogGetsOneLineForEachStage() throws IOException {
    Progress progress = Progress.plain(out);
    stage(progress, "read", 600);
    stage(progress, "terms", 0);
    assertThat(bytes.toString(UTF_8))
        .matches(
            """
              read               7 rows \\(\\d\\.\\d s\\)
              terms              7 rows \\(0\\.\\d s\\)
            """);
    assertThat(progress.seconds()).containsOnlyKeys("read", "terms");
  }

  @Test
  void theLineOfAStageReplacesItsBar() throws IOException {
    Progress progress = Progress.withBar(out, TIMES);
    progress.articles(1_000);
    stage(progress, "read", 1_200);
    String painted = bytes.toString(UTF_8);
    assertThat(painted)
        .startsWith("\r\u001B[K  read               [")
        .contains("] 0 of 2 stages, 1,000 articles");
    assertThat(painted.substring(painted.lastIndexOf('\r')))
        .matches("\r\u001B\\[K  read               7 rows \\(1\\.\\d s\\)\n");
  }

  @Test
  void aStageThatFailsLeavesNoBar() {
    Progress progress = Progress.withBar(out, TIMES);
    try {
      progress.stage(
          "read",
          () -> {
            pause(700);
            throw new IOException("gone");
          },
          rows -> "");
    } catch (IOException expected) {
      assertThat(expected).hasMessage("gone");
    }
    assertThat(bytes.toString(UTF_8)).contains("read").endsWith("\r\u001B[K");
  }

  @Test
  void theShareGrowsWithTimeAndStaysBelowTheEndOfTheStage() {
    assertThat(TIMES.share(Set.of(), "read", 0, 0)).isZero();
    double half = TIMES.share(Set.of(), "read", 15, 15);
    double late = TIMES.share(Set.of(), "read", 60, 60);
    assertThat(half).isBetween(0.2, 0.4);
    assertThat(late).isBetween(half, 0.75);
    assertThat(TIMES.share(Set.of("read"), "terms", 0, 60)).isEqualTo(0.75);
    assertThat(TIMES.share(Set.of("read", "terms"), "other", 1, 80)).isEqualTo(1);
  }

  @Test
  void theBarShowsTheStateAndTheTimeLeftIfKnown() {
    assertThat(ProgressBar.text("terms", 0.75, "1 of 2 stages", OptionalDouble.of(100)))
        .isEqualTo("  terms              [===============.....] 1 of 2 stages, about 2 min left");
    assertThat(ProgressBar.text("read", 0.01, "0 of 2 stages", OptionalDouble.empty()))
        .isEqualTo("  read               [....................] 0 of 2 stages");
  }

  @Test
  void withoutAnEarlierRunAllStagesCountAlike() {
    var times = new StageTimes(Map.of("read", 1.0, "terms", 1.0), false);
    assertThat(times.share(Set.of(), "read", 60, 60)).isZero();
    assertThat(times.share(Set.of("read"), "terms", 60, 61)).isEqualTo(0.5);
  }

  @Test
  void anEarlierRunGivesItsTimesAndNewStagesTheirMean() {
    Manifest earlier =
        new Manifest(
            new Manifest.Asked("run", "0.1.0", "", Manifest.Days.ALL, Map.of()),
            SmallManifest.read(1, List.of()),
            new Manifest.Published(Map.of(), Map.of(), Map.of()),
            Map.of("read", 30.0, "terms", 10.0, "stories", 500.0));
    assertThat(StageTimes.of(List.of("read", "terms", "phrases"), Optional.of(earlier)))
        .isEqualTo(new StageTimes(Map.of("read", 30.0, "terms", 10.0, "phrases", 20.0), true));
    assertThat(StageTimes.of(List.of("read", "terms"), Optional.empty()))
        .isEqualTo(new StageTimes(Map.of("read", 1.0, "terms", 1.0), false));
  }
}
