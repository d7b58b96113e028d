package org.broadsheet.io.input;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.luben.zstd.Zstd;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Random;

/** A malformed file, generated at random; the same seed gives the same file. */
final class GeneratedInput {
  private final String name;
  private final byte[] content;

  private GeneratedInput(String name, byte[] content) {
    this.name = name;
    this.content = content;
  }

  /** Its name, with an ending that need not fit the content. */
  String name() {
    return name;
  }

  byte[] content() {
    return content;
  }

  private static final List<String> ENDINGS =
      List.of(
          "jsonl", "json", "csv", "parquet", "txt", "jsonl.gz", "csv.gz", "jsonl.zst", "txt.zst");

  /** Values that are difficult to parse. */
  private static final List<String> ODD =
      List.of(
          "",
          " ",
          "null",
          "\u0000",
          "\ufeff",
          "\\",
          "\"",
          "\"\"",
          "'",
          "\r",
          "\n",
          "\r\n",
          "\u2028",
          "\ud800",
          "\ud83d\ude00",
          "\u202e",
          "../../evil",
          "=cmd|' /C calc'!A0",
          "-9223372036854775809",
          "1e999999999",
          "0x1p-3",
          "NaN",
          "2026-02-30",
          "0000-00-00",
          "9999999999999999999",
          "-1",
          "+292278994-08-17T07:12:55.807Z",
          "2026-03-01T25:61:61+99:99",
          "29 Feb 2023",
          "12/31/69",
          "\"open",
          "say \\\"no\\\"",
          "[Removed]",
          "2026-03-01 09:00 AMT",
          "{'id': None, 'name': 'Bugle'}",
          "Harbour",
          "The harbour opened.");

  static GeneratedInput of(long seed) {
    var random = new Random(seed * 0x9E3779B97F4A7C15L);
    return switch (random.nextInt(10)) {
      case 0 -> new GeneratedInput(name(random, seed), bytes(random, random.nextInt(4_000)));
      case 1, 2 -> lines(seed, "jsonl", jsonLines(random), random);
      case 3, 4 -> lines(seed, "csv", csv(random), random);
      case 5 -> lines(seed, "txt", text(random), random);
      case 6, 7 ->
          new GeneratedInput(
              seed + ".parquet", Mutation.some(ParquetSamples.any(random), random, 12));
      case 8 -> new GeneratedInput(name(random, seed), Mutation.some(jsonLines(random), random, 9));
      default -> huge(random, seed);
    };
  }

  private static String name(Random random, long seed) {
    return seed + "." + any(ENDINGS, random);
  }

