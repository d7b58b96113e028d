package org.broadsheet.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.zip.GZIPInputStream;

/**
 * Prints the speed of finding words, terms and sentences, in MB of UTF-8 a second on one thread.
 * Run it with {@code -Dcorpora=FOLDER}, the name of a {@code .jsonl.gz} file in the folder, and its
 * language.
 */
final class TextSpeed {
  private static final int ROUNDS = 4;

  private TextSpeed() {}

  public static void main(String[] args) throws IOException {
    Path file = Path.of(System.getProperty("corpora"), args[0]);
    String language = args[1];
    List<char[]> texts = texts(file);
    double megabytes =
        texts.stream().mapToLong(text -> new String(text).getBytes(UTF_8).length).sum() / 1e6;
    time("words", megabytes, texts, text -> words(text));
    Vocabulary vocabulary = new Vocabulary(language, StopWords.BUNDLED, 1 << 20, 1 << 24);
    time("words and vocabulary", megabytes, texts, text -> terms(text, vocabulary));
    Sentences sentences = new Sentences(language);
    time("sentences", megabytes, texts, text -> sentences.count(text, text.length));
    time(
        "detect",
        megabytes,
        texts,
        text -> Languages.detect(new String(text)).equals(language) ? 1 : 0);
  }

  private static long words(char[] text) {
    long[] count = new long[1];
    new Words().each(text, text.length, (from, to) -> count[0]++);
    return count[0];
  }

  private static long terms(char[] text, Vocabulary vocabulary) {
    long[] count = new long[1];
    new Words()
        .each(
            text,
            text.length,
            (from, to) -> count[0] += vocabulary.isStopWord(vocabulary.id(text, from, to)) ? 0 : 1);
    if (vocabulary.isFull()) {
      vocabulary.clear();
    }
    return count[0];
  }

  private static void time(
      String step, double megabytes, List<char[]> texts, ToLongFunction<char[]> work) {
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      long found = texts.stream().mapToLong(work).sum();
      double seconds = (System.nanoTime() - start) / 1e9;
      System.out.printf(
          "%-22s %8.1f MB/s %8.3f ms a text, %d found%n",
          step, megabytes / seconds, 1e3 * seconds / texts.size(), found);
    }
  }

  private static List<char[]> texts(Path file) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<char[]> texts = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        texts.add(json.readTree(line).path("text").asText().toCharArray());
      }
    }
    return texts;
  }
}
