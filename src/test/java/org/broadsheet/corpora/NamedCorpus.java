package org.broadsheet.corpora;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.broadsheet.entity.EntityRecogniser;
import org.broadsheet.entity.EntityType;
import org.broadsheet.entity.Mention;
import org.broadsheet.entity.name.ArticleNames;
import org.broadsheet.entity.name.ArticleNames.Named;
import org.broadsheet.entity.name.KnownNames;
import org.broadsheet.entity.name.Names;
import org.broadsheet.entity.name.Spellings;
import org.broadsheet.entity.name.Spellings.Counted;
import org.broadsheet.entity.name.Surnames;

/** The entities of a small corpus, in memory: what the article says, then what the corpus says. */
final class NamedCorpus {
  /** A name, its type and how it is mostly written. */
  private static final class Name {
    private final Map<String, Integer> written = new TreeMap<>();
    private final EnumMap<EntityType, Integer> articles = new EnumMap<>(EntityType.class);

    EntityType type() {
      return articles.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    }

    String display() {
      return written.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    }

    int inArticles() {
      return articles.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  record Article(String id, String outlet, String text) {}

  /** A mention and the canonical name of its entity. */
  record Found(Mention mention, String entity, EntityType type) {}

  private final Map<String, Name> names = new HashMap<>();
  private final Map<Article, List<Named>> named = new HashMap<>();
  private final Map<String, String> canonical = new HashMap<>();
  private final Map<String, List<Surnames.Use>> bearers = new HashMap<>();

  private final KnownNames known;

  NamedCorpus(List<Article> articles, EntityRecogniser recogniser, KnownNames known) {
    this.known = known;
    for (Article article : articles) {
      List<Mention> mentions =
          known.mentions(article.text(), "en", recogniser.mentions(article.text(), "en"));
      count(article, ArticleNames.of(article.text(), mentions, known));
    }
    mergeSpellings();
    findBearers();
  }

  static List<Article> read(Path jsonLines) throws IOException {
    List<Article> articles = new ArrayList<>();
    ObjectMapper json = new ObjectMapper();
    try (var in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(jsonLines)), StandardCharsets.UTF_8))) {
      for (String line; (line = in.readLine()) != null; ) {
        JsonNode node = json.readTree(line);
        articles.add(
            new Article(
                node.get("id").asText(),
                node.get("outlet").asText("unknown"),
                node.get("text").asText()));
      }
    }
    return articles;
  }

  private void count(Article article, List<Named> found) {
    named.put(article, found);
    Set<String> seen = new HashSet<>();
    for (Named one : found) {
      Name name = names.computeIfAbsent(Names.folded(one.name()), unseen -> new Name());
      name.written.merge(one.name(), 1, Integer::sum);
      if (seen.add(Names.folded(one.name()) + one.type())) {
        name.articles.merge(one.type(), 1, Integer::sum);
      }
    }
  }

  private void mergeSpellings() {
    Map<List<Object>, List<Name>> blocks = new HashMap<>();
    for (Name name : names.values()) {
      Spellings.key(name.display(), name.type())
          .ifPresent(
              key ->
                  blocks
                      .computeIfAbsent(List.of(name.type(), key), unseen -> new ArrayList<>())
                      .add(name));
    }
    for (List<Name> block : blocks.values()) {
      List<Counted> counted =
          block.stream().map(name -> new Counted(name.display(), name.inArticles())).toList();
      Spellings.merged(counted, block.get(0).type())
          .forEach((name, to) -> canonical.put(Names.folded(name), to));
    }
  }

  private void findBearers() {
    Map<String, Map<String, Long>> uses = new TreeMap<>();
    named.forEach(
        (article, found) ->
            found.stream()
                .filter(one -> isValidated(one.name()))
                .map(one -> spelled(one.name()))
                .distinct()
                .forEach(
                    name ->
                        uses.computeIfAbsent(name, unseen -> new TreeMap<>())
                            .merge(article.outlet(), 1L, Long::sum)));
    uses.forEach(
        (name, outlets) ->
            Surnames.keys(name, known)
                .forEach(
                    surname ->
                        outlets.forEach(
                            (outlet, articles) ->
                                bearers
                                    .computeIfAbsent(surname, unseen -> new ArrayList<>())
                                    .add(new Surnames.Use(outlet, name, articles)))));
  }

  private boolean isValidated(String name) {
    Name counts = names.get(Names.folded(spelled(name)));
    return Surnames.isValidated(
        name, counts.articles.getOrDefault(EntityType.PERSON, 0), counts.inArticles());
  }

  private String spelled(String name) {
    String folded = Names.folded(name);
    return canonical.getOrDefault(folded, names.get(folded).display());
  }

  /** The entities mentioned in an article, in their order. */
  List<Found> in(Article article) {
    Map<String, Surnames> surnames = new HashMap<>();
    return named.get(article).stream()
        .map(
            one -> {
              String name = spelled(one.name());
              String entity = name;
              if (mayBeSurname(one, name)) {
                entity =
                    surnames
                        .computeIfAbsent(
                            Names.folded(name),
                            key -> Surnames.of(key, bearers.getOrDefault(key, List.of())))
                        .in(article.outlet())
                        .orElse(name);
              }
              return new Found(one.mention(), entity, one.type());
            })
        .toList();
  }

  String spelledName(String n) {
    return spelled(n);
  }

  /** A person's name, or one whose type is open here and mostly a person elsewhere. */
  private boolean mayBeSurname(Named one, String name) {
    EntityType elsewhere = names.get(Names.folded(one.name())).type();
    boolean person =
        one.type() == EntityType.PERSON
            || (one.type() == EntityType.OTHER && elsewhere == EntityType.PERSON);
    return person && !isValidated(name);
  }
}
