package org.broadsheet.entity.name;

import java.util.Optional;
import org.broadsheet.entity.EntityType;
import org.broadsheet.entity.Mention;
import org.broadsheet.entity.name.KnownNames.Known;

/**
 * A mention with its name, and the entity that the name is known for.
 *
 * @param surface the name in one line, without the possessive
 * @param folded the name as {@link Names#folded}
 * @param known the entity by the curated table or the user's lines
 * @param isUsers whether the user's lines resolve or block the name
 */
record Occurrence(
    Mention mention, String surface, String folded, Optional<Known> known, boolean isUsers) {
  static Occurrence of(Mention mention, String written, KnownNames known) {
    String displayed = Names.displayed(written);
    String surface = mention.type() == EntityType.PERSON ? PersonName.once(displayed) : displayed;
    return new Occurrence(
        mention,
        surface,
        Names.folded(surface),
        known.of(written),
        known.lineOf(written).isPresent());
  }

  /** The same name at another mention. */
  Occurrence at(Mention other) {
    return new Occurrence(other, surface, folded, known, isUsers);
  }

  boolean isBlocked() {
    return isUsers && known.isEmpty();
  }

  EntityType type() {
    return mention.type();
  }

  boolean isOneWord() {
    return folded.indexOf(' ') < 0;
  }

  /**
   * The canonical name of the known entity, else the name itself. A name that only has other
   * accents than the curated one stays as the article writes it: “İstanbul”.
   */
  String name() {
    return known.map(Known::name).filter(name -> isUsers || !isOwnSpelling(name)).orElse(surface);
  }

  private boolean isOwnSpelling(String name) {
    return surface.chars().anyMatch(c -> c > 0x7F && Character.isLetter(c))
        && Names.folded(name).equals(folded)
        && !Names.isCapitals(surface);
  }

  EntityType knownType() {
    return known.flatMap(Known::type).orElse(type());
  }
}
