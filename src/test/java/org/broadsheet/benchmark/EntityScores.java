package org.broadsheet.benchmark;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.broadsheet.entity.EntityRecogniser;
import org.broadsheet.entity.EntityType;
import org.broadsheet.entity.Mention;
import org.broadsheet.entity.name.ArticleNames;
import org.broadsheet.entity.name.KnownNames;
import org.broadsheet.entity.name.Names;

/**
 * The scores of a recogniser on marked articles. A name is right if it has the first and last
 * character of a mark.
 *
 * <p>Persons, organisations, places and groups are scored; names of other types are left out. In
 * the scores by type, every name of the type without a mark of that type is wrong, even inside the
 * mark of a facility or a product. In the scores without types, and for the entities of an article,
 * the type does not matter, and a name inside a mark that is not scored is left out.
 */
public final class EntityScores {
  private static final Set<EntityType> SCORED =
      Set.of(EntityType.PERSON, EntityType.ORGANISATION, EntityType.PLACE, EntityType.GROUP);

  private final Map<EntityType, EntityScore> byType = new EnumMap<>(EntityType.class);
  private final EntityScore typeFree = new EntityScore();
  private final EntityScore names = new EntityScore();

  private record Place(int from, int to) {}

  private record Typed(Place place, EntityType type) {}

  public static EntityScores of(EntityRecogniser recogniser, List<EntityGold> articles) {
    var scores = new EntityScores();
    SCORED.forEach(type -> scores.byType.put(type, new EntityScore()));
    for (EntityGold article : articles) {
      scores.add(article, recogniser.mentions(article.nameText(), article.language()));
    }
    return scores;
  }

  public EntityScore of(EntityType type) {
    return byType.get(type);
  }

  public EntityScore typeFree() {
    return typeFree;
  }

  /** The score of the different entities of each article, by their names after alias resolution. */
  public EntityScore names() {
    return names;
  }

  private void add(EntityGold article, List<Mention> mentions) {
    var sought = new HashSet<Typed>();
    for (EntityGold.Span span : article.spans()) {
      span.type().ifPresent(type -> sought.add(new Typed(new Place(span.from(), span.to()), type)));
    }
    var found = new HashSet<Typed>();
    for (Mention mention : mentions) {
      if (SCORED.contains(mention.type())) {
        found.add(new Typed(new Place(mention.from(), mention.to()), mention.type()));
      }
    }
    byType.forEach((type, score) -> add(score, ofType(sought, type), ofType(found, type)));
    Set<Place> counted = places(found);
    counted.removeIf(place -> isInUnscored(article, place));
    add(typeFree, places(sought), counted);
    found.removeIf(typed -> !counted.contains(typed.place()));
    add(names, canonical(article, sought), canonical(article, found));
  }

  private static <T> void add(EntityScore score, Set<T> sought, Set<T> found) {
    score.add(found.stream().filter(sought::contains).count(), found.size(), sought.size());
  }

  private static Set<Typed> ofType(Set<Typed> all, EntityType type) {
    var chosen = new HashSet<>(all);
    chosen.removeIf(typed -> typed.type() != type);
    return chosen;
  }

  private static Set<Place> places(Set<Typed> all) {
    var places = new HashSet<Place>();
    all.forEach(typed -> places.add(typed.place()));
    return places;
  }

  private static boolean isInUnscored(EntityGold article, Place place) {
    return article.spans().stream()
        .anyMatch(
            span ->
                span.type().equals(Optional.empty())
                    && span.from() <= place.from()
                    && span.to() >= place.to());
  }

  /** The names of the entities in the article: “Teller” is Maren Teller there. */
  private static Set<String> canonical(EntityGold article, Set<Typed> typed) {
    List<Mention> mentions =
        typed.stream()
            .map(name -> new Mention(name.place().from(), name.place().to(), name.type()))
            .sorted(Comparator.comparingInt(Mention::from))
            .toList();
    return ArticleNames.of(article.text(), mentions, KnownNames.curated()).stream()
        .map(named -> Names.folded(named.name()))
        .collect(Collectors.toSet());
  }
}
