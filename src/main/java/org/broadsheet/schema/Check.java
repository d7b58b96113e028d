package org.broadsheet.schema;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Checks the rows of a table against its schema. */
public final class Check {
  /** A rule that every row must satisfy; the rows that violate it are counted. */
  private record Rule(String broken, Column isKept) {}

  /** A name that differs from every published column, since those are snake_case. */
  private static final String PLACES = "Places";

  private Check() {}

  /**
   * The problems of the rows, one sentence each; empty if the rows satisfy their schema. The order
   * of the rows is not checked here but by the code that reads them in order.
   */
  public static List<String> of(Schema schema, Dataset<Row> rows) {
    List<Rule> rules = schema.columns().stream().flatMap(f -> rules(f).stream()).toList();
    var problems = new ArrayList<String>();
    Row broken = rows.agg(count(lit(1)), columns(rules)).first();
    for (int i = 0; i < rules.size(); i++) {
      if (broken.getLong(i + 1) > 0) {
        problems.add(
            "%s: %s in %,d rows."
                .formatted(schema.name(), rules.get(i).broken(), broken.getLong(i + 1)));
      }
    }
    if (!schema.isOrderedByKey()) {
      twice(schema, rows).forEach(problems::add);
    }
    return problems;
  }

  private static Column[] columns(List<Rule> rules) {
    return rules.stream()
        .map(rule -> count(when(not(rule.isKept()), lit(1))))
        .toArray(Column[]::new);
  }

  private static List<Rule> rules(Field field) {
    var rules = new ArrayList<Rule>();
    Column column = field.column();
    if (field.required()) {
      rules.add(new Rule(field.name() + " is null", column.isNotNull()));
    }
    switch (field.type()) {
      case TEXT -> rules.add(new Rule(field.name() + " is empty", column.notEqual("")));
      case COUNT -> rules.add(new Rule(field.name() + " is negative", column.geq(0)));
      case NUMBER ->
          rules.add(new Rule(field.name() + " is not a number", not(isNoNumber(column))));
      case DATE, FLAG -> {}
    }
    if (!field.values().isEmpty()) {
      String words = String.join(", ", field.values());
      rules.add(
          new Rule(
              field.name() + " is not one of " + words, column.isin(field.values().toArray())));
    }
    if (field.isShare()) {
      rules.add(new Rule(field.name() + " is not between 0 and 1", column.between(0, 1)));
    }
    if (field.isRank()) {
      rules.add(new Rule(field.name() + " is below 1", column.geq(1)));
    }
    return rules;
  }

  private static Column isNoNumber(Column column) {
    return column.isNaN().or(column.isin(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY));
  }

  private static List<String> twice(Schema schema, Dataset<Row> rows) {
    Column[] key = schema.key().stream().map(Field::column).toArray(Column[]::new);
    return rows
        .groupBy(key)
        .agg(count(lit(1)).as(PLACES))
        .where(col(PLACES).gt(1))
        .drop(PLACES)
        .limit(1)
        .collectAsList()
        .stream()
        .map(row -> "%s: the key %s occurs twice.".formatted(schema.name(), row.mkString(", ")))
        .toList();
  }

  /**
   * A reference to a row that the other table does not have; empty if every reference has its row.
   */
  public static List<String> of(
      Schema schema, Reference reference, Dataset<Row> rows, Dataset<Row> other) {
    String[] columns = reference.columns().toArray(String[]::new);
    Column[] selected = reference.columns().stream().map(c -> col(c)).toArray(Column[]::new);
    return rows
        .select(selected)
        .join(other.select(selected), columns, "left_anti")
        .limit(1)
        .collectAsList()
        .stream()
        .map(
            row ->
                "%s: %s is not in %s: %s."
                    .formatted(
                        schema.name(),
                        String.join(", ", columns),
                        reference.table(),
                        row.mkString(", ")))
        .toList();
  }

  /** The problem of two columns whose sums differ; empty if they are equal. */
  public static List<String> of(
      Schema schema, SameSum same, Dataset<Row> rows, Dataset<Row> other) {
    long sum = sum(rows, same.column());
    long otherSum = sum(other, same.otherColumn());
    return sum == otherSum
        ? List.of()
        : List.of(
            "%s: %s adds up to %,d, but %s of %s to %,d."
                .formatted(
                    schema.name(), same.column(), sum, same.otherColumn(), same.table(), otherSum));
  }

  private static long sum(Dataset<Row> rows, String column) {
    Row sum = rows.agg(org.apache.spark.sql.functions.sum(column)).first();
    return sum.isNullAt(0) ? 0 : sum.getLong(0);
  }
}
