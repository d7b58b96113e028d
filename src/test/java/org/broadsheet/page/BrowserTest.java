package org.broadsheet.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.broadsheet.cli.Command;
import org.broadsheet.corpora.Corpora;
import org.broadsheet.corpora.CorpusRuns;
import org.broadsheet.job.SampleRun;
import org.broadsheet.job.SharedRun;
import org.broadsheet.schema.ExitCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The page in a Chromium, from its file: it uses every control of every view, and leaves pictures
 * of them in target/screenshots.
 */
@Tag("browser")
class BrowserTest {
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");
  private static final Duration IN_TIME = Duration.ofSeconds(3);

  @TempDir Path folder;
  private Chromium chromium;

  @BeforeEach
  void start() throws Exception {
    chromium = Chromium.in(folder.resolve("profile"));
  }

  @AfterEach
  void stop() throws Exception {
    if (chromium != null) {
      chromium.close();
    }
  }

  @Test
  void theSamplesPageWorks() throws Exception {
    worksThroughout(SampleRun.folder().resolve("report.html"), "sample");
  }

  @Test
  void thePageOfTheSeedsWorks() throws Exception {
    worksThroughout(CorpusRuns.folder("seeds").resolve("report.html"), "seeds");
  }

  /** Every view is as full as it gets; all of the corpus takes minutes, and shows no more. */
  @Test
  void thePageOfALargeCorpusWorks() throws Exception {
    Path articles = folder.resolve("articles.jsonl");
    Path page = published(Corpora.everyNth(12, "allsides.jsonl.gz", articles));
    assertThat(Files.size(page)).isLessThan(6_000_000);
    worksThroughout(page, "allsides");
  }

  /** Another run's page: {@code -Dpage=output/latest/report.html}. */
  @Test
  void theGivenPageWorks() throws Exception {
    String page = System.getProperty("page", "");
    assumeTrue(!page.isEmpty(), "No other page is looked at: -Dpage=FILE names none.");
    worksThroughout(Path.of(page).toAbsolutePath(), "given");
  }

  @Test
  void hostileTextChangesNothing() throws Exception {
    Path page = SharedRun.HOSTILE.folder().resolve("report.html");
    worksThroughout(page, "hostile");
    assertThat(chromium.evaluate("document.title").asText()).endsWith(" · Broadsheet");
    assertThat(
            chromium
                .evaluate("document.querySelectorAll('img, main script, main b').length")
                .asInt())
        .isZero();
    chromium.show("stories");
    String story = chromium.evaluate("document.querySelector('main').innerText").asText();
    assertThat(story)
        .contains(
            "onerror=\"document.title='taken'\"", "</script><script>", "ميناء كويلون", "🚢🚧");
    assertThat(chromium.evaluate("document.querySelectorAll('a[href^=javascript]').length").asInt())
        .isZero();
  }

