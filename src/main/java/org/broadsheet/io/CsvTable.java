package org.broadsheet.io;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.apache.hadoop.fs.Path;
import org.broadsheet.schema.UserError;

/** A small CSV file that a user wrote to tell Broadsheet something, such as an alias list. */
public final class CsvTable {
  private static final int LARGEST = 64 << 20;
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setIgnoreEmptyLines(true)
          .setIgnoreSurroundingSpaces(true)
          .setAllowMissingColumnNames(true)
          .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_EMPTY)
          .get();

  private CsvTable() {}

  /** The lines of a file that an option names; see {@link #read(Path, List, Storage)}. */
  public static List<Map<String, String>> read(
      String option, String file, List<String> required, Storage storage) {
    return List.copyOf(numbered(option, file, required, storage).values());
  }

  /** The same lines, in their order, by the numbers at which they end in the file, from 1. */
  public static Map<Long, Map<String, String>> numbered(
      String option, String file, List<String> required, Storage storage) {
    try {
      Path path = storage.qualified(file);
      return lines(path.getName(), text(path, storage), required);
    } catch (IOException | IllegalArgumentException e) {
      throw UserError.usage("%s cannot be read: \"%s\". Check the path.".formatted(option, file));
    }
  }

  /**
   * Its lines, each a map of lower-case column name to what stands there; blanks are left out.
   *
   * @param required columns that every line must fill
   * @throws UserError when it cannot be read or a required column is missing
   */
  public static List<Map<String, String>> read(Path file, List<String> required, Storage storage) {
    try {
      return List.copyOf(lines(file.getName(), text(file, storage), required).values());
    } catch (IOException e) {
      throw UserError.usage(
          "%s cannot be read: \"%s\". Check its permissions.".formatted(file.getName(), file));
    }
  }

  private static Map<Long, Map<String, String>> lines(
      String name, String text, List<String> required) {
    try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
      var lines = new LinkedHashMap<Long, Map<String, String>>();
      for (CSVRecord record : parser) {
        Map<String, String> line = line(record);
        for (String column : required) {
          if (!line.containsKey(column)) {
            throw UserError.usage(
                "%s needs a \"%s\" in every line: line %d has none. Its first line must name the columns."
                    .formatted(name, column, parser.getCurrentLineNumber()));
          }
        }
        lines.put(parser.getCurrentLineNumber(), line);
      }
      return lines;
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      throw UserError.usage(
          "%s is not a table: its quotes or column names do not fit. It must be CSV with a line of column names."
              .formatted(name));
    }
  }

  private static Map<String, String> line(CSVRecord record) {
    var line = new HashMap<String, String>();
    record
        .toMap()
        .forEach(
            (name, value) -> {
              if (name != null && !value.isBlank()) {
                line.put(name.strip().toLowerCase(Locale.ROOT), value.strip());
              }
            });
    return line;
  }

  private static String text(Path file, Storage storage) throws IOException {
    try (var in = storage.open(file)) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw UserError.usage(
            "%s is too large: more than %d MB.".formatted(file.getName(), LARGEST >> 20));
      }
      String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw UserError.usage("%s is not UTF-8 text. Save it as UTF-8.".formatted(file.getName()));
    }
  }
}
