package org.broadsheet.io.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.broadsheet.corpus.FieldNames;
import org.broadsheet.corpus.RawRecord;
import org.broadsheet.corpus.Reason;

/** CSV (RFC 4180) with a header line, separated by comma, semicolon or tab, as the header is. */
final class CsvRecords implements RecordReader {
  private final BoundedRecords records;
  private final FieldNames names;
  private CSVFormat format;
  private List<FieldNames.Place> places;

  CsvRecords(InputStream in, FieldNames names, int limit) {
    this.records = new BoundedRecords(in, BoundedRecords.Ending.CSV, limit);
    this.names = names;
  }

  @Override
  public RawRecord next() throws IOException {
    if (places == null) {
      RawRecord flaw = header();
      if (flaw != null || places == null) {
        return flaw;
      }
    }
    if (!records.next()) {
      return null;
    }
    return read();
  }

  /** Reads the header line; gives a rejected record if it is flawed, else null. */
  private RawRecord header() throws IOException {
    if (!records.next()) {
      return null;
    }
    places = List.of();
    format = CSVFormat.RFC4180;
    if (records.isTooLong()) {
      return RawRecord.rejected(records.line(), records.excerpt(), Reason.TOO_LONG);
    }
    try {
      String line = records.text();
      char separator = separator(line);
      records.separatedBy(separator);
      format = format.builder().setDelimiter(separator).get();
      places = places(values(line));
      return null;
    } catch (CharacterCodingException e) {
      return RawRecord.rejected(records.line(), records.excerpt(), Reason.INVALID_ENCODING);
    } catch (IOException | UncheckedIOException e) {
      return RawRecord.rejected(records.line(), records.excerpt(), Reason.MALFORMED_RECORD);
    }
  }

  private List<FieldNames.Place> places(List<String> header) {
    var found = new ArrayList<FieldNames.Place>();
    header.forEach(name -> found.add(names.place(name)));
    return found;
  }

  private static char separator(String header) {
    char best = ',';
    for (char candidate : new char[] {';', '\t'}) {
      if (count(header, candidate) > count(header, best)) {
        best = candidate;
      }
    }
    return best;
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(c -> c == wanted).count();
  }

  private RawRecord read() throws IOException {
    long position = records.line();
    String excerpt = records.excerpt();
    if (records.isTooLong()) {
      return RawRecord.rejected(position, excerpt, Reason.TOO_LONG);
    }
    try {
      List<String> values = values(records.text());
      return values.size() == places.size()
          ? filled(RawRecord.read(position, excerpt), values)
          : RawRecord.rejected(position, excerpt, Reason.MALFORMED_RECORD);
    } catch (CharacterCodingException e) {
      return RawRecord.rejected(position, excerpt, Reason.INVALID_ENCODING);
    } catch (IOException | UncheckedIOException e) {
      return RawRecord.rejected(position, excerpt, Reason.MALFORMED_RECORD);
    }
  }

  private RawRecord filled(RawRecord record, List<String> values) {
    for (int i = 0; i < values.size(); i++) {
      if (places.get(i) != null) {
        record.put(places.get(i), values.get(i));
      }
    }
    return record;
  }

  private List<String> values(String record) throws IOException {
    try (CSVParser parser = CSVParser.parse(record, format)) {
      List<CSVRecord> parsed = parser.getRecords();
      if (parsed.size() != 1) {
        throw new IOException("Not one record: " + parsed.size());
      }
      return parsed.get(0).toList();
    }
  }

  @Override
  public void close() throws IOException {
    records.close();
  }
}
