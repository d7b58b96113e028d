package org.broadsheet.io.input;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.broadsheet.corpus.ArticleFields;
import org.broadsheet.corpus.FieldNames;
import org.broadsheet.corpus.OutletNames;
import org.broadsheet.corpus.RecordValidation;
import org.broadsheet.corpus.Window;
import org.broadsheet.io.LocalDisk;
import org.broadsheet.io.Storage;

/** Reads files as the tasks of a run do, without Spark. */
public final class ScreenedInput {
  public static final Storage STORAGE = storage();

  private List<String> columns = List.of();
  private Optional<Format> format = Optional.empty();
  private Optional<String> defaultOutlet = Optional.empty();
  private Window window = Window.ALL;
  private long maxChars = 1_000_000;

  /** A record and its status. */
  public record Seen(
      String file,
      long position,
      String status,
      String reason,
      String excerpt,
      String id,
      String outlet,
      LocalDate day,
      String title,
      String url,
      String author,
      String language,
      String text,
      String notes) {

    private static Seen of(Row row) {
      return new Seen(
          row.getString(0),
          row.getLong(1),
          row.getString(2),
          row.getString(3),
          row.getString(4),
          row.getString(5),
          row.getString(6),
          row.getAs(7),
          row.getString(8),
          row.getString(9),
          row.getString(10),
          row.getString(11),
          row.getString(12),
          row.getString(RecordValidation.SCHEMA.fieldIndex(ArticleFields.NOTES.name())));
    }

    /** The position and the result, such as {@code "3 bad_date"} or {@code "4 accepted"}. */
    public String fate() {
      return position + " " + (reason == null ? status : reason);
    }
  }

  ScreenedInput columns(String... fieldsAndColumns) {
    columns = List.of(fieldsAndColumns);
    return this;
  }

  ScreenedInput format(Format wanted) {
    format = Optional.of(wanted);
    return this;
  }

  ScreenedInput defaultOutlet(String name) {
    defaultOutlet = Optional.of(name);
    return this;
  }

  ScreenedInput window(String from, String to) {
    window = new Window(LocalDate.parse(from), LocalDate.parse(to));
    return this;
  }

  ScreenedInput maxChars(long most) {
    maxChars = most;
    return this;
  }

  public List<Seen> read(Path... paths) {
    List<String> inputs = Stream.of(paths).map(Path::toString).toList();
    return read(Inputs.of(inputs, format, STORAGE).files().stream().map(Slice::whole).toList());
  }

  public List<Seen> read(List<Slice> slices) {
    var seen = new ArrayList<Seen>();
    new SliceRecords(slices, reading()).forEachRemaining(row -> seen.add(Seen.of(row)));
    return seen;
  }

  public List<String> fates(Path... paths) {
    return read(paths).stream().map(Seen::fate).toList();
  }

  Reading reading() {
    var outlets = new OutletNames(Map.of(), defaultOutlet);
    return new Reading(
        FieldNames.with(columns), new RecordValidation(outlets, window, maxChars), STORAGE);
  }

  /** Reads lines in the format of the file's name. */
  static List<Seen> of(Path folder, String fileName, String content) {
    return new ScreenedInput().read(file(folder, fileName, content));
  }

  public static Path file(Path folder, String name, String content) {
    return file(folder, name, content.getBytes(UTF_8));
  }

  public static Path file(Path folder, String name, byte[] content) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      return Files.write(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static byte[] gzip(byte[] plain) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(bytes)) {
      out.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** An article as a line of JSON. */
  public static String article(String id) {
    return "{\"id\":\"%s\",\"outlet\":\"The Bugle\",\"published\":\"2026-03-01\",\"text\":\"The harbour opened.\"}\n"
        .formatted(id);
  }

  private static Storage storage() {
    var settings = new Configuration();
    settings.set("fs.file.impl", LocalDisk.class.getName());
    return new Storage(settings);
  }
}
