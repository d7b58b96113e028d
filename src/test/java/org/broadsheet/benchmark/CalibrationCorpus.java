package org.broadsheet.benchmark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.broadsheet.analysis.term.TermFields.IS_STOP_WORD;
import static org.broadsheet.analysis.term.TermFields.TERM;
import static org.broadsheet.analysis.term.TermFields.TERM_COUNT;
import static org.broadsheet.corpus.ArticleFields.ARTICLE_ID;
import static org.broadsheet.corpus.ArticleFields.LANGUAGE;
import static org.broadsheet.corpus.ArticleFields.OUTLET;
import static org.broadsheet.corpus.ArticleFields.TOKEN_COUNT;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.broadsheet.analysis.term.TermCounts;
import org.broadsheet.text.StopWords;

/** The articles that are calibrated on: of whom, how long, and how often each uses which term. */
final class CalibrationCorpus {
  private static final int MIN_ARTICLES = 5;

  private final List<Integer> outlets = new ArrayList<>();
  private final List<Long> tokens = new ArrayList<>();
  private final List<int[]> terms = new ArrayList<>();
  private final List<int[]> uses = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private int features;

  private CalibrationCorpus() {}

  /**
   * Some articles of some outlets.
   *
   * @param articles drawn by chance of the largest outlets, equally many of each: so a difference
   *     is as likely to be seen whichever outlet's it is
   * @param largest how many outlets those are
   * @param small how many outlets of 1 to 40 articles are added, with all they have
   * @param seed of the chance: the same draws the same
   */
  record Choice(int articles, int largest, int small, long seed) {
    private static final long MOST_OF_SMALL = 40;

    /** The articles chosen: article_id, outlet, token_count. */
    private List<Row> of(Dataset<Row> all) {
      List<Row> outlets =
          all.groupBy(OUTLET.column())
              .agg(count(lit(1)).as("articles"))
              .orderBy(col("articles").desc(), OUTLET.column())
              .collectAsList();
      List<String> large = outlets.stream().limit(largest).map(row -> row.getString(0)).toList();
      var few =
          new ArrayList<>(
              outlets.stream()
                  .skip(largest)
                  .filter(row -> row.getLong(1) <= MOST_OF_SMALL)
                  .map(row -> row.getString(0))
                  .toList());
      Collections.shuffle(few, new Random(seed));
      var kept = new ArrayList<Row>();
      // Of its own chance, so that small outlets do not change which articles are drawn.
      var random = new Random(seed + 1);
      for (int i = 0; i < large.size(); i++) {
        int share = articles / large.size() + (i < articles % large.size() ? 1 : 0);
        var chosen = new ArrayList<>(articlesOf(all, large.subList(i, i + 1)));
        Collections.shuffle(chosen, random);
        kept.addAll(chosen.subList(0, Math.min(share, chosen.size())));
      }
      kept.addAll(articlesOf(all, few.subList(0, Math.min(small, few.size()))));
      return kept;
    }

    private static List<Row> articlesOf(Dataset<Row> all, List<String> outlets) {
      return all.where(OUTLET.column().isin(outlets.toArray()))
          .select(ARTICLE_ID.column(), OUTLET.column(), TOKEN_COUNT.column())
          .orderBy(ARTICLE_ID.column())
          .collectAsList();
    }
  }

  /**
   * Reads the articles of the commonest language, as a comparison never leaves a language.
   *
   * @param accepted articles of a corpus
   * @param isWithStopWords whether stop words are features, too
   */
  static CalibrationCorpus of(Dataset<Row> accepted, Choice choice, boolean isWithStopWords) {
    String language =
        accepted
            .groupBy(LANGUAGE.column())
            .agg(count(lit(1)).as("articles"))
            .orderBy(col("articles").desc(), LANGUAGE.column())
            .first()
            .getString(0);
    Dataset<Row> all = accepted.where(LANGUAGE.column().equalTo(language));
    var corpus = new CalibrationCorpus();
    var places = new HashMap<String, Integer>();
    for (Row article : choice.of(all)) {
      places.put(article.getString(0), places.size());
      corpus.outlets.add(
          corpus.numbers.computeIfAbsent(article.getString(1), first -> corpus.numbers.size()));
      corpus.tokens.add(article.getLong(2));
    }
    Dataset<Row> counts = TermCounts.by(ARTICLE_ID).of(all, StopWords.BUNDLED);
    corpus.read(
        isWithStopWords ? counts : counts.where(IS_STOP_WORD.column().equalTo(false)), places);
    return corpus;
  }

  private void read(Dataset<Row> counts, Map<String, Integer> places) {
    List<Map<String, Integer>> usesOf = new ArrayList<>();
    tokens.forEach(n -> usesOf.add(new HashMap<>()));
    var articlesWith = new HashMap<String, Integer>();
    var names = new HashMap<String, String>();
    Iterator<Row> rows =
        counts.select(ARTICLE_ID.column(), TERM.column(), TERM_COUNT.column()).toLocalIterator();
    while (rows.hasNext()) {
      Row row = rows.next();
      Integer place = places.get(row.getString(0));
      if (place != null) {
        String term = names.computeIfAbsent(row.getString(1), name -> name);
        usesOf.get(place).put(term, (int) row.getLong(2));
        articlesWith.merge(term, 1, Integer::sum);
      }
    }
    var features = new HashMap<String, Integer>();
    for (Map<String, Integer> article : usesOf) {
      article.keySet().removeIf(term -> articlesWith.get(term) < MIN_ARTICLES);
      article.keySet().stream()
          .sorted()
          .forEach(term -> features.computeIfAbsent(term, first -> features.size()));
      List<String> sorted = article.keySet().stream().sorted().toList();
      terms.add(sorted.stream().mapToInt(features::get).toArray());
      uses.add(sorted.stream().mapToInt(article::get).toArray());
    }
    this.features = features.size();
  }

  int articles() {
    return tokens.size();
  }

  int outlets() {
    return numbers.size();
  }

  int features() {
    return features;
  }

  /** The outlet of each article. */
  List<Integer> labels() {
    return List.copyOf(outlets);
  }

  long tokens(int article) {
    return tokens.get(article);
  }

  /** The features an article uses; not to be changed. */
  int[] features(int article) {
    return terms.get(article);
  }

  /** How often it uses each of them; not to be changed. */
  int[] uses(int article) {
    return uses.get(article);
  }
}