  private static byte[] bytes(Random random, int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  static <T> T any(List<T> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }

  /** Lines that are unchanged, mutated, compressed, or compressed and mutated. */
  private static GeneratedInput lines(long seed, String ending, byte[] plain, Random random) {
    byte[] content = random.nextInt(3) == 0 ? plain : Mutation.some(plain, random, 6);
    return switch (random.nextInt(4)) {
      case 0 ->
          new GeneratedInput(
              seed + "." + ending + ".gz", sometimes(ScreenedInput.gzip(content), random));
      case 1 ->
          new GeneratedInput(
              seed + "." + ending + ".zst", sometimes(Zstd.compress(content), random));
      default -> new GeneratedInput(seed + "." + ending, content);
    };
  }

  private static byte[] sometimes(byte[] content, Random random) {
    return random.nextBoolean() ? content : Mutation.some(content, random, 4);
  }

  private static byte[] jsonLines(Random random) {
    var lines = new StringBuilder();
    for (int i = random.nextInt(12); i >= 0; i--) {
      lines.append('{');
      for (int field = random.nextInt(9); field >= 0; field--) {
        lines.append('"').append(any(FIELDS, random)).append("\":").append(json(random, 0));
        lines.append(field == 0 ? "" : ",");
      }
      lines
          .append(random.nextInt(20) == 0 ? "" : "}")
          .append(random.nextInt(9) == 0 ? "\r\n" : "\n");
    }
    return encoded(random.nextInt(6) == 0 ? array(lines, random) : lines, random);
  }

  private static CharSequence array(CharSequence lines, Random random) {
    String end = random.nextInt(5) == 0 ? "" : "]";
    return "[" + lines.toString().strip().replaceAll("\\R", ",\n") + end;
  }

  private static final List<String> FIELDS =
      List.of(
          "id",
          "outlet",
          "published",
          "date",
          "title",
          "url",
          "author",
          "authors",
          "language",
          "text",
          "body",
          "source",
          "source.name",
          "name",
          "other",
          "",
          "TEXT",
          "t\u00e9xt",
          "\\u0074ext");

  private static String json(Random random, int depth) {
    return switch (random.nextInt(depth > 3 ? 5 : 8)) {
      case 0 -> random.nextInt(4) == 0 ? any(List.of("NaN", "-Infinity"), random) : "null";
      case 1 -> random.nextBoolean() ? "true" : Long.toString(random.nextLong());
      case 2 -> random.nextInt(99) + "." + random.nextInt(99) + "e" + (random.nextInt(999) - 500);
      case 3 -> "\"" + any(ODD, random).replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
      case 4 -> "\"" + sentence(random) + "\"";
      case 5 -> "[" + json(random, depth + 1) + "," + json(random, depth + 1) + "]";
      case 6 -> "{\"" + any(FIELDS, random) + "\":" + json(random, depth + 1) + "}";
      default -> "\"\\u" + "%04x".formatted(random.nextInt(0x10000)) + "\"";
    };
  }

  private static byte[] csv(Random random) {
    String separator = any(List.of(",", ";", "\t", "|"), random);
    int columns = 1 + random.nextInt(8);
    var lines = new StringBuilder(random.nextInt(5) == 0 ? "\ufeff" : "");
    String announced = random.nextInt(9) == 0 ? "sep=" + separator + "\n" : "";
    for (int line = random.nextInt(12); line >= 0; line--) {
      for (int column = 0; column < columns; column++) {
        lines.append(column == 0 ? "" : separator);
        String value = lines.indexOf("\n") < 0 ? any(FIELDS, random) : value(random);
        String escape = random.nextInt(4) == 0 ? "\\\"" : "\"\"";
        lines.append(random.nextInt(3) == 0 ? "\"" + value.replace("\"", escape) + "\"" : value);
      }
      lines.append(random.nextInt(9) == 0 ? "\r\n" : "\n");
    }
    return encoded(announced + lines, random);
  }

  private static byte[] text(Random random) {
    var text = new StringBuilder();
    for (int i = random.nextInt(30); i >= 0; i--) {
      text.append(value(random)).append(any(List.of(" ", "\n", "\n\n", "\u00a0"), random));
    }
    return encoded(text, random);
  }

  static String value(Random random) {
    return random.nextBoolean() ? any(ODD, random) : sentence(random);
  }

  private static String sentence(Random random) {
    var words = new StringBuilder();
    for (int i = random.nextInt(12); i >= 0; i--) {
      words.append(any(WORDS, random)).append(' ');
    }
    return words.append('.').toString();
  }

  private static final List<String> WORDS =
      List.of(
          "The",
          "harbour",
          "opened",
          "Anna",
          "Berg",
          "said",
          "\u201cRain\u201d",
          "U.S.",
          "2026-03-01",
          "\u6771\u4eac",
          "\u0627\u0644\u0628\u062d\u0631",
          "e\u0301",
          "\u0e17\u0e30\u0e40\u0e25",
          "\ud83c\udf0a",
          "n\u0303",
          "\u200d");

  private static byte[] encoded(CharSequence text, Random random) {
    Charset charset =
        switch (random.nextInt(15)) {
          case 0 -> ISO_8859_1;
          case 1 -> UTF_16LE;
          default -> UTF_8;
        };
    return text.toString().getBytes(charset);
  }

  /** Long lines, deep nesting, many columns, many fields of one name. */
  private static GeneratedInput huge(Random random, long seed) {
    int times = 1 << (8 + random.nextInt(10));
    String line =
        switch (random.nextInt(6)) {
          case 0 -> "{\"text\":\"" + "a ".repeat(times) + "\"}";
          case 1 -> "{\"text\":" + "[".repeat(times) + "]".repeat(times) + "}";
          case 2 -> "{\"other\":" + "{\"a\":".repeat(times) + "1" + "}".repeat(times) + "}";
          case 3 -> "{" + "\"text\":\"x\",".repeat(times) + "\"outlet\":\"Bugle\"}";
          case 4 -> "{\"published\":" + "9".repeat(times) + ",\"outlet\":\"B\",\"text\":\"x\"}";
          default -> "\"" + "outlet,text,".repeat(times) + "\"";
        };
    String ending = any(List.of("jsonl", "csv", "txt"), random);
    byte[] content = (line + "\n" + line).getBytes(UTF_8);
    return new GeneratedInput(seed + "." + ending, sometimes(content, random));
  }
}
