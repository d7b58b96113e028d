package org.broadsheet.analysis.entity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.broadsheet.entity.EntityType;
import org.broadsheet.entity.name.ArticleNames.Named;

/** Collects the mentions of one name in an article. */
final class NameInArticle {
  private final String key;
  private final BodyPlaces places;
  private final Map<String, Integer> forms = new LinkedHashMap<>();
  private final Map<EntityType, Integer> types = new EnumMap<>(EntityType.class);
  private final List<String> surfaces = new ArrayList<>();
  private final List<Integer> sentences = new ArrayList<>();
  private boolean isInTitle;
  private long first;
  private long quotes;
  private long quotedTokens;

  /**
   * @param key the folded name
   * @param places of the article's body
   */
  NameInArticle(String key, BodyPlaces places) {
    this.key = key;
    this.places = places;
  }

  void inTitle(Named named) {
    isInTitle = true;
    types.merge(named.type(), 1, Integer::sum);
  }

  /**
   * @param surface the name as it is written
   * @param at place of its first char in the body
   */
  void inBody(Named named, String surface, int at) {
    types.merge(named.type(), 1, Integer::sum);
    forms.merge(named.name(), 1, Integer::sum);
    if (surfaces.isEmpty()) {
      first = places.token(at);
    }
    surfaces.add(printed(surface));
    int sentence = places.sentence(at);
    if (sentences.isEmpty() || sentences.get(sentences.size() - 1) != sentence) {
      sentences.add(sentence);
    }
  }

  /** On one line, and without soft hyphens. */
  private static String printed(String surface) {
    return surface.replace("\u00AD", "").replaceAll("[\\s\\u00A0]+", " ").strip();
  }

  /** Adds a quotation that the entity speaks. */
  void quoted(long tokens) {
    quotes++;
    quotedTokens += tokens;
  }

  boolean isInBody() {
    return !surfaces.isEmpty();
  }

  /** A row of {@link NameFields#ARTICLE_NAME}. */
  Row row(NameFinding.Article article) {
    return RowFactory.create(
        article.id(),
        article.outlet(),
        article.date(),
        key,
        mostUsed(forms),
        mostUsed(types).word(),
        (long) surfaces.size(),
        isInTitle,
        first < BodyPlaces.LEAD_TOKENS,
        places.share(first),
        quotes,
        quotedTokens,
        sentences.toArray(),
        surfaces.toArray());
  }

  /** The most frequent key; of several, the first. */
  private static <T> T mostUsed(Map<T, Integer> uses) {
    int most = Collections.max(uses.values());
    return uses.entrySet().stream()
        .filter(use -> use.getValue() == most)
        .findFirst()
        .orElseThrow()
        .getKey();
  }
}
