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
 * Resolves the mentions of one article by known names and by the article itself: a family name to
 * the person that the article names in full, an acronym to the organisation that it explains. An
 * ambiguous name is left unchanged.
 */
public final class ArticleNames {
  private final KnownNames known;
  private final List<Occurrence> occurrences = new ArrayList<>();
  private final Map<String, EntityType> types = new HashMap<>();
  private final Map<String, String> written = new HashMap<>();
  private final Persons persons;
  private final Definitions definitions;

  /**
   * A mention with its resolved name.
   *
   * @param name the canonical name, as far as the article gives it; two names with the same {@link
   *     Names#folded} are one
   * @param type the type of the name, which may differ from the mention's type
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
    Persons inFull = persons(List.of());
    List<String> shared = SharedSurnames.in(text, points, occurrences, inFull);
    persons = shared.isEmpty() ? inFull : persons(shared);
    definitions = new Definitions(text, points, occurrences);
  }

  /** The persons of the article, with names that are in it only in parts. */
  private Persons persons(List<String> shared) {
    Map<String, Integer> uses = new LinkedHashMap<>();
    Map<String, String> aliases = new HashMap<>();
    for (Occurrence name : occurrences) {
      if (isPerson(name)) {
        uses.merge(fullName(name), 1, Integer::sum);
        name.known().ifPresent(known -> aliases.put(name.surface(), known.name()));
      }
    }
    shared.forEach(name -> uses.merge(name, 1, Integer::sum));
    Persons found = Persons.of(uses);
    aliases.forEach(found::addAlias);
    return found;
  }

  /**
   * Resolves the mentions of an article. The title and body should be one text, because the body
   * resolves names in the title.
   *
   * @param mentions in order and without overlaps, in code points of {@code text}
   * @return the mentions in order, without those whose name the user blocks
   */
  public static List<Named> of(String text, List<Mention> mentions, KnownNames known) {
    ArticleNames article = new ArticleNames(text, mentions, known);
    return article.occurrences.stream()
        .filter(name -> !name.isBlocked())
        .map(article::named)
        .filter(named -> !known.isBlocked(named.name()))
        .toList();
  }

  /**
   * Finds the usual type of each name, and its spelling that is not in capitals, if there is one.
   * An acronym keeps its capitals; the name of a place in front of a report (“LONDON –”) does not.
   */
  private void types() {
    Map<String, EnumMap<EntityType, Integer>> counts = new HashMap<>();
    for (Occurrence name : occurrences) {
      counts
          .computeIfAbsent(name.folded(), unseen -> new EnumMap<>(EntityType.class))
          .merge(name.type(), 1, Integer::sum);
      written.merge(
          name.folded(),
          name.surface(),
          (a, b) -> Names.isCapitals(a) && !(name.isOneWord() && Names.isAcronym(a)) ? b : a);
    }
    counts.forEach((name, uses) -> types.put(name, mostUsed(uses)));
  }

  /** The most frequent type; {@code OTHER} only if it is the only one. */
  private static EntityType mostUsed(EnumMap<EntityType, Integer> uses) {
    EntityType best = EntityType.OTHER;
    for (EntityType type : uses.keySet()) {
      boolean more = best == EntityType.OTHER || uses.get(type) > uses.get(best);
      best = more && type != EntityType.OTHER ? type : best;
    }
    return best;
  }

  /**
   * The type of a mention. A single word keeps its own, as “Washington” may be a person and a
   * place; a longer name has its usual type in the article.
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

  /** Whether a known entity fits the type: “Christian”, a person, is not the group. */
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

  /** Whether it is a family, “the Clintons”, by a person with that name in the article. */
  private boolean isFamily(Occurrence name) {
    return name.isOneWord()
        && name.folded().endsWith("s")
        && persons.isFamilyName(name.folded().substring(0, name.folded().length() - 1));
  }

  /** Names a group by its singular: “Houthis” is “Houthi”. */
  private Named member(Occurrence name, String display) {
    String singular = singular(display);
    Optional<KnownNames.Known> group = known.of(singular);
    return new Named(
        name.mention(), group.map(KnownNames.Known::name).orElse(singular), EntityType.GROUP);
  }

  /** The singular of “Libyans”, “Tories”; “Swiss” and “Chinese” stay as they are. */
  static String singular(String group) {
    if (!group.endsWith("s")
        || group.endsWith("ss")
        || group.endsWith("us")
        || group.length() < 4) {
      return group;
    }
    String stem = group.substring(0, group.length() - 1);
    return stem.endsWith("ie") ? stem.substring(0, stem.length() - 2) + "y" : stem;
  }
}
