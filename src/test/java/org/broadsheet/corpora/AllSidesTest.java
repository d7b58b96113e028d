package org.broadsheet.corpora;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.broadsheet.corpora.Recount.OutletSums;
import org.broadsheet.corpora.Recount.Tally;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * 37,554 English articles, as messy as they come, counted by one run of all reports and once more
 * independently.
 */
@Tag("corpora")
class AllSidesTest {
  private static final int MOST_TOLD = 10;

  @TempDir static Path output;
  private static PublishedRun run;
  private static Recount recount;

  @BeforeAll
  static void publishAndRecount() throws IOException {
    Path input = Corpora.file("allsides.jsonl.gz");
    // What is recounted; phrases that start or end with stop words are not, and are very many.
    run =
        PublishedRun.of(
            input,
            output,
            "articles",
            "rejected_records",
            "outlets",
            "terms",
            "outlet_terms",
            "--keep-stop-words",
            "--keep-boilerplate",
            "--dedupe",
            "keep");
    recount = Recount.of(input, rejectedLines());
  }

  @AfterAll
  static void forget() {
    recount = null;
  }

  private static Set<Long> rejectedLines() throws IOException {
    var lines = new HashSet<Long>();
    run.each("rejected_records", row -> lines.add(PublishedRun.count(row, "position")));
    return lines;
  }

  @Test
  void readsEveryArticle() {
    assertThat(run.records("read")).isEqualTo(37_554);
    assertThat(run.records("filtered")).isZero();
    assertThat(run.records("accepted")).isEqualTo(recount.tokens.size());
  }

  @Test
  void keepsWhatTheManifestSays() throws IOException {
    Readback.check(run);
  }

  @Test
  void countsTheTokensOfEachArticle() throws IOException {
    var differing = new ArrayList<String>();
    run.each(
        "articles",
        row -> {
          String id = row.get("article_id");
          long counted = PublishedRun.count(row, "token_count");
          if (recount.tokens.getOrDefault(id, -1L) != counted) {
            differing.add("%s: %d, recounted %s".formatted(id, counted, recount.tokens.get(id)));
          }
        });
    assertSame(differing);
  }

  @Test
  void countsEveryTerm() throws IOException {
    var missing = new HashMap<>(recount.terms);
    var differing = new ArrayList<String>();
    run.each("terms", row -> compare(row, missing.remove(row.get("term")), differing));
    missing.values().forEach(tally -> differing.add("missing: " + words(tally)));
    assertSame(differing);
  }

  private static void compare(CSVRecord row, Tally tally, List<String> differing) {
    String published =
        "%s: %s uses, %s articles, %s outlets"
            .formatted(
                row.get("term"),
                row.get("term_count"),
                row.get("article_count"),
                row.get("outlet_count"));
    String recounted = tally == null ? "nothing" : words(tally);
    if (!published.equals(recounted)) {
      differing.add(published + "; recounted " + recounted);
    }
  }

  private static String words(Tally tally) {
    return "%s: %d uses, %d articles, %d outlets"
        .formatted(tally.term, tally.uses, tally.articles, tally.outlets.cardinality());
  }

  @Test
  void countsEveryTermOfEachOutlet() throws IOException {
    Map<String, OutletSums> published = new HashMap<>();
    run.each(
        "outlet_terms",
        row ->
            published
                .computeIfAbsent(row.get("outlet"), first -> new OutletSums())
                .add(
                    row.get("term"),
                    PublishedRun.count(row, "term_count"),
                    PublishedRun.count(row, "article_count")));
    assertThat(published.keySet()).isEqualTo(recount.outlets.keySet());
    var differing = new ArrayList<String>();
    published.forEach(
        (outlet, sums) -> {
          String recounted = recount.outlets.get(outlet).toString();
          if (!recounted.equals(sums.toString())) {
            differing.add("%s: %s; recounted %s".formatted(outlet, sums, recounted));
          }
        });
    assertSame(differing);
  }

  private static void assertSame(List<String> differing) {
    assertThat(differing)
        .as("%d differ; the first:", differing.size())
        .satisfies(all -> assertThat(all.subList(0, Math.min(MOST_TOLD, all.size()))).isEmpty());
  }
}
