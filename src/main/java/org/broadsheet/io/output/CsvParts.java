package org.broadsheet.io.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Serializable;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.broadsheet.io.ParquetText;
import org.broadsheet.io.Storage;
import org.broadsheet.schema.Field;
import org.broadsheet.schema.Schema;
import org.broadsheet.schema.Type;

/**
 * Writes a published Parquet file as CSV (RFC 4180, UTF-8, no header line), so that the two differ
 * only by what the profile asks for. Null is an empty field.
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
   */
  record Piece(long rows, boolean isOrdered, List<Object> first, List<Object> last)
      implements Serializable {}

  /** The types, the order and the profile of a table's rows. */
  record Layout(List<Type> types, RowOrder order, CsvProfile profile) implements Serializable {
    static Layout of(Schema schema, CsvProfile profile) {
      return new Layout(
          schema.columns().stream().map(Field::type).toList(), new RowOrder(schema), profile);
    }
  }

  /** Writes the rows of a Parquet file, in their order there. */
  static Piece write(String parquet, String csv, Layout layout, Storage storage)
      throws IOException {
    var target = new Path(csv);
    try (ParquetReader<Group> rows =
            ParquetReader.builder(new GroupReadSupport(), new Path(parquet))
                .withConf(storage.configuration())
                .build();
        var out = storage.fileSystem(target).create(target, true);
        var writer = new BufferedWriter(new OutputStreamWriter(out, UTF_8), 1 << 16);
        var printer = new CSVPrinter(writer, FORMAT)) {
      return write(rows, printer, layout);
    }
  }

  private static Piece write(ParquetReader<Group> rows, CSVPrinter printer, Layout layout)
      throws IOException {
    long count = 0;
    boolean isOrdered = true;
    List<Object> first = null;
    List<Object> last = null;
    for (Group row = rows.read(); row != null; row = rows.read()) {
      for (int i = 0; i < layout.types().size(); i++) {
        printer.print(value(row, i, layout));
      }
      printer.println();
      count++;
      List<Object> place = layout.order().place(row);
      isOrdered &= last == null || RowOrder.isAfter(last, place);
      first = first == null ? place : first;
      last = place;
    }
    return new Piece(count, isOrdered, first, last);
  }

  private static String value(Group row, int column, Layout layout) {
    if (row.getFieldRepetitionCount(column) == 0) {
      return null;
    }
    return switch (layout.types().get(column)) {
      case TEXT -> layout.profile().text(ParquetText.of(row, column));
      case DATE -> ParquetText.of(row, column);
      case COUNT -> Long.toString(row.getLong(column, 0));
      case NUMBER -> Shortest.text(row.getDouble(column, 0));
      case FLAG -> Boolean.toString(row.getBoolean(column, 0));
    };
  }
}
