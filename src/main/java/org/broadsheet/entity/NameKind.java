package org.broadsheet.entity;

/** What a candidate is taken for while an article is read. */
enum NameKind {
  /** Nothing tells. */
  UNKNOWN(EntityType.OTHER),
  PERSON(EntityType.PERSON),
  ORGANISATION(EntityType.ORGANISATION),
  PLACE(EntityType.PLACE),
  GROUP(EntityType.GROUP),
  /** A building or work, such as an airport. */
  FACILITY(EntityType.PLACE),
  /** A law, war, work or the like. */
  THING(EntityType.OTHER);

  private final EntityType type;

  NameKind(EntityType type) {
    this.type = type;
  }

  EntityType type() {
    return type;
  }

  /** What the lexicons know a word or phrase as, the surest sense first. */
  static NameKind of(int senses) {
    if (Sense.THING.in(senses)) {
      return THING;
    }
    if (Sense.COUNTRY.in(senses)) {
      return PLACE;
    }
    if (Sense.GROUP.in(senses)) {
      return GROUP;
    }
    if (Sense.ORGANISATION.in(senses)) {
      return ORGANISATION;
    }
    if (Sense.PERSON.in(senses)) {
      return PERSON;
    }
    return Sense.PLACE.in(senses) ? PLACE : UNKNOWN;
  }
}
