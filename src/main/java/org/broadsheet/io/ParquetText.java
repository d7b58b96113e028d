package org.broadsheet.io;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.StringJoiner;
import java.util.UUID;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.NanoTime;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.UUIDLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;

/** Parquet values as text. */
public final class ParquetText {
  /** Julian day of 1970-01-01, from which INT96 timestamps count. */
  private static final long EPOCH_JULIAN_DAY = 2_440_588;

  private ParquetText() {}

  /** Whether a column is a struct, not a list or a map. */
  public static boolean isStruct(Type type) {
    return !type.isPrimitive()
        && !type.isRepetition(Type.Repetition.REPEATED)
        && type.getLogicalTypeAnnotation() == null;
  }

  /**
   * The value of a column; null if it has none. The elements of a list are joined by "; ".
   *
   * @throws UncheckedIOException if a text is not UTF-8
   */
  public static String of(Group group, int column) {
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
    if (meaning instanceof DecimalLogicalTypeAnnotation decimal) {
      return new BigDecimal(unscaled(group, column, index), decimal.getScale()).toString();
    }
    if (meaning instanceof UUIDLogicalTypeAnnotation) {
      ByteBuffer bytes = group.getBinary(column, index).toByteBuffer();
      return new UUID(bytes.getLong(), bytes.getLong()).toString();
    }
    if (stored == PrimitiveTypeName.BINARY) {
      return text(group.getBinary(column, index));
    }
    return group.getValueToString(column, index);
  }

  private static String text(Binary utf8) {
    try {
      return UTF_8.newDecoder().decode(utf8.toByteBuffer()).toString();
    } catch (CharacterCodingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BigInteger unscaled(Group group, int column, int index) {
    return switch (group.getType().getType(column).asPrimitiveType().getPrimitiveTypeName()) {
      case INT32 -> BigInteger.valueOf(group.getInteger(column, index));
      case INT64 -> BigInteger.valueOf(group.getLong(column, index));
      default -> new BigInteger(group.getBinary(column, index).getBytes());
    };
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
