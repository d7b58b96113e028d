package org.broadsheet.io;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.StringJoiner;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.NanoTime;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;

/** A Parquet value as a feed would write it. */
final class ParquetText {
  /** Julian day of 1970-01-01, from which INT96 timestamps count. */
  private static final long EPOCH_JULIAN_DAY = 2_440_588;

  private ParquetText() {}

  /** The value of a column; a list is joined by "; "; null when there is none. */
  static String of(Group group, int column) {
    Type type = group.getType().getType(column);
    int count = group.getFieldRepetitionCount(column);
    if (count == 0) {
      return null;
    }
    var parts = new StringJoiner("; ");
    for (int i = 0; i < count; i++) {
      String part =
          type.isPrimitive() ? primitive(group, column, i) : nested(group.getGroup(column, i));
      if (part != null) {
        parts.add(part);
      }
    }
    return parts.toString();
  }

  private static String nested(Group group) {
    var parts = new StringJoiner("; ");
    for (int i = 0; i < group.getType().getFieldCount(); i++) {
      String part = of(group, i);
      if (part != null) {
        parts.add(part);
      }
    }
    return parts.length() == 0 ? null : parts.toString();
  }

  private static String primitive(Group group, int column, int index) {
    var type = group.getType().getType(column).asPrimitiveType();
    LogicalTypeAnnotation meaning = type.getLogicalTypeAnnotation();
    PrimitiveTypeName stored = type.getPrimitiveTypeName();
    if (meaning instanceof DateLogicalTypeAnnotation) {
      return LocalDate.ofEpochDay(group.getInteger(column, index)).toString();
    }
    if (meaning instanceof TimestampLogicalTypeAnnotation timestamp) {
      return Instant.EPOCH.plus(group.getLong(column, index), unit(timestamp.getUnit())).toString();
    }
    if (stored == PrimitiveTypeName.INT96) {
      return int96(NanoTime.fromBinary(group.getInt96(column, index)));
    }
    if (stored == PrimitiveTypeName.BINARY) {
      return group.getBinary(column, index).toStringUsingUTF8();
    }
    return group.getValueToString(column, index);
  }

  private static ChronoUnit unit(TimeUnit unit) {
    return switch (unit) {
      case MILLIS -> ChronoUnit.MILLIS;
      case MICROS -> ChronoUnit.MICROS;
      case NANOS -> ChronoUnit.NANOS;
    };
  }

  private static String int96(NanoTime time) {
    return LocalDate.ofEpochDay(time.getJulianDay() - EPOCH_JULIAN_DAY)
        .atStartOfDay()
        .plusNanos(time.getTimeOfDayNanos())
        .toString();
  }
}
