package org.broadsheet.entity.name;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.entity.EntityType;

/**
 * A line of the user's list of names, {@code alias,entity,type}: the alias is a name of the entity.
 * Texts of all languages are searched for the alias too. A capital in the alias matches only a
 * capital in the text: “WHO” does not match “who”, but “iphone” matches “iPhone”.
 *
 * @param alias the name as it is written in texts
 * @param entity the name to publish, or {@code !} to leave the alias out
 * @param type an {@link EntityType}'s word; empty if another line or the recogniser decides it
 * @param line the number of the line in its file, from 1
 */
public record UserEntity(String alias, String entity, String type, int line)
    implements Serializable {
  private static final String BLOCK = "!";

  public UserEntity {
    alias = Names.line(alias);
    entity = Names.line(entity);
    type = type.strip().toLowerCase(Locale.ROOT).replace("organization", "organisation");
  }

  boolean blocks() {
    return entity.equals(BLOCK);
  }

  Optional<EntityType> entityType() {
    return EntityType.ofWord(type);
  }

  /** All problems of the lines, in order: one message each, which ends with what to do. */
  public static List<String> problems(List<UserEntity> lines) {
    List<String> problems = new ArrayList<>();
    Map<String, UserEntity> byAlias = new HashMap<>();
    Map<String, UserEntity> typed = new HashMap<>();
    for (UserEntity line : lines) {
      line.problem().ifPresent(problems::add);
      if (!line.alias.isEmpty()) {
        UserEntity other = byAlias.putIfAbsent(Names.folded(line.alias), line);
        if (other != null && !Names.folded(other.entity).equals(Names.folded(line.entity))) {
          problems.add(line.alsoStandsFor(other));
        }
      }
      if (line.entityType().isPresent() && !line.blocks()) {
        UserEntity other = typed.putIfAbsent(Names.folded(line.entity), line);
        if (other != null && !other.type.equals(line.type)) {
          problems.add(line.hasAnotherType(other));
        }
      }
    }
    return List.copyOf(problems);
  }

  private Optional<String> problem() {
    if (!holdsLetter(alias)) {
      return Optional.of(
          "An alias without a letter: \"%s\" (line %d). Write the name as texts have it."
              .formatted(alias, line));
    }
    if (!blocks() && !holdsLetter(entity)) {
      return Optional.of(
          "No entity for the alias: \"%s\" (line %d). Write the name to publish, or ! to leave it out."
              .formatted(alias, line));
    }
    if (!type.isEmpty() && entityType().isEmpty()) {
      return Optional.of(
          "Unknown entity type: \"%s\" (line %d). Write person, organisation, place, group or other, or leave it empty."
              .formatted(type, line));
    }
    return Optional.empty();
  }

  private String alsoStandsFor(UserEntity other) {
    return "An alias of two entities: \"%s\" is \"%s\" (line %d) and \"%s\" (line %d). Keep one of the lines."
        .formatted(alias, other.entity, other.line, entity, line);
  }

  private String hasAnotherType(UserEntity other) {
    return "An entity of two types: \"%s\" is %s (line %d) and %s (line %d). Write the same type in both lines."
        .formatted(entity, other.type, other.line, type, line);
  }

  private static boolean holdsLetter(String name) {
    return name.codePoints().anyMatch(Character::isLetter);
  }
}
