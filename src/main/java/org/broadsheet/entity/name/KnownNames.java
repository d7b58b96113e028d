package org.broadsheet.entity.name;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.broadsheet.entity.EntityType;
import org.broadsheet.entity.Mention;
import org.broadsheet.lexicon.WordLists;

/**
 * The entities of names that are known before an article is read: from the curated table, and from
 * the user's lines, which take precedence.
 *
 * <p>If the user gives an entity of the table another name, all its aliases get that name: after
 * {@code US,USA} the “United States” are the USA too. A line whose alias equals its entity changes
 * that one name only.
 */
public final class KnownNames implements Serializable {
  private static final long serialVersionUID = 1;

  private static final AliasTable<Known> TABLE = Curated.table();
  private static final Map<String, List<String>> ALIASES = Curated.aliasesByName();
  private static final KnownNames CURATED = new KnownNames(List.of());

  private final ArrayList<UserEntity> lines;
  private final transient AliasTable<UserEntity> users = new AliasTable<>();
  private final transient AliasTable<Known> entities = new AliasTable<>();
  private final transient Map<String, Known> renamed = new HashMap<>();
  private final transient Map<String, EntityType> types = new HashMap<>();
  private final transient Map<String, List<String>> usersAliases = new HashMap<>();
  private final transient AliasSearch search = new AliasSearch();

  /**
   * An entity that is known.
   *
   * @param name the canonical name
   * @param type empty if the recogniser decides it
   */
  public record Known(String name, Optional<EntityType> type) {}

  /**
   * A line of the curated table, {@code name | type | alias | alias …}. Names that mean two things
   * in the news are not in the table.
   */
  record Curated(String name, EntityType type, List<String> aliases) {
    private static final String LIST = "aliases";

    static Curated of(String line) {
      List<String> cells = Stream.of(line.split("\\|", -1)).map(String::strip).toList();
      EntityType type =
          EntityType.ofWord(cells.get(1))
              .orElseThrow(
                  () -> new IllegalStateException("Unknown type in list " + LIST + ": " + line));
      return new Curated(cells.get(0), type, cells.subList(2, cells.size()));
    }

    static List<Curated> lines() {
      return WordLists.NAMES.lines(LIST).stream().map(Curated::of).toList();
    }

    static Map<String, List<String>> aliasesByName() {
      return lines().stream().collect(toUnmodifiableMap(Curated::name, Curated::aliases));
    }

    static AliasTable<Known> table() {
      AliasTable<Known> table = new AliasTable<>();
      for (Curated line : lines()) {
        Known known = new Known(line.name(), Optional.of(line.type()));
        table.add(line.name(), known);
        line.aliases().forEach(alias -> table.add(alias, known));
      }
      return table;
    }
  }

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
   * These names and the user's lines, which must not have {@link UserEntity#problems}. Of two lines
   * for one alias the first counts.
   */
  public KnownNames with(List<UserEntity> more) {
    List<UserEntity> all = new ArrayList<>(lines);
    all.addAll(more);
    return new KnownNames(all);
  }

  /** The entity of a name as it is written in a text; empty if unknown or blocked. */
  public Optional<Known> of(String surface) {
    Optional<UserEntity> line = users.of(surface);
    if (line.isPresent()) {
      return line.filter(user -> !user.blocks()).map(this::known);
    }
    return entities
        .of(surface)
        .or(() -> TABLE.of(surface).map(k -> renamed.getOrDefault(Names.folded(k.name()), k)));
  }

  /** Whether the user blocks a name. */
  public boolean isBlocked(String surface) {
    return users.of(surface).filter(UserEntity::blocks).isPresent();
  }

  /** The other names of an entity, from the table and the user's lines. */
  List<String> aliases(String name) {
    List<String> aliases =
        new ArrayList<>(TABLE.of(name).map(k -> ALIASES.get(k.name())).orElse(List.of()));
    aliases.addAll(usersAliases.getOrDefault(Names.folded(name), List.of()));
    return aliases;
  }

  /** The number of the line in the user's file that resolves or blocks a name. */
  public OptionalInt lineOf(String surface) {
    return users.of(surface).stream().mapToInt(UserEntity::line).findFirst();
  }

  /** The user's lines, in their order. */
  public List<UserEntity> userEntities() {
    return List.copyOf(lines);
  }

  /**
   * The mentions that a recogniser found, and those of the user's aliases. Of two that overlap the
   * user's is kept, unless it is within a longer name: the alias “Bush” does not match in “Jeb
   * Bush”.
   *
   * @param language of the text
   * @param recognised in order and without overlaps
   * @return in order and without overlaps
   */
  public List<Mention> mentions(String text, String language, List<Mention> recognised) {
    return lines.isEmpty() ? recognised : Overlaps.resolved(search.in(text, language), recognised);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof KnownNames that && lines.equals(that.lines);
  }

  @Override
  public int hashCode() {
    return lines.hashCode();
  }

  /** Constructs the object again, because deserialisation leaves out transient fields. */
  private Object readResolve() {
    return new KnownNames(lines);
  }
}
