package org.broadsheet.corpora;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Five raw articles by five outlets on one event, in the text format. */
@Tag("corpora")
class SeedsTest {
  @TempDir static Path output;
  private static PublishedRun run;

  @BeforeAll
  static void publish() throws IOException {
    run = PublishedRun.of(Corpora.file("seeds"), output, "all");
  }

  @Test
  void acceptsAllFive() {
    assertThat(run.records("read")).isEqualTo(5);
    assertThat(run.records("accepted")).isEqualTo(5);
    assertThat(run.records("rejected")).isZero();
    assertThat(run.rows("outlets")).isEqualTo(5);
  }

  @Test
  void keepsWhatTheManifestSays() throws IOException {
    Readback.check(run);
  }

  @Test
  void onlyOneOutletSpeaksOfBrexit() throws IOException {
    assertThat(run.where("terms", "term", "brexit"))
        .singleElement()
        .satisfies(row -> assertThat(PublishedRun.count(row, "outlet_count")).isEqualTo(1));
  }

  @Test
  void threeArticlesSpeakOfTheBlueLine() throws IOException {
    assertThat(run.where("phrases", "phrase", "blue line"))
        .singleElement()
        .satisfies(row -> assertThat(PublishedRun.count(row, "article_count")).isEqualTo(3));
  }
}
