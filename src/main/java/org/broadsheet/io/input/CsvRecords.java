package org.broadsheet.io.input;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.corpus.ArticleField;
import org.broadsheet.corpus.FieldNames;
import org.broadsheet.corpus.RawRecord;
import org.broadsheet.corpus.ReadingNote;
import org.broadsheet.corpus.Reason;

/**
 * CSV with a header line. Its separator is the one of a first line {@code sep=;}, else that of the
 * header: comma, semicolon, tab or bar. Quotation marks follow RFC 4180 or, in files where Spark's
 * {@code \"} occurs, its rule; a line whose quotation does not close stands for itself.
 */
final class CsvRecords implements RecordReader {
  private static final Pattern SEPARATOR =
      Pattern.compile("\"?sep=(.)\"?\\s*", Pattern.CASE_INSENSITIVE);

  private final LinesAhead lines;
  private final String head;
  private final FieldNames names;
  private final int limit;
  private CsvValues values;
  private List<FieldNames.Place> places;
  private List<String> header = List.of();
  private boolean hasText;
  private CsvSpans spans;
  private CsvNeighbours neighbours;
  private boolean isBackslashed;
  private char separator = ',';

  CsvRecords(PeekedStream in, FieldNames names, int limit) {
    this.head = new String(in.head(), ISO_8859_1);
    this.lines = new LinesAhead(new BoundedRecords(in, limit));
    this.names = names;
    this.limit = limit;
  }

  @Override
  public RawRecord next() throws IOException {
    if (places == null) {
      RawRecord flaw = header();
      if (flaw != null || places == null) {
        return flaw;
      }
    }
    LinesAhead.Line first = lines.take();
    return first == null ? null : read(first);
  }

  /** Reads the header line; gives a rejected record if it is flawed, else null. */
  private RawRecord header() throws IOException {
    LinesAhead.Line line = lines.take();
    if (line == null) {
      return null;
    }
    places = List.of();
    Matcher announced = SEPARATOR.matcher(line.bytes());
    boolean isAnnounced = announced.matches();
    LinesAhead.Line named = isAnnounced ? lines.take() : line;
    if (named == null) {
      return null;
    }
    separator = isAnnounced ? announced.group(1).charAt(0) : separator(named.bytes());
    values = new CsvValues(separator);
    isBackslashed = CsvQuoting.hasBackslashes(head, separator);
    neighbours = new CsvNeighbours(places);
    spans = new CsvSpans(lines, neighbours, separator, limit);
    if (named.isTooLong()) {
      return rejected(named, Reason.TOO_LONG);
    }
    try {
      CsvSpans.Span span = spans.of(named, CsvQuoting.DOUBLED);
      boolean isClosed = span.end() == CsvSpans.End.CLOSED;
      String text = isClosed ? span.text() : CsvRepair.flawedAsText(named.content(), separator);
      header = values.of(text);
      lines.drop(isClosed ? span.linesAhead() : 0);
      places = new ArrayList<>();
      header.forEach(name -> places.add(names.place(name)));
      hasText = places.stream().anyMatch(p -> p != null && p.field() == ArticleField.TEXT);
      neighbours = new CsvNeighbours(places);
      spans = new CsvSpans(lines, neighbours, separator, limit);
      return null;
    } catch (CharacterCodingException e) {
      return rejected(named, Reason.INVALID_ENCODING);
    } catch (IOException | UncheckedIOException e) {
      return rejected(named, Reason.MALFORMED_RECORD);
    }
  }

  private static char separator(String header) {
    char best = ',';
    for (char candidate : new char[] {';', '\t', '|'}) {
      if (count(header, candidate) > count(header, best)) {
        best = candidate;
      }
    }
    return best;
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(c -> c == wanted).count();
  }

  private RawRecord read(LinesAhead.Line first) throws IOException {
    if (first.isTooLong()) {
      if (first.isQuoteOpen()) {
        spans.skip(first);
      }
      return rejected(first, Reason.TOO_LONG);
    }
    try {
      return first.bytes().indexOf('"') < 0 ? plain(first) : quoted(first);
    } catch (CharacterCodingException e) {
      return rejected(first, Reason.INVALID_ENCODING);
    }
  }

