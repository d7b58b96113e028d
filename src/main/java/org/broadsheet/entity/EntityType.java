package org.broadsheet.entity;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The type of an entity. */
public enum EntityType {
  PERSON,
  ORGANISATION,
  PLACE,
  /** People by nationality, religion or politics: “Israeli”, “Sunni”, “Republicans”. */
  GROUP,
  OTHER;

  /** The type as it is published, in lower case. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<EntityType> ofWord(String word) {
    return Stream.of(values()).filter(type -> type.word().equals(word)).findFirst();
  }
}
