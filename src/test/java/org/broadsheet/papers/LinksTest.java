package org.broadsheet.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every link of the papers leads somewhere, and every path they name exists. */
class LinksTest {
  private static final int MOST_WORDS = 1_000;

  @Test
  void everyLinkLeadsSomewhere() throws IOException {
    var problems = new ArrayList<String>();
    int links = 0;
    for (Paper paper : Paper.all()) {
      for (String link : paper.links()) {
        links++;
        problem(paper, link).ifPresent(problems::add);
      }
    }
    assertThat(problems).isEmpty();
    assertThat(links).isGreaterThan(20);
  }

  /** What is wrong with a link; links to other sites are not followed. */
  private static Optional<String> problem(Paper paper, String link) throws IOException {
    if (link.matches("(https?|mailto):.*")) {
      return Optional.empty();
    }
    String[] parts = link.split("#", 2);
    Path target =
        parts[0].isEmpty()
            ? paper.path()
            : Path.of("").resolve(paper.path()).resolveSibling(parts[0]).normalize();
    if (!Files.exists(target)) {
      return Optional.of("%s: no file: %s".formatted(paper.path(), link));
    }
    return parts.length == 2 && !Paper.of(target).anchors().contains(parts[1])
        ? Optional.of("%s: no heading: %s".formatted(paper.path(), link))
        : Optional.empty();
  }

  @Test
  void everyPathExists() throws IOException {
    var missing = new ArrayList<String>();
    int paths = 0;
    for (Paper paper : Paper.all()) {
      for (String path : paper.paths()) {
        paths++;
        if (!Files.exists(Path.of(path))) {
          missing.add("%s: %s".formatted(paper.path(), path));
        }
      }
    }
    assertThat(missing).isEmpty();
    assertThat(paths).isGreaterThan(20);
  }

  @Test
  void theReadmeLinksToEveryPage() throws IOException {
    List<String> pages = Paper.pages().stream().map(page -> page.path().toString()).toList();
    assertThat(pages).hasSizeGreaterThanOrEqualTo(8);
    assertThat(Paper.of(Paper.README).links()).containsAll(pages);
  }

  @Test
  void theReadmeIsShort() throws IOException {
    String[] words = Paper.of(Paper.README).text().strip().split("\\s+", -1);
    assertThat(words.length).isBetween(1, MOST_WORDS);
  }
}
