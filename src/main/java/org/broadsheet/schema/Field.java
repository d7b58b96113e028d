package org.broadsheet.schema;

import static org.apache.spark.sql.functions.col;

import java.io.Serializable;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.MetadataBuilder;
import org.apache.spark.sql.types.StructField;

/**
 * One column: its name, its type, whether it is nullable, and its meaning in one sentence.
 *
 * @param required whether the column is never null
 * @param values the allowed values; empty = any value
 */
public record Field(String name, Type type, boolean required, String meaning, List<String> values)
    implements Serializable {
  private static final Pattern SNAKE_CASE = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");

  public Field {
    values = List.copyOf(values);
    if (!SNAKE_CASE.matcher(name).matches()) {
      throw new IllegalArgumentException("A column name is snake_case: " + name);
    }
    if (!meaning.endsWith(".")) {
      throw new IllegalArgumentException("A meaning is a sentence: " + name + ": " + meaning);
    }
  }

  public static Field text(String name, String meaning) {
    return new Field(name, Type.TEXT, true, meaning, List.of());
  }

  public static Field date(String name, String meaning) {
    return new Field(name, Type.DATE, true, meaning, List.of());
  }

  public static Field time(String name, String meaning) {
    return new Field(name, Type.TIME, true, meaning, List.of());
  }

  public static Field count(String name, String meaning) {
    return new Field(name, Type.COUNT, true, meaning, List.of());
  }

  public static Field number(String name, String meaning) {
    return new Field(name, Type.NUMBER, true, meaning, List.of());
  }

  public static Field flag(String name, String meaning) {
    return new Field(name, Type.FLAG, true, meaning, List.of());
  }

  /** The same column as nullable: a missing text is null, never empty. */
  public Field optional() {
    return new Field(name, type, false, meaning, values);
  }

  /** The same column, restricted to these values. */
  public Field among(List<String> words) {
    return new Field(name, type, required, meaning, words);
  }

  /** A reference to the column by its name, in any table. */
  public Column column() {
    return col(name);
  }

  StructField spark() {
    var comment = new MetadataBuilder().putString("comment", meaning).build();
    return new StructField(name, type.spark(), true, comment);
  }

  /** The least allowed value; empty = no limit. */
  public OptionalInt minimum() {
    if (isRank()) {
      return OptionalInt.of(1);
    }
    return type == Type.COUNT || isShare() ? OptionalInt.of(0) : OptionalInt.empty();
  }

  /** The greatest allowed value; empty = no limit. */
  public OptionalInt maximum() {
    return isShare() ? OptionalInt.of(1) : OptionalInt.empty();
  }

  /** Whether the column is a share, a fraction of a whole from 0 to 1. */
  boolean isShare() {
    return name.endsWith("_share");
  }

  boolean isRank() {
    return name.endsWith("_rank");
  }
}
