package org.broadsheet.entity.name;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.broadsheet.entity.EntityType;
import org.broadsheet.entity.Mention;

/**
 * What is known of names before an article is read: the curated table, and the user's lines, which
 * win over it.
 *
 * <p>Where the user calls an entity of the table by another name, that is its name for all its
 * aliases: after {@code US,USA} the “United States” are the USA too. A line whose alias is its
 * entity takes that one name out of the table's hands.
 */
public final class KnownNames implements Serializable {
  private static final long serialVersionUID = 1;

  private static final AliasTable<Known> TABLE = CuratedNames.table();
  private static final Map<String, List<String>> ALIASES = CuratedNames.aliases();
  private static final KnownNames CURATED = new KnownNames(List.of());

  private final ArrayList<UserEntity> lines;
  private final transient AliasTable<UserEntity> users = new AliasTable<>();
  private final transient AliasTable<Known> entities = new AliasTable<>();
  private final transient Map<String, Known> renamed = new HashMap<>();
  private final transient Map<String, EntityType> types = new HashMap<>();
  private final transient Map<String, List<String>> usersAliases = new HashMap<>();
  private final transient AliasSearch search = new AliasSearch();

  /**
   * What a name stands for.
   *
   * @param name the canonical name
   * @param type empty: as the recogniser says
   */
  public record Known(String name, Optional<EntityType> type) {}

  private KnownNames(List<UserEntity> lines) {
    this.lines = new ArrayList<>(lines);
    for (UserEntity line : lines) {
      line.entityType().ifPresent(type -> types.putIfAbsent(Names.folded(line.entity()), type));
      users.add(line.alias(), line);
    }
    for (UserEntity line : lines) {
      if (!line.blocks()) {
        enter(line);
      }
    }
  }

  private void enter(UserEntity line) {
    Known known = known(line);
    entities.add(line.entity(), known);
    usersAliases
        .computeIfAbsent(Names.folded(line.entity()), unseen -> new ArrayList<>())
        .add(line.alias());
    EntityType type = known.type().orElse(EntityType.OTHER);
    search.add(line.alias(), type);
    search.add(line.entity(), type);
    if (!Names.folded(line.alias()).equals(Names.folded(line.entity()))) {
      TABLE
          .of(line.entity())
          .ifPresent(old -> renamed.putIfAbsent(Names.folded(old.name()), known));
    }
  }

  private Known known(UserEntity line) {
    EntityType type = types.get(Names.folded(line.entity()));
    return new Known(
        line.entity(),
        Optional.ofNullable(type).or(() -> TABLE.of(line.entity()).flatMap(Known::type)));
  }

  /** The curated table alone. */
  public static KnownNames curated() {
    return CURATED;
  }

  /**
   * These and the user's lines, which must be without {@link UserEntity#problems}; of two for one
   * alias the first counts.
   */
  public KnownNames with(List<UserEntity> more) {
    List<UserEntity> all = new ArrayList<>(lines);
    all.addAll(more);
    return new KnownNames(all);
  }

  /** What a name as it stands in a text is known to stand for; empty if unknown or blocked. */
  public Optional<Known> of(String surface) {
    Optional<UserEntity> line = users.of(surface);
    if (line.isPresent()) {
      return line.filter(user -> !user.blocks()).map(this::known);
    }
    return entities
        .of(surface)
        .or(() -> TABLE.of(surface).map(k -> renamed.getOrDefault(Names.folded(k.name()), k)));
  }

  /** Whether the user wants nothing to be called so. */
  public boolean isBlocked(String surface) {
    return users.of(surface).filter(UserEntity::blocks).isPresent();
  }

  /** The other names of an entity, in the table and the user's lines. */
  List<String> aliases(String name) {
    List<String> aliases =
        new ArrayList<>(TABLE.of(name).map(k -> ALIASES.get(k.name())).orElse(List.of()));
    aliases.addAll(usersAliases.getOrDefault(Names.folded(name), List.of()));
    return aliases;
  }

  /** The line of the user's file that decides about a name, blocking ones too. */
  public OptionalInt lineOf(String surface) {
    return users.of(surface).stream().mapToInt(UserEntity::line).findFirst();
  }

  /** The user's lines, in their order. */
  public List<UserEntity> userEntities() {
    return List.copyOf(lines);
  }

  /**
   * What a recogniser found and what the user's aliases add. Where they overlap the user's is
   * taken, unless it lies within a longer name: who lists “Bush” does not mean “Jeb Bush”.
   *
   * @param recognised in order, none over another; so are the mentions given back
   */
  public List<Mention> mentions(String text, List<Mention> recognised) {
    return lines.isEmpty() ? recognised : Overlaps.resolved(search.in(text), recognised);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof KnownNames that && lines.equals(that.lines);
  }

  @Override
  public int hashCode() {
    return lines.hashCode();
  }

  /** Field initialisers do not run on deserialisation. */
  private Object readResolve() {
    return new KnownNames(lines);
  }
}
