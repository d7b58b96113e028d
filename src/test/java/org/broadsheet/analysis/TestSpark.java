package org.broadsheet.analysis;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.broadsheet.analysis.entity.EntityNaming;
import org.broadsheet.corpus.Corpus;
import org.broadsheet.corpus.CorpusOptions;
import org.broadsheet.corpus.Preparation;
import org.broadsheet.corpus.Settings;
import org.broadsheet.corpus.Staging;
import org.broadsheet.entity.name.KnownNames;
import org.broadsheet.entity.recognition.Recognition;
import org.broadsheet.io.LocalDisk;
import org.broadsheet.text.StopWords;

/**
 * A local Spark with two shuffle partitions, and small corpora, for tests of analysis steps. It
 * interprets queries: compiling them takes longer than reading a few rows.
 */
public final class TestSpark {
  /** Recognises entities by the rules. */
  public static final Settings NAMING =
      Settings.of(new EntityNaming(Recognition.ofRules(), KnownNames.curated(), 200));

  /** Computes a table once, as a run does, and keeps it in memory. */
  public static final Staging STAGING = (name, rows) -> rows.localCheckpoint();

  private static final Map<String, String> SETTINGS =
      Map.of(
          "spark.sql.ansi.enabled", "true",
          "spark.sql.shuffle.partitions", "2",
          "spark.sql.adaptive.enabled", "false",
          "spark.sql.codegen.wholeStage", "false",
          "spark.sql.codegen.factoryMode", "NO_CODEGEN");

  private static SparkSession session;

  private TestSpark() {}

  /** The session that runs in this process use. */
  public static SparkSession ofRuns() {
    return SparkSession.builder()
        .master("local[2]")
        .config("spark.ui.enabled", "false")
        .config("spark.hadoop.fs.file.impl", LocalDisk.class.getName())
        .getOrCreate();
  }

  /** Another session of the same Spark: its settings leave those of runs as they are. */
  public static synchronized SparkSession session() {
    if (session == null || session.sparkContext().isStopped()) {
      session = ofRuns().newSession();
      SETTINGS.forEach(session.conf()::set);
    }
    return session;
  }

  /** A corpus without articles, for steps that only stage tables in it. */
  public static Corpus corpus() {
    var options =
        new CorpusOptions(
            StopWords.BUNDLED, false, OptionalInt.empty(), 10, OptionalInt.empty(), 3, NAMING);
    return corpus(session().emptyDataFrame(), options);
  }

  /** A corpus of articles without stories and copies. */
  public static Corpus corpus(Dataset<Row> articles, CorpusOptions options) {
    Dataset<Row> none = session().emptyDataFrame();
    Dataset<Row> stories = table("article_id string, story_id string", List.of());
    return new Corpus(new Preparation(articles, none, none, true), options, STAGING)
        .withStories(() -> stories);
  }

  /**
   * A table of rows.
   *
   * @param type such as {@code "outlet string, uses long"}
   */
  public static Dataset<Row> table(String type, List<Row> rows) {
    return session().createDataFrame(rows, StructType.fromDDL(type));
  }
}
