package org.broadsheet.corpora;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ten thousand Arabic articles, whose language Broadsheet has to find out by itself. */
@Tag("corpora")
class SaudiNewsNetTest {
  /**
   * Letters with their marks, digits beside them, and what may stand inside a word or number; or a
   * handle or a tag, with its sign.
   */
  private static final Pattern WORD =
      Pattern.compile("[@#]?[\\p{L}\\p{M}\\p{N}_\\u200C\\u200D]+([.,:·'@][\\p{L}\\p{M}\\p{N}_]+)*");

  private static final Set<String> STOP_WORDS = Set.of("في", "من", "على", "إلى", "عن", "التي");

  @TempDir static Path output;
  private static PublishedRun run;

  @BeforeAll
  static void publish() throws IOException {
    Path input = Corpora.file("saudinewsnet-dev.jsonl.gz");
    run = PublishedRun.of(input, output, "all", "--column", "language=not_given");
  }

  @Test
  void readsEveryArticle() throws IOException {
    assertThat(run.records("read")).isEqualTo(10_000);
    assertThat(run.rows("outlets")).isEqualTo(12);
    Readback.check(run);
  }

  @Test
  void takesThemForArabic() throws IOException {
    double arabic = run.where("articles", "language", "ar").size();
    assertThat(arabic / run.rows("articles")).isGreaterThanOrEqualTo(0.99);
  }

  @Test
  void countsWords() throws IOException {
    var others = new ArrayList<String>();
    run.each(
        "terms",
        row ->
            others.addAll(
                WORD.matcher(row.get("term")).matches() ? List.of() : List.of(row.get("term"))));
    assertThat(others).as("terms that are no words; %s", commonest()).isEmpty();
  }

  @Test
  void leavesOutStopWords() throws IOException {
    var terms = new HashSet<String>();
    for (CSVRecord row : run.where("terms", "language", "ar")) {
      terms.add(row.get("term"));
    }
    assertThat(terms).as(commonest()).doesNotContainAnyElementsOf(STOP_WORDS).hasSizeGreaterThan(1);
  }

  private static String commonest() throws IOException {
    var first = new ArrayList<String>();
    for (CSVRecord row : run.where("terms", "language", "ar")) {
      if (PublishedRun.count(row, "term_rank") <= 20) {
        first.add(row.get("term") + " " + row.get("term_count"));
      }
    }
    return "the commonest terms: " + String.join(", ", first);
  }
}
