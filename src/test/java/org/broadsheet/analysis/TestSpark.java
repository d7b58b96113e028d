package org.broadsheet.analysis;

import java.util.List;
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
import org.broadsheet.entity.name.KnownNames;
import org.broadsheet.entity.recognition.Recognition;
import org.broadsheet.text.StopWords;

/** A local Spark with two shuffle partitions, and small corpora, for tests of analysis steps. */
public final class TestSpark {
  /** Recognises entities by the rules. */
  public static final Settings NAMING =
      Settings.of(new EntityNaming(Recognition.ofRules(), KnownNames.curated(), 200));

  private TestSpark() {}

  public static SparkSession session() {
    return SparkSession.builder()
        .master("local[2]")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.ansi.enabled", "true")
        .config("spark.sql.shuffle.partitions", "2")
        .config("spark.hadoop.fs.file.impl", "org.apache.hadoop.fs.RawLocalFileSystem")
        .getOrCreate();
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
    return new Corpus(new Preparation(articles, none, none, true), options, (name, rows) -> rows)
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
