package org.broadsheet.entity.name;

import static java.util.stream.Collectors.partitioningBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Resolves a family name that the article does not resolve. It is the person with that name who
 * dominates the outlet's articles with full names, else the one who dominates the whole corpus.
 */
public final class Surnames {
  /** The share that one person must have of the articles with a full name of that family name. */
  public static final double DOMINANT_SHARE = 0.8;

  /** In how many articles of an outlet (or story) a person must be named in full, at least. */
  public static final long FEWEST_ARTICLES = 2;

  private final Map<String, String> dominant = new HashMap<>();
  private final Optional<String> anywhere;

  /**
   * The number of articles in which a validated person is named in full.
   *
   * @param place an outlet or a story
   */
  public record Use(String place, String fullName, long articles) {}

  private Surnames(Map<String, Map<String, Long>> byPlace, Map<String, Long> all) {
    byPlace.forEach(
        (place, names) ->
            dominantOf(names, FEWEST_ARTICLES).ifPresent(name -> dominant.put(place, name)));
    anywhere = dominantOf(all, 1);
  }

  /**
   * Collects the uses of all persons who have a name among their {@link #keys}. A name that is a
   * first name in more articles is not resolved.
   *
   * @param name folded
   */
  public static Surnames of(String name, List<Use> uses) {
    Map<Boolean, List<Use>> byFirstName =
        uses.stream()
            .collect(partitioningBy(use -> PersonName.of(use.fullName()).first().equals(name)));
    return articles(byFirstName.get(true)) > articles(byFirstName.get(false))
        ? new Surnames(Map.of(), Map.of())
        : ofBearers(byFirstName.get(false));
  }

  private static long articles(List<Use> uses) {
    return uses.stream().mapToLong(Use::articles).sum();
  }

  private static Surnames ofBearers(List<Use> uses) {
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

  /** The person in a place, by the articles of that place alone. */
  public Optional<String> dominantIn(String place) {
    return Optional.ofNullable(dominant.get(place));
  }

  /** The person in a place, by the articles of that place, else by the whole corpus. */
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
   * Whether a name is validated as a person: it has a first and a last name, and is a person in
   * most of its articles, two at least. Other names may be family names of validated persons.
   *
   * @param personArticles the number of articles in which the name is recognised as a person
   * @param articles the number of articles in which it is recognised as any name
   */
  public static boolean isValidated(String name, long personArticles, long articles) {
    PersonName parts = PersonName.of(name);
    return personArticles >= FEWEST_ARTICLES && 2 * personArticles > articles && parts.isFull();
  }

  /**
   * The names, folded, for which a person is to be passed to {@link #of}: the family name, also in
   * other spellings (“Morsi”, “Morsy”; “salman”, “bin salman”), and the first name.
   */
  public static Set<String> keys(String fullName, KnownNames known) {
    PersonName name = PersonName.of(fullName);
    Set<String> keys = new TreeSet<>(name.endings());
    known.aliases(fullName).forEach(alias -> keys.addAll(PersonName.of(alias).endings()));
    keys.add(name.first());
    return keys;
  }
}
