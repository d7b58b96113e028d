package org.broadsheet.schema;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Checks that keys are unique and that references have their rows, for all tables in one query.
 *
 * <p>Each table is read once. A row gives one entry for each check that it takes part in: the
 * number of the check, the values of the checked columns, and the row's role. The entries are then
 * grouped by check and values: a key must have one entry, a reference an entry of the other table.
 */
public final class KeyCheck {
  private static final String CHECK = "check";
  private static final String VALUES = "values";
  private static final String IS_REFERRED_TO = "is_referred_to";
  private static final String ENTRY = "entry";
  private static final String ENTRIES = "entries";

  /**
   * A table to check.
   *
   * @param references to other tables; those to tables that are not checked are ignored
   */
  public record Table(Schema schema, List<Reference> references, Dataset<Row> rows) {}

  /**
   * A check of a table.
   *
   * @param violation a sentence, with %s for the values of one violation
   */
  private record Check(String table, String violation) {}

  private final List<Check> checks = new ArrayList<>();
  private final Map<String, List<Column>> entries = new TreeMap<>();

  private KeyCheck() {}

  /**
   * The problems of each table with problems, by its name: a sentence for each check that fails,
   * with the least values that violate it.
   */
  public static Map<String, List<String>> problems(List<Table> tables) {
    Map<String, Table> byName =
        tables.stream().collect(Collectors.toMap(table -> table.schema().name(), table -> table));
    var keys = new KeyCheck();
    for (Table table : tables) {
      keys.addKey(table.schema());
      table.references().stream()
          .filter(reference -> byName.containsKey(reference.table()))
          .forEach(reference -> keys.addReference(table.schema(), reference));
    }
    return keys.problemsOf(byName);
  }

  private void addKey(Schema schema) {
    // If equal keys are adjacent, the check of the order finds them.
    if (!schema.isOrderedByKey()) {
      checks.add(new Check(schema.name(), schema.name() + ": the key %s occurs twice."));
      addEntry(schema.name(), schema.keyNames(), lit(null).cast("boolean"));
    }
  }

  private void addReference(Schema schema, Reference reference) {
    checks.add(
        new Check(
            schema.name(),
            "%s: %s is not in %s: %%s."
                .formatted(
                    schema.name(), String.join(", ", reference.columns()), reference.table())));
    addEntry(schema.name(), reference.columns(), lit(false));
    addEntry(reference.table(), reference.columns(), lit(true));
  }

  /** Adds an entry of a table's rows to the newest check. */
  private void addEntry(String table, List<String> columns, Column isReferredTo) {
    Column[] values = columns.stream().map(c -> col(c).cast("string")).toArray(Column[]::new);
    Column entry =
        struct(
            lit(checks.size() - 1).as(CHECK),
            array(values).as(VALUES),
            isReferredTo.as(IS_REFERRED_TO));
    entries.computeIfAbsent(table, name -> new ArrayList<>()).add(entry);
  }

  private Map<String, List<String>> problemsOf(Map<String, Table> tables) {
    Optional<Dataset<Row>> all =
        entries.entrySet().stream()
            .map(table -> entries(tables.get(table.getKey()).rows(), table.getValue()))
            .reduce(Dataset::union);
    var problems = new TreeMap<String, List<String>>();
    for (Row violation : all.map(KeyCheck::violations).orElse(List.of())) {
      Check check = checks.get(violation.getInt(0));
      String values =
          violation.getList(1).stream().map(String::valueOf).collect(Collectors.joining(", "));
      problems
          .computeIfAbsent(check.table(), name -> new ArrayList<>())
          .add(check.violation().formatted(values));
    }
    return problems;
  }

  private static Dataset<Row> entries(Dataset<Row> rows, List<Column> ofRow) {
    return rows.select(explode(array(ofRow.toArray(Column[]::new))).as(ENTRY))
        .select(ENTRY + "." + CHECK, ENTRY + "." + VALUES, ENTRY + "." + IS_REFERRED_TO);
  }

  /** One row for each check that fails: its number and the values. */
  private static List<Row> violations(Dataset<Row> entries) {
    Column isTwice = col(IS_REFERRED_TO).isNull().and(col(ENTRIES).gt(1));
    return entries
        .groupBy(CHECK, VALUES)
        .agg(count(lit(1)).as(ENTRIES), max(IS_REFERRED_TO).as(IS_REFERRED_TO))
        .where(isTwice.or(not(col(IS_REFERRED_TO))))
        .groupBy(CHECK)
        .agg(min(VALUES))
        .collectAsList()
        .stream()
        .sorted(Comparator.comparing(row -> row.getInt(0)))
        .toList();
  }
}
