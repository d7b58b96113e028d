package org.broadsheet.benchmark;

import static org.broadsheet.corpus.ArticleFields.OUTLET;

import java.nio.file.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.broadsheet.analysis.term.TermCounts;
import org.broadsheet.io.SparkStaging;
import org.broadsheet.text.StopWords;

/** Broadsheet's own counts, staged as a run stages them. */
record OwnCount(SparkSession spark, Dataset<Row> articles) implements Contender {
  @Override
  public String name() {
    return "Broadsheet";
  }

  @Override
  public void write(Path target) {
    var scratch = new org.apache.hadoop.fs.Path(target.getParent().toUri());
    new SparkStaging(spark, scratch)
        .stage(
            target.getFileName().toString(), TermCounts.by(OUTLET).of(articles, StopWords.BUNDLED));
  }
}
