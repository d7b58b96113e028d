package org.broadsheet.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.broadsheet.corpus.ArticleField;
import org.broadsheet.corpus.FieldNames;
import org.broadsheet.corpus.PublishedDate;

/**
 * Copies of a corpus of JSON Lines, each with ids of its own and ten years later than the one
 * before: what a corpus looks like that grows by going on. Undated articles stay undated.
 *
 * @param corpus a file or folder
 * @param folder to write to
 */
record Copies(Path corpus, Path folder) {
  private static final int YEARS = 10;

  /** Gzip is read by one task a file: with several files one copy keeps all cores busy too. */
  private static final int FILES = 4;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final FieldNames NAMES = FieldNames.with(List.of());

  /** The folder of a copy, written when first asked for. */
  Path folder(int copy) {
    Path target = folder.resolve("copy-" + copy);
    if (!Files.exists(target)) {
      try {
        write(copy, Files.createDirectories(target));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return target;
  }

  private void write(int copy, Path target) throws IOException {
    var writers = new ArrayList<BufferedWriter>();
    try {
      for (int i = 0; i < FILES; i++) {
        writers.add(writer(target.resolve("part-%d.jsonl.gz".formatted(i))));
      }
      long line = 0;
      for (Path file : files()) {
        try (BufferedReader lines = reader(file)) {
          for (String read = lines.readLine(); read != null; read = lines.readLine()) {
            BufferedWriter writer = writers.get((int) (line % FILES));
            writer.write(copy == 0 ? read : copied(read, copy, line));
            writer.write('\n');
            line++;
          }
        }
      }
    } finally {
      for (BufferedWriter writer : writers) {
        writer.close();
      }
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> inside = Files.walk(corpus)) {
      List<Path> files = inside.filter(Copies::isJsonLines).sorted().toList();
      if (files.isEmpty()) {
        throw new IllegalArgumentException(
            "--scaling copies .jsonl and .jsonl.gz files: there are none in " + corpus);
      }
      return files;
    }
  }

  private static boolean isJsonLines(Path file) {
    String name = file.toString();
    return name.endsWith(".jsonl") || name.endsWith(".jsonl.gz");
  }

  private static BufferedReader reader(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    return new BufferedReader(
        new InputStreamReader(
            file.toString().endsWith(".gz") ? new GZIPInputStream(in, 1 << 16) : in, UTF_8));
  }

  private static BufferedWriter writer(Path file) throws IOException {
    return new BufferedWriter(
        new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file), 1 << 16), UTF_8));
  }

  /** The record as the copy has it. A line that does not hold a record is copied unchanged. */
  private static String copied(String line, int copy, long number) throws IOException {
    try {
      if (JSON.readTree(line) instanceof ObjectNode article) {
        name(article, ArticleField.ID)
            .ifPresentOrElse(
                id -> article.put(id, article.path(id).asText() + "-copy-" + copy),
                () -> article.put("id", "line-%d-copy-%d".formatted(number, copy)));
        name(article, ArticleField.PUBLISHED).ifPresent(date -> later(article, date, copy * YEARS));
        return JSON.writeValueAsString(article);
      }
      return line;
    } catch (JsonProcessingException e) {
      return line;
    }
  }

  /** The name under which a record has a field, if it has a value. */
  private static Optional<String> name(ObjectNode article, ArticleField field) {
    return article.properties().stream()
        .filter(entry -> entry.getValue().isValueNode() && !entry.getValue().isNull())
        .map(java.util.Map.Entry::getKey)
        .filter(name -> NAMES.place(name) != null && NAMES.place(name).field() == field)
        .min((a, b) -> Integer.compare(NAMES.place(a).rank(), NAMES.place(b).rank()));
  }

  private static void later(ObjectNode article, String name, int years) {
    JsonNode written = article.path(name);
    try {
      Optional<LocalDate> day = PublishedDate.of(written.asText());
      day.ifPresent(known -> article.put(name, known.plusYears(years).toString()));
    } catch (DateTimeException e) {
      // A text that is not a date is copied unchanged.
      return;
    }
  }
}