  private Path published(Path input) {
    Path output = folder.resolve("output");
    Command run =
        Command.run("report", "all", "--input", input.toString(), "--output", output.toString());
    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.OK);
    return output.resolve("latest/report.html");
  }

  private void worksThroughout(Path page, String name) throws Exception {
    assertThat(chromium.open(page)).isLessThan(IN_TIME);
    for (String scheme : List.of("light", "dark")) {
      chromium.prefer(scheme);
      for (String view : views()) {
        chromium.show(view);
        chromium.evaluate("document.querySelector('.interval[role=button]')?.click()");
        chromium.evaluate("new Promise(done => requestAnimationFrame(() => setTimeout(done)))");
        chromium.screenshot(SCREENSHOTS.resolve("%s-%s-%s.png".formatted(name, view, scheme)));
      }
    }
    chromium.prefer("light");
    for (String view : views()) {
      usesEveryControl(view);
    }
    assertThat(chromium.printed()).startsWith("%PDF".getBytes(UTF_8));
    assertThat(chromium.problems()).isEmpty();
  }

  private List<String> views() throws Exception {
    JsonNode views =
        chromium.evaluate(
            "[...document.querySelectorAll('[role=tab]')].map(tab => tab.hash.slice(1))");
    assertThat(views.size()).isEqualTo(10);
    return StreamSupport.stream(views.spliterator(), false).map(JsonNode::asText).toList();
  }

  private void usesEveryControl(String view) throws Exception {
    chromium.show(view);
    JsonNode used;
    try (InputStream script = BrowserTest.class.getResourceAsStream("use-controls.js")) {
      used = chromium.evaluate(new String(script.readAllBytes(), UTF_8));
    }
    assertThat(used.get("found").asInt()).as(view).isEqualTo(used.get("used").asInt());
    assertThat(used.get("text").asInt()).as("what %s says", view).isGreaterThan(100);
  }

  @Test
  void theKeyboardIsEnough() throws Exception {
    chromium.open(SampleRun.folder().resolve("report.html"));
    for (int i = 0; i < 3; i++) {
      chromium.press("Tab", 9);
    }
    assertThat(focused()).isEqualTo("Overview");
    chromium.press("ArrowRight", 39);
    assertThat(focused()).isEqualTo("Emphasis");
    waitForHeading("What does an outlet stress");
    chromium.press("End", 35);
    waitForHeading("The numbers");
    chromium.press("ArrowRight", 39);
    chromium.press("ArrowRight", 39);
    waitForHeading("What does an outlet stress");
    chromium.evaluate("document.querySelector('.interval[role=button]').focus()");
    chromium.press("ArrowDown", 40);
    chromium.press("Enter", 13);
    assertThat(chromium.evaluate("document.activeElement.getAttribute('aria-pressed')").asText())
        .isEqualTo("true");
    assertThat(
            chromium
                .evaluate(
                    "document.querySelector('.evidence h3').textContent ==="
                        + " document.activeElement.firstChild.textContent")
                .asBoolean())
        .isTrue();
    assertThat(chromium.problems()).isEmpty();
  }

  private String focused() throws Exception {
    return chromium.evaluate("document.activeElement.textContent").asText();
  }

  private void waitForHeading(String beginning) throws Exception {
    chromium.waitFor(
        "document.querySelector('h2').textContent.startsWith('%s')".formatted(beginning));
  }

  @Test
  void tablesSortAndFind() throws Exception {
    chromium.open(SampleRun.folder().resolve("report.html"));
    chromium.show("tables/terms");
    chromium.evaluate(
        "[...document.querySelectorAll('thead button')].find(b => b.textContent ==="
            + " 'term').click()");
    assertThat(column(2)).isSorted();
    chromium.evaluate(
        "[...document.querySelectorAll('thead button')].find(b => b.textContent ==="
            + " 'term').click()");
    assertThat(column(2)).isSortedAccordingTo((a, b) -> b.compareTo(a));
    chromium.evaluate(
        "{const box = document.querySelector('main input[type=search]');"
            + " box.value = 'ALDERN'; box.dispatchEvent(new Event('input'))}");
    assertThat(column(2)).isNotEmpty().allMatch(term -> term.contains("aldern"));
  }

  private List<String> column(int place) throws Exception {
    JsonNode cells =
        chromium.evaluate(
            "[...document.querySelectorAll('main tbody tr td:nth-child(%d)')].map(td => td.textContent)"
                .formatted(place));
    return StreamSupport.stream(cells.spliterator(), false).map(JsonNode::asText).toList();
  }

  @Test
  void theColoursChangeByAButton() throws Exception {
    chromium.open(SampleRun.folder().resolve("report.html"));
    String paper = "getComputedStyle(document.body).backgroundColor";
    String light = chromium.evaluate(paper).asText();
    chromium.evaluate("document.getElementById('theme').click()");
    String dark = chromium.evaluate(paper).asText();
    assertThat(dark).isNotEqualTo(light);
    chromium.evaluate("document.getElementById('theme').click()");
    assertThat(chromium.evaluate(paper).asText()).isEqualTo(light);
    chromium.prefer("dark");
    assertThat(chromium.evaluate(paper).asText()).isEqualTo(light);
  }
}
