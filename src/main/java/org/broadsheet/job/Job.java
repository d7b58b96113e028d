package org.broadsheet.job;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.broadsheet.corpus.Preparation;
import org.broadsheet.corpus.Window;
import org.broadsheet.io.input.Format;
import org.broadsheet.io.output.CsvProfile;
import org.broadsheet.io.output.Manifest;
import org.broadsheet.report.Report;

/** What a run is asked to do. */
public record Job(
    List<Report> reports,
    Input input,
    Filter filter,
    Preparation.Options preparation,
    Counting counting,
    Gate gate,
    Target target) {

  /**
   * What to read.
   *
   * @param format of every file; empty = by its ending
   * @param columns {@code field=source_column} each
   * @param outlets CSV file of aliases (alias, outlet)
   * @param defaultOutlet for records that name none
   */
  public record Input(
      List<String> paths,
      Optional<Format> format,
      List<String> columns,
      Optional<String> outlets,
      Optional<String> defaultOutlet) {}

  /**
   * Which articles to accept.
   *
   * @param languages codes; empty = all
   * @param maxArticleChars longest record
   */
  public record Filter(Window window, Set<String> languages, long maxArticleChars) {}

  /**
   * Conditions for publication.
   *
   * @param maxRejectedShare of the records read, from 0 to 1
   * @param allowEmpty whether to publish when nothing is accepted
   * @param minAccepted articles
   * @param maxDrop share of the articles of the last run that an outlet, or all together, may lose,
   *     from 0 to 1; empty = any
   */
  public record Gate(
      double maxRejectedShare, boolean allowEmpty, long minAccepted, OptionalDouble maxDrop) {}

  /**
   * How to count.
   *
   * @param stopWords file with one word a line
   * @param minArticles articles of the corpus a feature needs; empty = each report's default
   * @param minGroupArticles articles of an outlet, and of all others, that a comparison needs
   * @param top rows per group; empty = all
   * @param evidence example sentences of each feature
   */
  public record Counting(
      Optional<String> stopWords,
      boolean keepStopWords,
      OptionalInt minArticles,
      int minGroupArticles,
      OptionalInt top,
      int evidence,
      Naming naming) {}

  /**
   * How to find and name entities.
   *
   * @param entities CSV file of names (alias, entity, type)
   * @param model file of a trained model, or {@code class:NAME} of a recogniser; empty = rules
   * @param maxEntitiesPerArticle entities of an article that are paired, the most salient ones
   */
  public record Naming(
      Optional<String> entities, Optional<String> model, int maxEntitiesPerArticle) {}

  /**
   * Where to publish.
   *
   * @param runId empty = from the window and the fingerprint
   * @param csvProfile form of the CSV files
   * @param moveLatest whether {@code latest} moves to this run even if it is older or smaller
   * @param catalog catalogue and namespace of the tables to publish to as well
   * @param patience how long to wait for another run that is publishing there
   */
  public record Target(
      String output,
      Optional<String> runId,
      CsvProfile csvProfile,
      boolean moveLatest,
      Optional<String> catalog,
      Duration patience) {}

  /** The same job over other days. */
  public Job over(Window window) {
    var days = new Filter(window, filter.languages(), filter.maxArticleChars());
    return new Job(reports, input, days, preparation, counting, gate, target);
  }

  /** The options that change results, by name, in a fixed order. */
  Map<String, Object> options() {
    var options = new LinkedHashMap<String, Object>();
    options.put("reports", reports.stream().map(Report::name).toList());
    options.put("format", input.format().map(Format::word).orElse(null));
    options.put("column", input.columns());
    options.put("default_outlet", input.defaultOutlet().orElse(null));
    Manifest.Days window = days(filter.window());
    options.put("from", window.first());
    options.put("to", window.last());
    options.put("language", List.copyOf(new TreeSet<>(filter.languages())));
    options.put("max_article_chars", filter.maxArticleChars());
    options.put("keep_stop_words", counting.keepStopWords());
    options.put("min_articles", number(counting.minArticles()));
    options.put("min_group_articles", counting.minGroupArticles());
    options.put("top", number(counting.top()));
    options.put("evidence", counting.evidence());
    options.put("max_entities_per_article", counting.naming().maxEntitiesPerArticle());
    options.put("keep_boilerplate", preparation.keepBoilerplate());
    options.put("dedupe", preparation.mergeCopies() ? "merge" : "keep");
    options.put("duplicate_threshold", preparation.duplicateThreshold());
    options.put("csv_profile", target.csvProfile().word());
    return options;
  }

  static Manifest.Days days(Window window) {
    return new Manifest.Days(day(window.from()), day(window.to()));
  }

  private static String day(LocalDate day) {
    return day == null ? null : day.toString();
  }

  private static Integer number(OptionalInt number) {
    return number.isPresent() ? number.getAsInt() : null;
  }
}
