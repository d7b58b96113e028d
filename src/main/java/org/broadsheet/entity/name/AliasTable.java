package org.broadsheet.entity.name;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A map from aliases to their meanings. Names are compared as {@link Names#folded}, with two
 * exceptions: an acronym matches only a name in capitals (“WHO” is not “Who”), and an alias with a
 * possessive matches only a name with one (“Macy’s” is not “Macy”).
 */
final class AliasTable<T> {
  private static final String POSSESSIVE = "'s";
  private static final Pattern ARTICLE = Pattern.compile("^[Tt]he ");

  private final Map<String, T> anyCase = new HashMap<>();
  private final Map<String, T> capitals = new HashMap<>();

  /** Adds an alias, unless it has a meaning already. */
  void add(String alias, T meaning) {
    (Names.isAcronym(alias) ? capitals : anyCase).putIfAbsent(key(alias), meaning);
  }

  Optional<T> of(String surface) {
    if (anyCase.isEmpty() && capitals.isEmpty()) {
      return Optional.empty();
    }
    String folded = Names.folded(surface);
    boolean possessive = Names.endsInPossessive(surface);
    if (possessive) {
      T owner = anyCase.get(folded + POSSESSIVE);
      if (owner != null) {
        return Optional.of(owner);
      }
    }
    T acronym = capitals.get(folded);
    return Optional.ofNullable(
        acronym != null && isInCapitals(surface) ? acronym : anyCase.get(folded));
  }

  private static boolean isInCapitals(String surface) {
    return Names.isCapitals(ARTICLE.matcher(Names.displayed(surface)).replaceFirst(""));
  }

  private static String key(String alias) {
    String folded = Names.folded(alias);
    return Names.endsInPossessive(alias) ? folded + POSSESSIVE : folded;
  }
}
