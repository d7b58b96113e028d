package org.broadsheet.corpora;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.broadsheet.schema.ExitCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Some hundred English articles each: clean ones, undated ones, ones without an outlet. */
@Tag("corpora")
class SmallCorporaTest {
  @TempDir Path output;

  @Test
  void basilHasAHundredArticlesOfEachOfThreeOutlets() throws IOException {
    PublishedRun run = CorpusRuns.of("basil.jsonl.gz");
    assertAccepted(run, 300);
    assertThat(run.rows("outlets")).isEqualTo(3);
    run.each(
        "outlets",
        row -> assertThat(PublishedRun.count(row, "article_count")).as("%s", row).isEqualTo(100));
    Readback.check(run);
  }

  @Test
  void worldwideHasUndatedArticlesOfManyOutlets() throws IOException {
    PublishedRun run = CorpusRuns.of("worldwide-dev.jsonl.gz");
    assertAccepted(run, 548);
    assertThat(run.rows("outlets")).isEqualTo(76);
    assertThat(run.rows("daily_terms")).as("no article has a date").isZero();
    Readback.check(run);
  }

  @Test
  void ecbPlusTakesTheDefaultOutletWhereArticlesNameNone() throws IOException {
    PublishedRun run = CorpusRuns.of("ecbplus-dev.jsonl.gz", "--default-outlet", "unknown");
    assertAccepted(run, 413);
    assertThat(run.rows("outlets")).isEqualTo(154);
    assertThat(run.where("outlets", "outlet", "unknown")).hasSize(1);
    Readback.check(run);
  }

  @Test
  void ecbPlusIsRefusedWithoutADefaultOutlet() {
    var ended = PublishedRun.report(Corpora.file("ecbplus-dev.jsonl.gz"), output, "articles");
    assertThat(ended.code()).isEqualTo(ExitCode.CHECK);
    assertThat(ended.printed()).contains("missing_outlet");
    assertThat(Files.exists(output.resolve("latest"))).isFalse();
  }

  private static void assertAccepted(PublishedRun run, long articles) {
    assertThat(run.records("read")).isEqualTo(articles);
    assertThat(run.records("accepted")).isEqualTo(articles);
  }
}
