package org.broadsheet.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.broadsheet.entity.CaseCounts;
import org.broadsheet.entity.EntityRecogniser;
import org.broadsheet.entity.EntityType;
import org.broadsheet.entity.recognition.Recognition;
import org.broadsheet.entity.rule.RuleRecogniser;
import org.broadsheet.entity.token.CaseTable;

/**
 * The accuracy and speed of recognisers on articles whose names people have marked. Every third
 * article is scored apart from the others. Its text was not read while the rules were written.
 *
 * @param recognisers by their name in the table
 */
public record EntityAccuracy(List<EntityGold> articles, Map<String, EntityRecogniser> recognisers) {
  private static final List<EntityType> TYPES =
      List.of(EntityType.PERSON, EntityType.PLACE, EntityType.ORGANISATION, EntityType.GROUP);

  /**
   * The rules with and without case counts, and a model that has learned from the articles that are
   * not held out. The articles are cleaned of boilerplate as in a run.
   *
   * @param corpus a file that a run reads
   * @param marks folder of {@code ID.tsv}
   */
  static EntityAccuracy of(Path corpus, Path marks) throws IOException {
    var workshop = Workshop.open(corpus, null);
    List<CleanArticle> cleaned;
    try (SparkSession spark = workshop.spark()) {
      cleaned = CleanArticle.read(workshop, spark);
    }
    var recognisers = new LinkedHashMap<String, EntityRecogniser>();
    CaseCounts cases = caseCounts(cleaned);
    recognisers.put("rules, case counts", new RuleRecogniser(cases));
    recognisers.put("rules", new RuleRecogniser());
    List<EntityGold> articles = EntityGold.read(cleaned, marks);
    recognisers.put(
        "learned from the others",
        Recognition.ofModel(LearnedEntities.model(articles, marks)).with(cases));
    return new EntityAccuracy(articles, recognisers);
  }

  /** How often the articles of a corpus write each word with a capital and without. */
  public static CaseCounts caseCounts(List<CleanArticle> corpus) {
    var table = new CaseTable();
    corpus.forEach(article -> table.add(article.nameText()));
    var counts = new CaseCounts.Builder(Math.min(table.size(), CaseCounts.MOST_WORDS));
    table.forEach(counts::add);
    return counts.build();
  }

  void print(PrintStream out) {
    print(out, "held out (every third)", EntityGold.heldOut(articles));
    print(out, "the others", EntityGold.others(articles));
    out.println(EntitySpeed.table(recognisers, articles));
  }

  private void print(PrintStream out, String part, List<EntityGold> some) {
    var table =
        new TextTable(part + ": %,d articles".formatted(some.size()), "precision", "recall", "F1");
    recognisers.forEach(
        (name, recogniser) -> {
          EntityScores scores = EntityScores.of(recogniser, some);
          TYPES.forEach(type -> row(table, name + ": " + type.word(), scores.of(type)));
          row(table, name + ": of any type", scores.typeFree());
          row(table, name + ": entities of an article", scores.names());
        });
    out.println(table);
  }

  private static void row(TextTable table, String name, EntityScore score) {
    table.row(
        name,
        "%.1f".formatted(score.precision()),
        "%.1f".formatted(score.recall()),
        "%.1f".formatted(score.f1()));
  }
}
