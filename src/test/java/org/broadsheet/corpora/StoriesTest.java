package org.broadsheet.corpora;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Stories against the events that people have put the articles to. */
@Tag("corpora")
class StoriesTest {
  /**
   * How well stories and events agree: B³ (Bagga &amp; Baldwin 1998), over articles.
   *
   * @param precision mean share of an article's story that is of its event
   * @param recall mean share of an article's event that is in its story
   */
  private record Agreement(double precision, double recall) {
    double f1() {
      return 2 * precision * recall / (precision + recall);
    }

    static Agreement of(Map<String, String> stories, Map<String, String> events) {
      Map<String, Long> storySizes = sizes(stories);
      Map<String, Long> eventSizes = sizes(events);
      Map<List<String>, Long> both =
          stories.entrySet().stream()
              .collect(
                  Collectors.groupingBy(
                      article -> List.of(article.getValue(), events.get(article.getKey())),
                      Collectors.counting()));
      double precision = 0;
      double recall = 0;
      for (Map.Entry<String, String> article : stories.entrySet()) {
        String event = events.get(article.getKey());
        double shared = both.get(List.of(article.getValue(), event));
        precision += shared / storySizes.get(article.getValue());
        recall += shared / eventSizes.get(event);
      }
      return new Agreement(precision / stories.size(), recall / stories.size());
    }

    private static Map<String, Long> sizes(Map<String, String> groups) {
      return groups.values().stream()
          .collect(Collectors.groupingBy(group -> group, Collectors.counting()));
    }
  }

  @Test
  void basilsEventsAreStories() throws IOException {
    PublishedRun run = CorpusRuns.of("basil.jsonl.gz");
    assertThat(agreement(run, "basil.stories.tsv").f1()).isGreaterThanOrEqualTo(0.97);
  }

  @Test
  void similarEventsOfUndatedArticlesAreKeptApart() throws IOException {
    PublishedRun run = CorpusRuns.of("ecbplus-dev.jsonl.gz", "--default-outlet", "unknown");
    assertThat(agreement(run, "ecbplus-dev.stories.tsv").f1()).isGreaterThanOrEqualTo(0.88);
  }

  private static Agreement agreement(PublishedRun run, String gold) throws IOException {
    var events = new HashMap<String, String>();
    List<String> lines = Files.readAllLines(Corpora.file(gold), UTF_8);
    for (String line : lines.subList(1, lines.size())) {
      String[] fields = line.split("\t", -1);
      events.put(fields[0], fields[1]);
    }
    var stories = new HashMap<String, String>();
    run.each("articles", row -> stories.put(row.get("article_id"), story(row)));
    var agreement = Agreement.of(stories, events);
    System.out.printf("%s: %s, F1 %.3f%n", gold, agreement, agreement.f1());
    return agreement;
  }

  /** An article in no story is one of its own. */
  private static String story(CSVRecord row) {
    return row.get("story_id") == null ? row.get("article_id") : row.get("story_id");
  }
}
