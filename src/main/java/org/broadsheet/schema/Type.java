package org.broadsheet.schema;

import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;

/** The types of published columns, all of them flat. */
public enum Type {
  TEXT(DataTypes.StringType, "text"),
  DATE(DataTypes.DateType, "date"),
  TIME(DataTypes.TimestampType, "time"),
  COUNT(DataTypes.LongType, "count"),
  NUMBER(DataTypes.DoubleType, "number"),
  FLAG(DataTypes.BooleanType, "true/false");

  private final DataType spark;

  private final String words;

  Type(DataType spark, String words) {
    this.spark = spark;
    this.words = words;
  }

  /** The Spark SQL type. */
  public DataType spark() {
    return spark;
  }

  /** The type as the data dictionary names it. */
  public String words() {
    return words;
  }
}
