package org.broadsheet.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.entity.EntityType;
import org.broadsheet.text.CodePoints;

/**
 * An article and the names that people have marked in it. The marks are read from a file {@code
 * ID.tsv} of tokens and tags ({@code B-}, {@code I-}, {@code O}), which are found in the text one
 * after the other. Further columns, of names inside names, are not read.
 *
 * @param text as delivered: a name in its boilerplate is marked, too, and counts as missed
 * @param nameText in which the recognisers look for names
 * @param spans in code points, in their order
 */
public record EntityGold(
    String id, String language, String text, String nameText, List<Span> spans) {
  private static final Map<String, EntityType> TYPES =
      Map.of(
          "Person", EntityType.PERSON,
          "Location", EntityType.PLACE,
          "Organization", EntityType.ORGANISATION,
          "NORP", EntityType.GROUP);

  /**
   * A marked name.
   *
   * @param type empty for marks that are not scored: facilities, products, dates, sums of money and
   *     other things
   */
  public record Span(int from, int to, Optional<EntityType> type) {}

  /** The marked articles of a corpus, sorted by identifier. */
  public static List<EntityGold> read(List<CleanArticle> corpus, Path marks) throws IOException {
    var articles = new ArrayList<EntityGold>();
    for (CleanArticle article : corpus) {
      Path file = marks.resolve(article.id() + ".tsv");
      if (Files.exists(file)) {
        articles.add(of(article, Files.readAllLines(file, UTF_8)));
      }
    }
    articles.sort(Comparator.comparing(EntityGold::id));
    return List.copyOf(articles);
  }

  /** Every third article, by identifier, which was not read while the rules were written. */
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

  private static EntityGold of(CleanArticle article, List<String> rows) {
    String text = article.text();
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
    return new EntityGold(article.id(), "en", text, article.nameText(), List.copyOf(spans));
  }

  private static Span span(CodePoints points, int from, int to, String label) {
    return new Span(points.ofChar(from), points.ofChar(to), Optional.ofNullable(TYPES.get(label)));
  }
}
