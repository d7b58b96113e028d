package org.broadsheet.io;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.broadsheet.schema.Field;
import org.broadsheet.schema.Schema;
import org.broadsheet.schema.Type;

/**
 * Writes a published Parquet file as CSV (RFC 4180, UTF-8, no header line): so the two cannot
 * differ. Null is an empty field.
 */
final class CsvParts {
  private static final CSVFormat FORMAT = CSVFormat.RFC4180;

  private CsvParts() {}

  /** The header line of a table. */
  static String header(Schema schema) {
    return FORMAT.format(schema.columnNames().toArray()) + FORMAT.getRecordSeparator();
  }

  /** Writes the rows of a Parquet file, in their order; gives how many there are. */
  static long write(String parquet, String csv, List<Type> types, Storage storage)
      throws IOException {
    var target = new Path(csv);
    try (ParquetReader<Group> rows =
            ParquetReader.builder(new GroupReadSupport(), new Path(parquet))
                .withConf(storage.configuration())
                .build();
        var out = storage.fileSystem(target).create(target, true);
        var writer = new BufferedWriter(new OutputStreamWriter(out, UTF_8), 1 << 16);
        var printer = new CSVPrinter(writer, FORMAT)) {
      long count = 0;
      for (Group row = rows.read(); row != null; row = rows.read()) {
        for (int i = 0; i < types.size(); i++) {
          printer.print(value(row, i, types.get(i)));
        }
        printer.println();
        count++;
      }
      return count;
    }
  }

  static List<Type> types(Schema schema) {
    return schema.columns().stream().map(Field::type).toList();
  }

  private static String value(Group row, int column, Type type) {
    if (row.getFieldRepetitionCount(column) == 0) {
      return null;
    }
    return switch (type) {
      case TEXT, DATE -> ParquetText.of(row, column);
      case COUNT -> Long.toString(row.getLong(column, 0));
      case NUMBER -> Shortest.text(row.getDouble(column, 0));
      case FLAG -> Boolean.toString(row.getBoolean(column, 0));
    };
  }
}
