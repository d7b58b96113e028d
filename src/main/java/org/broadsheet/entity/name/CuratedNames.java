package org.broadsheet.entity.name;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.broadsheet.entity.EntityType;
import org.broadsheet.entity.name.KnownNames.Known;
import org.broadsheet.lexicon.WordLists;

/**
 * The table on the class path: an entity a line, {@code name | type | alias | alias …}. Nothing
 * that stands for two things in the news is in it.
 */
final class CuratedNames {
  private static final String LIST = "aliases";

  private CuratedNames() {}

  /** One line of the table. */
  record Line(String name, EntityType type, List<String> aliases) {
    static Line of(String text) {
      String[] cells = text.split("\\|", -1);
      List<String> names = Stream.of(cells).map(String::strip).toList();
      EntityType type =
          EntityType.ofWord(names.get(1))
              .orElseThrow(
                  () ->
                      new IllegalStateException(
                          "Unknown entity type in the list " + LIST + ": " + text));
      return new Line(names.get(0), type, names.subList(2, names.size()));
    }
  }

  static List<Line> lines() {
    return WordLists.NAMES.lines(LIST).stream().map(Line::of).toList();
  }

  static Map<String, List<String>> aliases() {
    return lines().stream().collect(toUnmodifiableMap(Line::name, Line::aliases));
  }

  static AliasTable<Known> table() {
    AliasTable<Known> table = new AliasTable<>();
    for (Line line : lines()) {
      Known known = new Known(line.name(), Optional.of(line.type()));
      table.add(line.name(), known);
      line.aliases().forEach(alias -> table.add(alias, known));
    }
    return table;
  }
}
