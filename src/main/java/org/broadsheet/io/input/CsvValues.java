package org.broadsheet.io.input;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads the values of single records of CSV (RFC 4180) that are given as bytes. */
final class CsvValues {
  private final CSVFormat format;

  CsvValues(char separator) {
    format = CSVFormat.RFC4180.builder().setDelimiter(separator).get();
  }

  /**
   * The values of a record.
   *
   * @param bytes a character for each byte
   * @throws CharacterCodingException if they are not UTF-8
   * @throws IOException if they are not one record
   */
  List<String> of(String bytes) throws IOException {
    String record =
        UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.getBytes(ISO_8859_1))).toString();
    try (CSVParser parser = CSVParser.parse(record, format)) {
      List<CSVRecord> parsed = parser.getRecords();
      if (parsed.size() != 1) {
        throw new IOException("Not one record: " + parsed.size());
      }
      return parsed.get(0).toList();
    }
  }

  /** The values of a record; none if it is not one record. */
  List<String> orNone(String bytes) throws CharacterCodingException {
    try {
      return of(bytes);
    } catch (CharacterCodingException e) {
      throw e;
    } catch (IOException | UncheckedIOException e) {
      return List.of();
    }
  }
}
