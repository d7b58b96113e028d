package org.broadsheet.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.broadsheet.entity.EntityType;
import org.broadsheet.text.CodePoints;

/**
 * An article and the names that people have marked in it: its raw text from JSON Lines, the marks
 * from a file {@code ID.tsv} of tokens and tags ({@code B-}, {@code I-}, {@code O}), which are
 * found in the text one after the other. Further columns, of names inside names, are not read.
 *
 * @param spans in code points, in their order
 */
public record EntityGold(String id, String language, String text, List<Span> spans) {
  private static final Map<String, EntityType> TYPES =
      Map.of(
          "Person", EntityType.PERSON,
          "Location", EntityType.PLACE,
          "Organization", EntityType.ORGANISATION,
          "NORP", EntityType.GROUP);

  /**
   * A marked name.
   *
   * @param type empty for what is marked but not scored: facilities, products, dates, sums of money
   *     and what else has a name
   */
  public record Span(int from, int to, Optional<EntityType> type) {}

  /** The marked articles of a corpus by identifier; those without marks are left out. */
  public static List<EntityGold> read(Path corpus, Path marks) throws IOException {
    var articles = new ArrayList<EntityGold>();
    for (JsonNode article : records(corpus)) {
      Path file = marks.resolve(article.path("id").asText() + ".tsv");
      if (Files.exists(file)) {
        articles.add(of(article, Files.readAllLines(file, UTF_8)));
      }
    }
    articles.sort(Comparator.comparing(EntityGold::id));
    return List.copyOf(articles);
  }

  /** All texts of a corpus, marked or not. */
  public static List<String> texts(Path corpus) throws IOException {
    return records(corpus).stream().map(article -> article.path("text").asText()).toList();
  }

  /** Every third article, by identifier, which no rule was made by. */
  public static List<EntityGold> heldOut(List<EntityGold> articles) {
    return third(articles, true);
  }

  public static List<EntityGold> others(List<EntityGold> articles) {
    return third(articles, false);
  }

  private static List<EntityGold> third(List<EntityGold> articles, boolean isHeldOut) {
    var chosen = new ArrayList<EntityGold>();
    for (int i = 0; i < articles.size(); i++) {
      if ((i % 3 == 2) == isHeldOut) {
        chosen.add(articles.get(i));
      }
    }
    return List.copyOf(chosen);
  }

  private static List<JsonNode> records(Path corpus) throws IOException {
    var json = new ObjectMapper();
    var records = new ArrayList<JsonNode>();
    try (var lines =
        new BufferedReader(
            new InputStreamReader(new GZIPInputStream(Files.newInputStream(corpus)), UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        records.add(json.readTree(line));
      }
    }
    return records;
  }

  private static EntityGold of(JsonNode article, List<String> rows) {
    String text = article.path("text").asText();
    var alignment = new TokenAlignment(text);
    var points = CodePoints.of(text);
    var spans = new ArrayList<Span>();
    String open = "";
    int from = 0;
    int to = 0;
    for (String row : rows.subList(1, rows.size())) {
      int tab = row.indexOf('\t');
      String tag = tab < 0 ? "O" : row.substring(tab + 1).replaceFirst("\t.*", "");
      if (!open.isEmpty() && !tag.equals("I-" + open)) {
        spans.add(span(points, from, to, open));
        open = "";
      }
      if (tab < 0 || !alignment.find(row.substring(0, tab))) {
        continue;
      }
      if (tag.startsWith("B-") || (tag.startsWith("I-") && open.isEmpty())) {
        open = tag.substring(2);
        from = alignment.from();
      }
      to = alignment.to();
    }
    if (!open.isEmpty()) {
      spans.add(span(points, from, to, open));
    }
    return new EntityGold(article.path("id").asText(), "en", text, List.copyOf(spans));
  }

  private static Span span(CodePoints points, int from, int to, String label) {
    return new Span(points.ofChar(from), points.ofChar(to), Optional.ofNullable(TYPES.get(label)));
  }
}
