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

/** A small CSV file that a user has written, such as an alias list. */
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

  /** The lines in order, by the number, from 1, of the last line of the file that each takes. */
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
   * The lines of a file, each a map from lower-case column names to values without the blank ones.
   *
   * @param required columns that must have a value in every line
   * @throws UserError if the file cannot be read or a required value is missing
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
                "%s lacks a value of column \"%s\" in line %d. Its first line must name the columns."
                    .formatted(name, column, parser.getCurrentLineNumber()));
          }
        }
        lines.put(parser.getCurrentLineNumber(), line);
      }
      return lines;
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      throw UserError.usage(
          "%s is not valid CSV. Check its quotes, and that its first line names each column once."
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
            "%s is larger than %d MB. Shorten it.".formatted(file.getName(), LARGEST >> 20));
      }
      String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw UserError.usage("%s is not UTF-8 text. Save it as UTF-8.".formatted(file.getName()));
    }
  }
}
