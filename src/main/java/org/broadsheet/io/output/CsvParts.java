package org.broadsheet.io.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.broadsheet.io.ParquetText;
import org.broadsheet.io.Storage;
import org.broadsheet.schema.Field;
import org.broadsheet.schema.RowCheck;
import org.broadsheet.schema.Schema;
import org.broadsheet.schema.Type;

/**
 * Writes a published Parquet file as CSV (RFC 4180, UTF-8, no header line), so that the two differ
 * only by what the profile asks for, and checks its rows. Null is an empty field.
 */
final class CsvParts {
  private static final CSVFormat FORMAT = CSVFormat.RFC4180;

  private CsvParts() {}

  /** The start of a table's CSV file: its header line. */
  static String header(Schema schema, CsvProfile profile) {
    return profile.start()
        + FORMAT.format(schema.columnNames().toArray())
        + FORMAT.getRecordSeparator();
  }

  /**
   * A piece of a table.
   *
   * @param isOrdered whether each row is greater than the one before
   * @param first sort key of the first row; null without rows
   * @param last sort key of the last row
   * @param types how the file's columns differ from the schema; if they do, no row is read
   */
  record Piece(
      long rows,
      boolean isOrdered,
      List<Object> first,
      List<Object> last,
      RowCheck.Tally tally,
      List<String> types)
      implements Serializable {}

  /**
   * The columns, the order and the profile of a table's rows.
   *
   * @param summed names of the counts to add up
   */
  record Layout(List<Field> columns, RowOrder order, CsvProfile profile, Set<String> summed)
      implements Serializable {
    static Layout of(Schema schema, CsvProfile profile, Set<String> summed) {
      return new Layout(schema.columns(), new RowOrder(schema), profile, summed);
    }
  }

  /** Writes and checks the rows of a Parquet file, in their order there. */
  static Piece write(String parquet, String csv, Layout layout, Storage storage)
      throws IOException {
    var target = new Path(csv);
    var types = new PartTypes(layout.columns());
    try (ParquetReader<Group> rows =
            ParquetReader.builder(types, new Path(parquet))
                .withConf(storage.configuration())
                .build();
        var out = storage.fileSystem(target).create(target, true);
        var writer = new BufferedWriter(new OutputStreamWriter(out, UTF_8), 1 << 16);
        var printer = new CSVPrinter(writer, FORMAT)) {
      return write(rows, types, printer, layout);
    }
  }

  private static Piece write(
      ParquetReader<Group> rows, PartTypes types, CSVPrinter printer, Layout layout)
      throws IOException {
    var check = new RowCheck(layout.columns(), layout.summed());
    Group row = rows.read();
    if (!types.problems().isEmpty()) {
      return new Piece(0, true, null, null, check.tally(), types.problems());
    }
    long count = 0;
    boolean isOrdered = true;
    List<Object> first = null;
    List<Object> last = null;
    for (; row != null; row = rows.read()) {
      for (int i = 0; i < layout.columns().size(); i++) {
        Type type = layout.columns().get(i).type();
        Object value = value(row, i, type);
        check.add(i, value);
        printer.print(value == null ? null : csv(value, type, layout.profile()));
      }
      printer.println();
      count++;
      List<Object> place = layout.order().place(row);
      isOrdered &= last == null || RowOrder.isAfter(last, place);
      first = first == null ? place : first;
      last = place;
    }
    return new Piece(count, isOrdered, first, last, check.tally(), List.of());
  }

  private static Object value(Group row, int column, Type type) {
    if (row.getFieldRepetitionCount(column) == 0) {
      return null;
    }
    return switch (type) {
      case TEXT -> ParquetText.of(row, column);
      case DATE -> row.getInteger(column, 0);
      case COUNT, TIME -> row.getLong(column, 0);
      case NUMBER -> row.getDouble(column, 0);
      case FLAG -> row.getBoolean(column, 0);
    };
  }

  private static String csv(Object value, Type type, CsvProfile profile) {
    return switch (type) {
      case TEXT -> profile.text((String) value);
      case DATE -> LocalDate.ofEpochDay((Integer) value).toString();
      case TIME -> Instant.EPOCH.plus((Long) value, ChronoUnit.MICROS).toString();
      case NUMBER -> number((Double) value);
      case COUNT, FLAG -> value.toString();
    };
  }

  /** A number that is not finite violates the schema: its file is written, but not published. */
  private static String number(double value) {
    return Double.isFinite(value) ? Shortest.text(value) : Double.toString(value);
  }
}
