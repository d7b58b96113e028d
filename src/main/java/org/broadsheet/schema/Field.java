package org.broadsheet.schema;

import static org.apache.spark.sql.functions.col;

import java.util.regex.Pattern;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.MetadataBuilder;
import org.apache.spark.sql.types.StructField;

/**
 * One column: its name, its type, whether every row has it, and what it means in one sentence.
 *
 * @param required whether the column is never null
 */
public record Field(String name, Type type, boolean required, String meaning) {
  private static final Pattern SNAKE_CASE = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");

  public Field {
    if (!SNAKE_CASE.matcher(name).matches()) {
      throw new IllegalArgumentException("A column name is snake_case: " + name);
    }
    if (!meaning.endsWith(".")) {
      throw new IllegalArgumentException("A meaning is a sentence: " + name + ": " + meaning);
    }
  }

  public static Field text(String name, String meaning) {
    return new Field(name, Type.TEXT, true, meaning);
  }

  public static Field date(String name, String meaning) {
    return new Field(name, Type.DATE, true, meaning);
  }

  public static Field count(String name, String meaning) {
    return new Field(name, Type.COUNT, true, meaning);
  }

  public static Field number(String name, String meaning) {
    return new Field(name, Type.NUMBER, true, meaning);
  }

  public static Field flag(String name, String meaning) {
    return new Field(name, Type.FLAG, true, meaning);
  }

  /** The same column where a row may lack it (null, never an empty text). */
  public Field optional() {
    return new Field(name, type, false, meaning);
  }

  /** The column of this name in whatever table it is used on. */
  public Column column() {
    return col(name);
  }

  StructField spark() {
    var comment = new MetadataBuilder().putString("comment", meaning).build();
    return new StructField(name, type.spark(), true, comment);
  }

  /** A share is a fraction of a whole: from 0 to 1. */
  boolean isShare() {
    return name.endsWith("_share");
  }

  boolean isRank() {
    return name.endsWith("_rank");
  }
}
