package org.broadsheet.io.input;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.broadsheet.io.Compression;

/** The formats of input files. */
public enum Format {
  JSONL("jsonl", "ndjson", "json"),
  CSV("csv", "tsv"),
  PARQUET("parquet"),
  TEXT("txt");

  private final List<String> endings;

  Format(String... endings) {
    this.endings = List.of(endings);
  }

  /** As typed on the command line. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static List<String> words() {
    return Stream.of(values()).map(Format::word).toList();
  }

  /** The format of that word; empty if the word is unknown. */
  public static Optional<Format> ofWord(String word) {
    return Stream.of(values()).filter(format -> format.word().equals(word)).findFirst();
  }

  /** The format of a file by its ending, compressed or not; empty if the ending is unknown. */
  static Optional<Format> of(String fileName) {
    String plain = Compression.of(fileName).without(fileName.toLowerCase(Locale.ROOT));
    return Stream.of(values())
        .filter(format -> format.endings.stream().anyMatch(e -> plain.endsWith("." + e)))
        .findFirst();
  }
}
