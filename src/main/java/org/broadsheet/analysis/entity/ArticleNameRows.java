package org.broadsheet.analysis.entity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.broadsheet.entity.EntityRecogniser;
import org.broadsheet.entity.Mention;
import org.broadsheet.entity.name.ArticleNames;
import org.broadsheet.entity.name.ArticleNames.Named;
import org.broadsheet.entity.name.KnownNames;
import org.broadsheet.entity.name.Names;
import org.broadsheet.entity.speech.QuotationSpeakers;
import org.broadsheet.entity.speech.Speaker;
import org.broadsheet.text.CodePoints;

/**
 * The names of one article after the other, a row each. The title is read as the article's first
 * line, so that a name in it can be told by the body; only the body's mentions are counted.
 */
final class ArticleNameRows {
  private static final String BETWEEN = "\n\n";

  private final EntityRecogniser recogniser;
  private final KnownNames known;
  private final BodyPlaces places = new BodyPlaces();

  ArticleNameRows(EntityRecogniser recogniser, KnownNames known) {
    this.recogniser = recogniser;
    this.known = known;
  }

  /**
   * @param article of {@link NameFinding#INPUT}
   */
  List<Row> of(Row article) {
    String title = article.isNullAt(4) ? "" : article.getString(4) + BETWEEN;
    String text = title + article.getString(5);
    List<Mention> mentions = known.mentions(text, recogniser.mentions(text, article.getString(3)));
    places.read(article.getString(5), article.getString(3));
    var points = CodePoints.of(text);
    var names = new LinkedHashMap<String, NameInArticle>();
    var inBody = new ArrayList<Speaker>();
    int titlePoints = points.ofChar(title.length());
    for (Named named : ArticleNames.of(text, mentions, known)) {
      int from = points.toChar(named.mention().from());
      String surface = text.substring(from, points.toChar(named.mention().to()));
      String key = Names.folded(named.name());
      NameInArticle collected =
          names.computeIfAbsent(key, unseen -> new NameInArticle(unseen, places));
      if (from < title.length()) {
        collected.inTitle(named);
      } else {
        collected.inBody(named, surface, from - title.length());
        Mention mention = named.mention();
        inBody.add(
            new Speaker(
                mention.from() - titlePoints, mention.to() - titlePoints, key, named.type()));
      }
    }
    quotations(article, names, inBody);
    Stream<Row> found =
        names.values().stream()
            .filter(NameInArticle::isInBody)
            .map(collected -> collected.row(article));
    return Stream.concat(found, blocked(article, text, mentions)).toList();
  }

  /** Gives the body's quotations to the names that speak them. */
  private void quotations(Row article, Map<String, NameInArticle> names, List<Speaker> inBody) {
    String body = article.getString(5);
    var points = CodePoints.of(body);
    for (QuotationSpeakers.Quoted quoted :
        QuotationSpeakers.of(body, article.getString(3), inBody)) {
      if (quoted.isAttributed()) {
        names
            .get(inBody.get(quoted.speaker()).key())
            .quoted(
                places.token(points.toChar(quoted.to()))
                    - places.token(points.toChar(quoted.from())));
      }
    }
  }

  /** What the user blocks, each form once. */
  private Stream<Row> blocked(Row article, String text, List<Mention> mentions) {
    var points = CodePoints.of(text);
    return mentions.stream()
        .map(m -> text.substring(points.toChar(m.from()), points.toChar(m.to())))
        .filter(known::isBlocked)
        .distinct()
        .map(
            surface ->
                RowFactory.create(
                    article.get(0),
                    article.get(1),
                    article.get(2),
                    Names.folded(surface),
                    surface,
                    NameFields.BLOCKED,
                    0L,
                    false,
                    false,
                    0L,
                    0L,
                    0L,
                    new Object[0],
                    new Object[] {surface}));
  }
}
