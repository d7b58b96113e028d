package org.broadsheet.analysis.entity;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.broadsheet.corpus.ArticleFields;
import org.broadsheet.entity.CaseCounts;
import org.broadsheet.entity.EntityRecogniser;
import org.broadsheet.entity.Mention;
import org.broadsheet.entity.name.ArticleNames;
import org.broadsheet.entity.name.ArticleNames.Named;
import org.broadsheet.entity.name.KnownNames;
import org.broadsheet.entity.name.Names;
import org.broadsheet.entity.speech.QuotationSpeakers;
import org.broadsheet.entity.speech.Speaker;
import org.broadsheet.rows.FlatMapIterator;
import org.broadsheet.text.CodePoints;

/**
 * Finds the names of articles, partition by partition. Takes rows of {@link #INPUT}, gives rows of
 * {@link NameFields#ARTICLE_NAME}. The title is read as the first line of the article, so that the
 * body helps to recognise names in it; only mentions in the body are counted.
 */
record NameFinding(EntityNaming naming, Broadcast<CaseCounts> cases)
    implements MapPartitionsFunction<Row, Row> {
  static final Column[] INPUT = {
    ArticleFields.ARTICLE_ID.column(),
    ArticleFields.OUTLET.column(),
    ArticleFields.PUBLISHED_DATE.column(),
    ArticleFields.LANGUAGE.column(),
    ArticleFields.TITLE.column(),
    ArticleFields.TEXT.column(),
    ArticleFields.NAME_TEXT.column()
  };

  private static final String BETWEEN = "\n\n";

  /**
   * A row of {@link #INPUT}.
   *
   * @param date null if undated
   * @param title null if the article has none
   * @param body the counted text
   * @param nameText the text in which names are looked for, with each char at its place in the body
   */
  record Article(
      String id,
      String outlet,
      Object date,
      String language,
      String title,
      String body,
      String nameText) {
    static Article of(Row row) {
      String body = row.getAs(ArticleFields.TEXT.name());
      String nameText = row.getAs(ArticleFields.NAME_TEXT.name());
      return new Article(
          row.getAs(ArticleFields.ARTICLE_ID.name()),
          row.getAs(ArticleFields.OUTLET.name()),
          row.getAs(ArticleFields.PUBLISHED_DATE.name()),
          row.getAs(ArticleFields.LANGUAGE.name()),
          row.getAs(ArticleFields.TITLE.name()),
          body,
          nameText == null ? body : nameText);
    }
  }

  @Override
  public Iterator<Row> call(Iterator<Row> articles) {
    var finder = new Finder(naming.recognition().with(cases.value()), naming.known());
    return FlatMapIterator.ofStreams(articles, article -> finder.rows(Article.of(article)));
  }

  /** Finds the names of one article after another. */
  private static final class Finder {
    private final EntityRecogniser recogniser;
    private final KnownNames known;
    private final BodyPlaces places = new BodyPlaces();

    Finder(EntityRecogniser recogniser, KnownNames known) {
      this.recogniser = recogniser;
      this.known = known;
    }

    Stream<Row> rows(Article article) {
      String title = article.title() == null ? "" : article.title() + BETWEEN;
      String text = title + article.nameText();
      List<Mention> mentions =
          known.mentions(text, article.language(), recogniser.mentions(text, article.language()));
      places.read(article.body(), article.language());
      var points = CodePoints.of(text);
      var names = new LinkedHashMap<String, NameInArticle>();
      var inBody = new ArrayList<Speaker>();
      int titlePoints = points.ofChar(title.length());
      for (Named named : ArticleNames.of(text, mentions, known)) {
        Mention mention = named.mention();
        int from = points.toChar(mention.from());
        String surface = text.substring(from, points.toChar(mention.to()));
        String key = Names.folded(named.name());
        NameInArticle name =
            names.computeIfAbsent(key, unseen -> new NameInArticle(unseen, places));
        if (from < title.length()) {
          name.inTitle(named);
        } else {
          name.inBody(named, surface, from - title.length());
          inBody.add(
              new Speaker(
                  mention.from() - titlePoints, mention.to() - titlePoints, key, named.type()));
        }
      }
      addQuotations(article, names, inBody);
      Stream<Row> found =
          names.values().stream().filter(NameInArticle::isInBody).map(name -> name.row(article));
      return Stream.concat(found, blocked(article, text, mentions));
    }

    /** Adds the quotations of the body to the names that speak them. */
    private void addQuotations(
        Article article, Map<String, NameInArticle> names, List<Speaker> inBody) {
      var points = CodePoints.of(article.nameText());
      for (QuotationSpeakers.Quoted quoted :
          QuotationSpeakers.of(article.nameText(), article.language(), inBody)) {
        if (quoted.isAttributed()) {
          int from = places.token(points.toChar(quoted.from()));
          int to = places.token(points.toChar(quoted.to()));
          names.get(inBody.get(quoted.speaker()).key()).quoted(to - from);
        }
      }
    }

    /** A row for each form of a name that the user blocks. */
    private Stream<Row> blocked(Article article, String text, List<Mention> mentions) {
      var points = CodePoints.of(text);
      return mentions.stream()
          .map(m -> text.substring(points.toChar(m.from()), points.toChar(m.to())))
          .filter(known::isBlocked)
          .distinct()
          .map(
              surface ->
                  RowFactory.create(
                      article.id(),
                      article.outlet(),
                      article.date(),
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
}
