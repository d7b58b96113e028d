package org.broadsheet.schema;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * The schema of one published table: what a row is, its key, its columns, and the total order of
 * its rows.
 *
 * @param grain what one row stands for, in words
 * @param leading columns in front of the key, which all reports have in common
 * @param key the columns that identify a row: never null, and unique together
 * @param fields the columns after the key
 * @param order columns the rows are sorted by, ascending; the key breaks ties
 */
public record Schema(
    String name,
    String grain,
    List<Field> leading,
    List<Field> key,
    List<Field> fields,
    List<String> order) {

  public Schema {
    leading = List.copyOf(leading);
    key = List.copyOf(key);
    fields = List.copyOf(fields);
    order = List.copyOf(order);
    var names = new HashSet<String>();
    for (Field field : columns(leading, key, fields)) {
      if (!names.add(field.name())) {
        throw new IllegalArgumentException(name + " has the column twice: " + field.name());
      }
    }
    if (key.isEmpty() || !names.containsAll(order)) {
      throw new IllegalArgumentException(name + " needs a key, and an order of its own columns");
    }
  }

  private static List<Field> columns(List<Field> leading, List<Field> key, List<Field> fields) {
    return Stream.of(leading, key, fields).flatMap(List::stream).toList();
  }

  /** Every column, in the order it is written. */
  public List<Field> columns() {
    return columns(leading, key, fields);
  }

  public List<String> columnNames() {
    return columns().stream().map(Field::name).toList();
  }

  public List<String> keyNames() {
    return key.stream().map(Field::name).toList();
  }

  /** The Spark type of the table, with each column's meaning as its comment. */
  public StructType structType() {
    return new StructType(columns().stream().map(Field::spark).toArray(StructField[]::new));
  }

  /** The rows with exactly the columns of the schema, cast to its types, with comments. */
  public Dataset<Row> conform(Dataset<Row> rows) {
    return rows.select(columns().stream().map(Schema::conformed).toArray(Column[]::new));
  }

  private static Column conformed(Field field) {
    return field.column().cast(field.type().spark()).as(field.name(), field.spark().metadata());
  }

  /** The columns the rows are sorted by, ascending: the order, then the rest of the key. */
  public List<String> sortNames() {
    return Stream.concat(order.stream(), keyNames().stream()).distinct().toList();
  }

  public Column[] sortColumns() {
    return sortNames().stream().map(name -> new Column(name).asc()).toArray(Column[]::new);
  }

  /** Whether equal keys are adjacent in sorted rows, so that the check of the order finds them. */
  boolean isOrderedByKey() {
    return keyNames().containsAll(order);
  }
}
