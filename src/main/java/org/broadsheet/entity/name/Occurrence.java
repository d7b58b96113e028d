package org.broadsheet.entity.name;

import java.util.Optional;
import org.broadsheet.entity.EntityType;
import org.broadsheet.entity.Mention;
import org.broadsheet.entity.name.KnownNames.Known;

/**
 * A mention and what its letters say.
 *
 * @param surface in one line, without the possessive
 * @param known what is known of it outside the article
 * @param isUsers whether the user's lines say so
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

  /** The same name in another place. */
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

  /** The name by which it is known outside the article, else the one it has there. */
  String name() {
    return known.map(Known::name).orElse(surface);
  }

  EntityType knownType() {
    return known.flatMap(Known::type).orElse(type());
  }
}
