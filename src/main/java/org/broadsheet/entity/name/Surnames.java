package org.broadsheet.entity.name;

import static java.util.stream.Collectors.partitioningBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

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

  /**
   * For one name, by all persons who have it among their {@link #keys}. It is nobody's family name
   * if more articles name someone with that first name.
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
   * articles that have it, two at least. What is not may be a family name: it is looked for among
   * the {@link #keys} of those that are.
   *
   * @param personArticles articles in which the recogniser takes the name for a person's
   * @param articles articles in which it takes it for a name
   */
  public static boolean isValidated(String name, long personArticles, long articles) {
    PersonName parts = PersonName.of(name);
    return personArticles >= FEWEST_ARTICLES && 2 * personArticles > articles && parts.isFull();
  }

  /**
   * Under which names a person is to be given to {@link #of}, folded: the family name, also that of
   * other ways to write the name (“Morsi”, “Morsy”; “salman”, “bin salman”), and the first name.
   */
  public static Set<String> keys(String fullName, KnownNames known) {
    PersonName name = PersonName.of(fullName);
    Set<String> keys = new TreeSet<>(name.endings());
    known.aliases(fullName).forEach(alias -> keys.addAll(PersonName.of(alias).endings()));
    keys.add(name.first());
    return keys;
  }
}
