package org.broadsheet.corpora;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.broadsheet.corpora.NamedCorpus.Article;
import org.broadsheet.corpora.NamedCorpus.Found;
import org.broadsheet.entity.EntityRecogniser;
import org.broadsheet.entity.EntityType;
import org.broadsheet.entity.KnownNames;
import org.broadsheet.entity.Mention;
import org.broadsheet.text.CodePoints;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Names against hand-made chains of who is who across articles. A form of a chain counts where the
 * recogniser takes exactly that for a name.
 */
@Tag("corpora")
class EcbPlusTest {
  /** A person's or organisation's mention in the gold file. */
  private record Gold(String article, String form, int sentence, String chain) {}

  private static final Map<String, Map<String, Set<String>>> ENTITIES_OF_CHAIN = new TreeMap<>();
  private static final Map<String, Map<String, Integer>> CHAINS_OF_ENTITY = new TreeMap<>();

  @BeforeAll
  static void read() throws IOException {
    List<Article> articles = NamedCorpus.read(Corpora.file("ecbplus-dev.jsonl.gz"));
    List<Gold> gold = gold();
    EntityRecogniser recogniser = goldRecogniser(articles, gold);
    NamedCorpus corpus = new NamedCorpus(articles, recogniser, KnownNames.curated());
    Map<String, Article> byId = new HashMap<>();
    articles.forEach(article -> byId.put(article.id(), article));
    for (Gold mention : gold) {
      Article article = byId.get(mention.article());
      corpus.in(article).stream()
          .filter(found -> isAt(mention, article, found))
          .forEach(
              found -> {
                ENTITIES_OF_CHAIN
                    .computeIfAbsent(mention.chain(), unseen -> new TreeMap<>())
                    .computeIfAbsent(mention.form(), unseen -> new TreeSet<>())
                    .add(found.entity());
                CHAINS_OF_ENTITY
                    .computeIfAbsent(found.entity(), unseen -> new TreeMap<>())
                    .merge(mention.chain(), 1, Integer::sum);
              });
    }
    System.out.println("MERGED " + corpus.merged());
  }

  private static EntityRecogniser goldRecogniser(List<Article> articles, List<Gold> gold) {
    Map<String, List<Mention>> byText = new HashMap<>();
    for (Article a : articles) {
      TreeMap<Integer, Mention> ms = new TreeMap<>();
      Set<String> forms = new HashSet<>();
      for (Gold g : gold)
        if (g.article().equals(a.id())
            && Character.isUpperCase(g.form().charAt(0))
            && !g.form()
                .matches(
                    "He|She|I|Her|They|I'm|I'd|I'll|She's|It|We|Gunman|Woman|Teen.*|Actress|Police|Star|Coach|Lawyer|Host|Icon|Champion|Swimmer|Mermaid"))
          forms.add(g.form());
      for (String f : forms) {
        EntityType type =
            gold.stream().anyMatch(g -> g.form().equals(f) && g.chain().contains("ORG"))
                ? EntityType.ORGANISATION
                : EntityType.PERSON;
        int at = -1;
        while ((at = a.text().indexOf(f, at + 1)) >= 0) {
          int end = at + f.length();
          if (end < a.text().length() && Character.isLetter(a.text().charAt(end))) continue;
          if (at > 0 && Character.isLetter(a.text().charAt(at - 1))) continue;
          ms.merge(at, new Mention(at, end, type), (x, y) -> x.to() > y.to() ? x : y);
        }
      }
      List<Mention> l = new ArrayList<>();
      int last = 0;
      for (Mention m : ms.values())
        if (m.from() >= last) {
          l.add(m);
          last = m.to();
        }
      byText.put(a.text(), l);
    }
    return (text, lang) -> byText.get(text);
  }

  private static List<Gold> gold() throws IOException {
    return Files.readAllLines(Corpora.file("ecbplus-dev.mentions.tsv"), UTF_8).stream()
        .map(line -> line.split("\t", -1))
        .filter(cells -> cells[2].equals("HUMAN_PART_PER") || cells[2].equals("HUMAN_PART_ORG"))
        .filter(cells -> !cells[5].isEmpty())
        .map(
            cells ->
                new Gold(
                    cells[0],
                    cells[3],
                    Integer.parseInt(cells[4]),
                    (cells[2].endsWith("ORG") ? "ORG" : "PER") + cells[6] + " " + cells[5]))
        .toList();
  }

  /** Whether a mention in the sentence is written so; sentence 0 may be the address. */
  private static boolean isAt(Gold gold, Article article, Found found) {
    CodePoints points = CodePoints.of(article.text());
    int from = points.toChar(found.mention().from());
    int to = points.toChar(found.mention().to());
    if (!article.text().substring(from, to).equals(gold.form())) {
      return false;
    }
    long line = article.text().substring(0, from).chars().filter(c -> c == '\n').count();
    return line == gold.sentence() || line == gold.sentence() - 1;
  }

  @Test
  void theFormsOfAChainAreOneEntity() {
    int chains = 0;
    int one = 0;
    for (var chain : ENTITIES_OF_CHAIN.entrySet()) {
      Set<String> entities = new TreeSet<>();
      chain.getValue().values().forEach(entities::addAll);
      if (chain.getValue().size() >= 2) {
        boolean three = chain.getValue().size() >= 3;
        if (three) chains++;
        if (three && entities.size() == 1) {
          one++;
        }
        if (entities.size() > 1) {
          System.out.println("SPLIT " + three + " " + chain.getKey() + " " + chain.getValue());
        }
      }
    }
    System.out.println("ONE " + one + " of " + chains);
    assertThat(chains).isGreaterThan(10);
  }

  @Test
  void fewEntitiesMixTwoChains() {
    int mixed = 0;
    for (var entity : CHAINS_OF_ENTITY.entrySet()) {
      if (entity.getValue().size() > 1) {
        mixed++;
        System.out.println("MIXED " + entity);
      }
    }
    System.out.println("MIXED " + mixed + " of " + CHAINS_OF_ENTITY.size());
  }
}
