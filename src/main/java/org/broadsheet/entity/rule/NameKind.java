package org.broadsheet.entity.rule;

import org.broadsheet.entity.EntityType;
import org.broadsheet.entity.token.LexiconTag;

/** The kind of a name while an article is read; finer than its type. */
public enum NameKind {
  /** Nothing gives its kind. */
  UNKNOWN(EntityType.OTHER),
  PERSON(EntityType.PERSON),
  ORGANISATION(EntityType.ORGANISATION),
  PLACE(EntityType.PLACE),
  GROUP(EntityType.GROUP),
  /** A building or work, such as an airport. */
  FACILITY(EntityType.PLACE),
  /** A law, war, work or other thing. */
  THING(EntityType.OTHER);

  private final EntityType type;

  NameKind(EntityType type) {
    this.type = type;
  }

  EntityType type() {
    return type;
  }

  /** The kind of a word or phrase by its senses, of which the surest counts. */
  static NameKind of(int senses) {
    if (LexiconTag.THING.in(senses)) {
      return THING;
    }
    if (LexiconTag.COUNTRY.in(senses)) {
      return PLACE;
    }
    if (LexiconTag.GROUP.in(senses)) {
      return GROUP;
    }
    if (LexiconTag.ORGANISATION.in(senses)) {
      return ORGANISATION;
    }
    if (LexiconTag.PERSON.in(senses)) {
      return PERSON;
    }
    return LexiconTag.PLACE.in(senses) ? PLACE : UNKNOWN;
  }
}
