package org.broadsheet.corpora;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.broadsheet.corpora.NamedCorpus.Article;
import org.broadsheet.corpora.NamedCorpus.Found;
import org.broadsheet.entity.name.KnownNames;
import org.broadsheet.entity.rule.RuleRecogniser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who is who in five articles by five outlets on one event. */
@Tag("corpora")
class SeedNamesTest {
  private static final List<Set<String>> ENTITIES = new ArrayList<>();

  /** Entity → how it is written. */
  private static final Map<String, Set<String>> FORMS = new TreeMap<>();

  @BeforeAll
  static void read() throws IOException {
    List<Article> articles = new ArrayList<>();
    try (Stream<Path> files = Files.list(Corpora.file("seeds"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        String name = file.getFileName().toString();
        articles.add(new Article(name, name, Files.readString(file, UTF_8)));
      }
    }
    NamedCorpus corpus = new NamedCorpus(articles, new RuleRecogniser(), KnownNames.curated());
    for (Article article : articles) {
      ENTITIES.add(corpus.in(article).stream().map(Found::entity).collect(toSet()));
      for (Found found : corpus.in(article)) {
        String text = article.text();
        int from = text.offsetByCodePoints(0, found.mention().from());
        int to = text.offsetByCodePoints(0, found.mention().to());
        FORMS
            .computeIfAbsent(found.entity(), unseen -> new TreeSet<>())
            .add(text.substring(from, to));
      }
    }
  }

  @Test
  void bothMinistersAreOnePersonEachInAllFive() {
    assertThat(ENTITIES)
        .hasSize(5)
        .allSatisfy(article -> assertThat(article).contains("Antony Blinken", "David Lammy"))
        .allSatisfy(article -> assertThat(article).doesNotContain("Blinken", "Lammy"));
  }

  @Test
  void bothSpellingsOfHezbollahAreOneOrganisation() {
    assertThat(FORMS.get("Hezbollah"))
        .anyMatch(form -> form.contains("Hizballah"))
        .contains("Hezbollah");
  }

  @Test
  void countriesAreOneHoweverTheyAreWritten() {
    assertThat(FORMS.get("United States")).contains("US", "U.S.", "United States");
    assertThat(FORMS.get("United Kingdom")).contains("UK", "United Kingdom");
  }
}
