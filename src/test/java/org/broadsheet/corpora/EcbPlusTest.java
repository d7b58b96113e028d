package org.broadsheet.corpora;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.broadsheet.corpora.NamedCorpus.Article;
import org.broadsheet.corpora.NamedCorpus.Found;
import org.broadsheet.entity.EntityType;
import org.broadsheet.entity.name.KnownNames;
import org.broadsheet.entity.rule.RuleRecogniser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Names against hand-made chains of who is who across articles. A form of a chain counts where the
 * recogniser takes it, or it without a title, for a name; “the American” is none.
 */
@Tag("corpora")
class EcbPlusTest {
  /** A person's or organisation's mention in the gold file. */
  private record Gold(String article, String form, int sentence, String chain) {}

  /** Chain → the entities its names came out as, and how often. */
  private static final Map<String, Map<String, Integer>> CHAINS = new TreeMap<>();

  /** The chains that the articles mention in three ways at least, “she” and “the star” included. */
  private static final List<String> SEVERAL_FORMS = new ArrayList<>();

  /** Entity → the chains it has forms of. */
  private static final Map<String, Set<String>> ENTITIES = new TreeMap<>();

  @BeforeAll
  static void read() throws IOException {
    List<Article> articles = NamedCorpus.read(Corpora.file("ecbplus-dev.jsonl.gz"));
    NamedCorpus corpus = new NamedCorpus(articles, new RuleRecogniser(), KnownNames.curated());
    Map<String, Article> byId = new HashMap<>();
    articles.forEach(article -> byId.put(article.id(), article));
    List<Gold> all = gold();
    Map<Article, List<Gold>> gold =
        all.stream().collect(Collectors.groupingBy(mention -> byId.get(mention.article())));
    gold.forEach((article, mentions) -> align(article, corpus.in(article), mentions));
    Map<String, Set<String>> forms = new HashMap<>();
    all.forEach(
        mention ->
            forms
                .computeIfAbsent(mention.chain(), unseen -> new HashSet<>())
                .add(mention.form().toLowerCase(Locale.ROOT)));
    CHAINS.keySet().stream()
        .filter(chain -> forms.get(chain).size() >= 3)
        .forEach(SEVERAL_FORMS::add);
  }

  private static List<Gold> gold() throws IOException {
    return Files.readAllLines(Corpora.file("ecbplus-dev.mentions.tsv"), UTF_8).stream()
        .map(line -> line.split("\t", -1))
        .filter(cells -> Set.of("HUMAN_PART_PER", "HUMAN_PART_ORG").contains(cells[2]))
        .filter(cells -> !cells[5].isEmpty())
        .map(
            cells ->
                new Gold(cells[0], cells[3], Integer.parseInt(cells[4]), cells[5] + ' ' + cells[6]))
        .toList();
  }

  private static void align(Article article, List<Found> found, List<Gold> gold) {
    String text = article.text();
    for (Found one : found) {
      int from = text.offsetByCodePoints(0, one.mention().from());
      int to = text.offsetByCodePoints(0, one.mention().to());
      if (one.type() == EntityType.GROUP) {
        continue;
      }
      gold.stream()
          .filter(mention -> ends(mention, text, from, to))
          .findFirst()
          .ifPresent(
              mention -> {
                CHAINS
                    .computeIfAbsent(mention.chain(), unseen -> new TreeMap<>())
                    .merge(one.entity(), 1, Integer::sum);
                ENTITIES
                    .computeIfAbsent(one.entity(), unseen -> new TreeSet<>())
                    .add(mention.chain());
              });
    }
  }

  /** Whether a name ends the gold mention, which begins with it or with a title. */
  private static boolean ends(Gold gold, String text, int from, int to) {
    long line = text.substring(0, from).chars().filter(c -> c == '\n').count();
    if (line != gold.sentence() && line != gold.sentence() - 1) {
      return false; // In some articles sentence 0 is the address, which the text lacks.
    }
    String form = gold.form().replaceFirst("( ?['’] ?s|['’])$", "");
    int start = to - form.length();
    return start >= 0 && start <= from && text.startsWith(form, start);
  }

  @Test
  void mostMentionsOfAChainAreItsEntity() {
    long mentions = 0;
    long main = 0;
    for (String chain : SEVERAL_FORMS) {
      Collection<Integer> counts = entities(chain).values();
      mentions += counts.stream().mapToInt(Integer::intValue).sum();
      main += Collections.max(counts);
    }
    assertThat(mentions).isGreaterThan(800);
    assertThat((double) main / mentions).isGreaterThan(0.88);
  }

  /**
   * The rest, mostly: teams and papers by half their names, families, first names, and what the
   * recogniser cuts wrongly.
   */
  @Test
  void mostChainsAreOneEntityAltogether() {
    List<String> split =
        SEVERAL_FORMS.stream().filter(chain -> entities(chain).size() > 1).toList();
    assertThat(SEVERAL_FORMS).hasSizeGreaterThan(50);
    assertThat(split)
        .as("of %d", SEVERAL_FORMS.size())
        .hasSizeLessThanOrEqualTo((int) (SEVERAL_FORMS.size() * 0.4));
  }

  private static Map<String, Integer> entities(String chain) {
    Map<String, Integer> entities = new TreeMap<>();
    CHAINS.get(chain).forEach((entity, mentions) -> entities.merge(entity, mentions, Integer::sum));
    return entities;
  }

  @Test
  void fewEntitiesMixTwoChains() {
    List<Map.Entry<String, Set<String>>> mixed =
        ENTITIES.entrySet().stream().filter(entity -> entity.getValue().size() > 1).toList();
    assertThat(mixed)
        .as("of %d", ENTITIES.size())
        .hasSizeLessThanOrEqualTo((int) (ENTITIES.size() * 0.03));
  }
}