  private RawRecord plain(LinesAhead.Line line) throws CharacterCodingException {
    List<String> read = values.orNone(line.content());
    return isWhole(read)
        ? record(line, line.bytes(), read)
        : rejected(line, Reason.MALFORMED_RECORD);
  }

  /** Reads a record by the first rule that gives as many values as the header has. */
  private RawRecord quoted(LinesAhead.Line first) throws IOException {
    CsvSpans.Span closed = null;
    CsvQuoting[] rules =
        isBackslashed
            ? new CsvQuoting[] {CsvQuoting.BACKSLASH, CsvQuoting.DOUBLED}
            : CsvQuoting.values();
    for (CsvQuoting rule : rules) {
      CsvSpans.Span span = spans.of(first, rule);
      if (span.end() == CsvSpans.End.TOO_LONG && rule == rules[0]) {
        spans.skip(first);
        return rejected(first, span.text(), Reason.TOO_LONG);
      }
      if (span.end() == CsvSpans.End.CLOSED) {
        List<String> read = decodedOrNone(rule.doubled(span.text()), span.linesAhead());
        boolean isEscaped = rule == CsvQuoting.BACKSLASH && span.text().contains("\\\"");
        if (isWhole(read) && (isEscaped || rule == CsvQuoting.DOUBLED || isBackslashed)) {
          lines.drop(span.linesAhead());
          RawRecord record = record(first, span.text(), read);
          if (isEscaped) {
            record.note(ReadingNote.BACKSLASH, start(first));
          }
          return record;
        }
        closed = closed == null ? span : closed;
      }
    }
    return byItself(first, closed);
  }

  /**
   * Reads a line whose quotations do not close.
   *
   * @param closed the lines that belong to it if it is not a record by itself; null for none
   */
  private RawRecord byItself(LinesAhead.Line line, CsvSpans.Span closed)
      throws CharacterCodingException {
    boolean isSeveral = closed != null && closed.linesAhead() > 0;
    for (String text :
        List.of(
            CsvRepair.flawedAsText(line.content(), separator),
            CsvRepair.allAsText(line.content(), separator),
            CsvRepair.openToEnd(line.content(), separator))) {
      List<String> read = isSeveral ? List.of() : values.orNone(text);
      if (isWhole(read)) {
        RawRecord record = record(line, line.bytes(), read);
        record.note(ReadingNote.UNQUOTED, start(line));
        return record;
      }
    }
    lines.drop(closed == null ? 0 : closed.linesAhead());
    return rejected(line, closed == null ? line.bytes() : closed.text(), Reason.MALFORMED_RECORD);
  }

  private boolean isWhole(List<String> read) {
    return !places.isEmpty() && read.size() == places.size();
  }

  private RawRecord record(LinesAhead.Line line, String bytes, List<String> read) {
    RawRecord record = RawRecord.read(line.number(), excerpt(bytes));
    for (int i = 0; i < read.size(); i++) {
      if (places.get(i) != null) {
        record.put(places.get(i), read.get(i));
      }
    }
    neighbours.add(read);
    if (!hasText) {
      var columns = new Columns();
      for (int i = 0; i < read.size(); i++) {
        columns.add(header.get(i), places.get(i) == null ? read.get(i).length() : 0);
      }
      record.note(ReadingNote.NO_TEXT_COLUMN, columns.words());
    }
    return record;
  }

  private static RawRecord rejected(LinesAhead.Line line, Reason reason) {
    return rejected(line, line.bytes(), reason);
  }

  private static RawRecord rejected(LinesAhead.Line line, String bytes, Reason reason) {
    return RawRecord.rejected(line.number(), excerpt(bytes), reason);
  }

  private static String excerpt(String bytes) {
    return new String(
        bytes.substring(0, Math.min(800, bytes.length())).getBytes(ISO_8859_1), UTF_8);
  }

  /** The first characters of a line, for a remark. */
  private static String start(LinesAhead.Line line) {
    String excerpt = excerpt(line.content());
    return excerpt.length() <= 60 ? excerpt : excerpt.substring(0, 60) + "…";
  }

  /** The values of a record of several lines; none if they are not one record of UTF-8. */
  private List<String> decodedOrNone(String bytes, int linesAhead) throws IOException {
    try {
      return values.orNone(bytes);
    } catch (CharacterCodingException e) {
      lines.drop(linesAhead);
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
