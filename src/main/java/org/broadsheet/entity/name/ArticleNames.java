package org.broadsheet.entity.name;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.entity.EntityType;
import org.broadsheet.entity.Mention;
import org.broadsheet.text.CodePoints;

/**
 * What the mentions of one article stand for, by what is known before and by the article itself: a
 * family name for the person it names in full, an acronym for the organisation it explains. What
 * could stand for two stays as it is.
 */
public final class ArticleNames {
  private final KnownNames known;
  private final List<Occurrence> occurrences = new ArrayList<>();
  private final Map<String, EntityType> types = new HashMap<>();
  private final Map<String, String> written = new HashMap<>();
  private final Persons persons;
  private final Definitions definitions;

  /**
   * A mention and the name it stands for.
   *
   * @param name canonical as far as the article goes; one name when {@link Names#folded} is one
   * @param type that of the name, which the recogniser may have seen otherwise in this place
   */
  public record Named(Mention mention, String name, EntityType type) {}

  private ArticleNames(String text, List<Mention> mentions, KnownNames known) {
    this.known = known;
    CodePoints points = CodePoints.of(text);
    Map<String, Occurrence> seen = new HashMap<>();
    for (Mention mention : mentions) {
      String surface = text.substring(points.toChar(mention.from()), points.toChar(mention.to()));
      occurrences.add(
          seen.computeIfAbsent(
                  surface + mention.type(), unseen -> Occurrence.of(mention, surface, known))
              .at(mention));
    }
    types();
    persons = persons();
    definitions = new Definitions(text, points, occurrences);
  }

  private Persons persons() {
    Map<String, Integer> uses = new LinkedHashMap<>();
    Map<String, String> aliases = new HashMap<>();
    for (Occurrence name : occurrences) {
      if (isPerson(name)) {
        uses.merge(fullName(name), 1, Integer::sum);
        name.known().ifPresent(known -> aliases.put(name.surface(), known.name()));
      }
    }
    Persons found = Persons.of(uses);
    aliases.forEach(found::addAlias);
    return found;
  }

  /**
   * The names of an article; give its title and body as one text, for the body says who is meant in
   * the title.
   *
   * @param mentions in order, none over another, in code points of {@code text}
   * @return the mentions in their order, without those whose name the user blocks
   */
  public static List<Named> of(String text, List<Mention> mentions, KnownNames known) {
    ArticleNames article = new ArticleNames(text, mentions, known);
    return article.occurrences.stream()
        .filter(name -> !name.isBlocked())
        .map(article::named)
        .filter(named -> !known.isBlocked(named.name()))
        .toList();
  }

  /** Per name the type it mostly has here; how it is written where that is not in capitals. */
  private void types() {
    Map<String, EnumMap<EntityType, Integer>> counts = new HashMap<>();
    for (Occurrence name : occurrences) {
      counts
          .computeIfAbsent(name.folded(), unseen -> new EnumMap<>(EntityType.class))
          .merge(name.type(), 1, Integer::sum);
      written.merge(
          name.folded(),
          name.surface(),
          (a, b) -> Names.isCapitals(a) && !name.isOneWord() ? b : a);
    }
    counts.forEach((name, uses) -> types.put(name, mostUsed(uses)));
  }

  /** The most used type; “other” only if there is no other. */
  private static EntityType mostUsed(EnumMap<EntityType, Integer> uses) {
    EntityType best = EntityType.OTHER;
    for (EntityType type : uses.keySet()) {
      boolean more = best == EntityType.OTHER || uses.get(type) > uses.get(best);
      best = more && type != EntityType.OTHER ? type : best;
    }
    return best;
  }

  /**
   * The recogniser's type in this place for one word, as “Washington” may be two; the article's for
   * more.
   */
  private EntityType typeOf(Occurrence name) {
    return name.isOneWord() && name.type() != EntityType.OTHER
        ? name.type()
        : types.get(name.folded());
  }

  private boolean isPerson(Occurrence name) {
    return name.known().isPresent()
        ? name.knownType() == EntityType.PERSON
        : !name.isOneWord() && typeOf(name) == EntityType.PERSON;
  }

  private String fullName(Occurrence name) {
    return name.known().isPresent() ? name.name() : written.get(name.folded());
  }

  private Named named(Occurrence name) {
    EntityType type = typeOf(name);
    boolean person = type == EntityType.PERSON;
    if (name.isUsers()) {
      return knownAs(name, name);
    }
    return definitions
        .explained(name)
        .map(full -> knownAs(name, full))
        .or(() -> person ? personCalled(name) : Optional.empty())
        .or(() -> isKnownHere(name, type) ? Optional.of(knownAs(name, name)) : Optional.empty())
        .or(() -> type == EntityType.OTHER ? personCalled(name) : Optional.empty())
        .or(() -> person ? personWithFirstName(name) : Optional.empty())
        .or(() -> definitions.withInitials(name).map(full -> knownAs(name, full)))
        .orElseGet(() -> asItIs(name, type));
  }

  private Named knownAs(Occurrence name, Occurrence full) {
    return new Named(
        name.mention(),
        full.known().isPresent() ? full.name() : written.get(full.folded()),
        full.known().isPresent() ? full.knownType() : types.get(full.folded()));
  }

  /** “Christian” the person is not a Christian. */
  private static boolean isKnownHere(Occurrence name, EntityType type) {
    return name.known().isPresent()
        && !(type == EntityType.PERSON && name.knownType() == EntityType.GROUP);
  }

  private Optional<Named> personCalled(Occurrence name) {
    return persons.called(name.folded()).map(full -> person(name, full));
  }

  private Optional<Named> personWithFirstName(Occurrence name) {
    return persons.withFirstName(name.folded()).map(full -> person(name, full));
  }

  private Named person(Occurrence name, String full) {
    return new Named(name.mention(), full, EntityType.PERSON);
  }

  private Named asItIs(Occurrence name, EntityType type) {
    String display = written.get(name.folded());
    if (type == EntityType.PERSON && isFamily(name)) {
      return new Named(name.mention(), display, EntityType.OTHER);
    }
    if (type == EntityType.GROUP) {
      return member(name, display);
    }
    if (Acronyms.isPlural(display)) {
      return new Named(name.mention(), display.substring(0, display.length() - 1), type);
    }
    return new Named(name.mention(), display, type);
  }

  /** “The Clintons”: no person, where the article names a Clinton. */
  private boolean isFamily(Occurrence name) {
    return name.isOneWord()
        && name.folded().endsWith("s")
        && persons.isFamilyName(name.folded().substring(0, name.folded().length() - 1));
  }

  /** A group by the name of one of it: “Houthis” is “Houthi”. */
  private Named member(Occurrence name, String display) {
    String singular = Groups.singular(display);
    Optional<KnownNames.Known> group = known.of(singular);
    return new Named(
        name.mention(), group.map(KnownNames.Known::name).orElse(singular), EntityType.GROUP);
  }
}
