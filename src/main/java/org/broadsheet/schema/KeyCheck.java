package org.broadsheet.schema;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Checks that keys are unique and that references have their rows, for all tables in one query.
 *
 * <p>The query reads each table once. A row gives one entry for each check that it takes part in:
 * the number of the check, the hash of the checked values, and the row's role. The entries are
 * grouped by check and hash: a key must have one entry, a reference an entry of the other table. A
 * check that fails is repeated with the values instead of their hashes.
 *
 * <p>Two keys with one hash are therefore not taken for one. A reference without its row is not
 * found if a row of the other table has the same hash: a probability of 5·10⁻¹⁴ for a table of a
 * million rows.
 */
public final class KeyCheck {
  private static final String CHECK = "check";
  private static final String HASH = "hash";
  private static final String IS_REFERRED_TO = "is_referred_to";
  private static final String ENTRY = "entry";
  private static final String ENTRIES = "entries";

  /**
   * A table to check.
   *
   * @param references to other tables, of columns that are never null; those to tables that are not
   *     checked are ignored
   */
  public record Table(Schema schema, List<Reference> references, Dataset<Row> rows) {
    String name() {
      return schema.name();
    }
  }

  private final List<KeyRule> checks = new ArrayList<>();
  private final Map<Table, List<Column>> entries = new LinkedHashMap<>();

  private KeyCheck() {}

  /**
   * The problems of each table with problems, by its name: a sentence for each check that fails,
   * with the least values that violate it.
   */
  public static Map<String, List<String>> problems(List<Table> tables) {
    Map<String, Table> byName = tables.stream().collect(Collectors.toMap(Table::name, t -> t));
    var keys = new KeyCheck();
    for (Table table : tables) {
      keys.addKey(table);
      table.references().stream()
          .filter(reference -> byName.containsKey(reference.table()))
          .forEach(reference -> keys.addReference(table, reference, byName));
    }
    return keys.problems();
  }

  private void addKey(Table table) {
    // If equal keys are adjacent, the check of the order finds them.
    if (!table.schema().isOrderedByKey()) {
      var rule = new KeyRule(table, table.schema().keyNames(), Optional.empty());
      checks.add(rule);
      addEntry(table, rule, lit(null).cast("boolean"));
    }
  }

  private void addReference(Table table, Reference reference, Map<String, Table> tables) {
    Table other = tables.get(reference.table());
    var rule = new KeyRule(table, reference.columns(), Optional.of(other));
    checks.add(rule);
    addEntry(table, rule, lit(false));
    addEntry(other, rule, lit(true));
  }

  /** Adds an entry of a table's rows to the newest check. */
  private void addEntry(Table table, KeyRule rule, Column isReferredTo) {
    Column entry =
        struct(
            lit(checks.size() - 1).as(CHECK),
            xxhash64(rule.values()).as(HASH),
            isReferredTo.as(IS_REFERRED_TO));
    entries.computeIfAbsent(table, t -> new ArrayList<>()).add(entry);
  }

  private Map<String, List<String>> problems() {
    if (checks.isEmpty()) {
      return Map.of();
    }
    return failed(union(List.copyOf(entries.entrySet()))).stream()
        .map(checks::get)
        .flatMap(
            rule -> rule.violation().stream().map(text -> Map.entry(rule.table().name(), text)))
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  /** The entries of all tables, in halves: Spark analyses a plan again each time it grows. */
  private static Dataset<Row> union(List<Map.Entry<Table, List<Column>>> tables) {
    if (tables.size() == 1) {
      return entries(tables.get(0).getKey().rows(), tables.get(0).getValue());
    }
    int half = tables.size() / 2;
    return union(tables.subList(0, half)).union(union(tables.subList(half, tables.size())));
  }

  private static Dataset<Row> entries(Dataset<Row> rows, List<Column> ofRow) {
    return rows.select(explode(array(ofRow.toArray(Column[]::new))).as(ENTRY))
        .select(ENTRY + "." + CHECK, ENTRY + "." + HASH, ENTRY + "." + IS_REFERRED_TO);
  }

  /** The numbers of the checks that fail, ascending. */
  private static List<Integer> failed(Dataset<Row> entries) {
    Column isTwice = col(IS_REFERRED_TO).isNull().and(col(ENTRIES).gt(1));
    return entries
        .groupBy(CHECK, HASH)
        .agg(count(lit(1)).as(ENTRIES), max(IS_REFERRED_TO).as(IS_REFERRED_TO))
        .where(isTwice.or(not(col(IS_REFERRED_TO))))
        .select(CHECK)
        .distinct()
        .collectAsList()
        .stream()
        .map(row -> row.getInt(0))
        .sorted()
        .toList();
  }
}
