package org.broadsheet.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whom a family name means where the article does not say: the person of that name whom an outlet
 * names in nearly all articles that name one in full, else the one whom the whole corpus does.
 */
public final class Surnames {
  /** Of the articles that name a person so in full, the share that one person must have. */
  public static final double DOMINANT_SHARE = 0.8;

  /** Articles of one outlet (or story) in which a person must be named in full. */
  public static final long FEWEST_ARTICLES = 2;

  private final Map<String, String> dominant = new HashMap<>();
  private final Optional<String> anywhere;

  /**
   * In how many articles a validated person is named in full.
   *
   * @param place an outlet; or a story, which may be asked first
   */
  public record Use(String place, String fullName, long articles) {}

  private Surnames(Map<String, Map<String, Long>> byPlace, Map<String, Long> all) {
    byPlace.forEach(
        (place, names) ->
            dominantOf(names, FEWEST_ARTICLES).ifPresent(name -> dominant.put(place, name)));
    anywhere = dominantOf(all, 1);
  }

  /** For one family name, by all who have it. */
  public static Surnames of(List<Use> uses) {
    Map<String, Map<String, Long>> byPlace = new HashMap<>();
    Map<String, Long> all = new HashMap<>();
    for (Use use : uses) {
      byPlace
          .computeIfAbsent(use.place(), unseen -> new HashMap<>())
          .merge(use.fullName(), use.articles(), Long::sum);
      all.merge(use.fullName(), use.articles(), Long::sum);
    }
    return new Surnames(byPlace, all);
  }

  /** Whom the name means in a place, by the place alone. */
  public Optional<String> dominantIn(String place) {
    return Optional.ofNullable(dominant.get(place));
  }

  /** Whom the name means in a place, by the place or else by the whole corpus. */
  public Optional<String> in(String place) {
    return dominantIn(place).or(() -> anywhere);
  }

  private static Optional<String> dominantOf(Map<String, Long> articles, long fewest) {
    long all = articles.values().stream().mapToLong(Long::longValue).sum();
    return articles.entrySet().stream()
        .filter(name -> name.getValue() >= fewest && name.getValue() >= DOMINANT_SHARE * all)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /**
   * Whether a name is a person's beyond doubt: first and last name, and a person in most of the
   * articles that have it, two at least.
   *
   * @param personArticles articles in which the recogniser takes the name for a person's
   * @param articles articles in which it takes it for a name
   */
  public static boolean isValidated(String name, long personArticles, long articles) {
    PersonName parts = PersonName.of(name);
    return personArticles >= FEWEST_ARTICLES && 2 * personArticles > articles && parts.isFull();
  }

  /** What the bearer of a full name is called by family name, folded: “salman”, “bin salman”. */
  public static List<String> ofPerson(String fullName) {
    return PersonName.of(fullName).endings();
  }

  /** Whether a person's name is a family name, to be looked for among those of full names. */
  public static boolean isSurname(String name) {
    return PersonName.of(name).isFamilyName();
  }
}
