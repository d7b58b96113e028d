package org.broadsheet.benchmark;

import static org.apache.spark.sql.functions.coalesce;
import static org.broadsheet.corpus.ArticleFields.ARTICLE_ID;
import static org.broadsheet.corpus.ArticleFields.LANGUAGE;
import static org.broadsheet.corpus.ArticleFields.NAME_TEXT;
import static org.broadsheet.corpus.ArticleFields.OUTLET;
import static org.broadsheet.corpus.ArticleFields.STATUS;
import static org.broadsheet.corpus.ArticleFields.TEXT;
import static org.broadsheet.corpus.ArticleFields.TOKEN_COUNT;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.broadsheet.boilerplate.BoilerplateRemoval;
import org.broadsheet.corpus.ArticleFields;
import org.broadsheet.corpus.FieldNames;
import org.broadsheet.corpus.OutletNames;
import org.broadsheet.corpus.RecordValidation;
import org.broadsheet.corpus.Window;
import org.broadsheet.io.SparkStaging;
import org.broadsheet.io.input.ArticleSource;
import org.broadsheet.io.input.Inputs;
import org.broadsheet.job.Sessions;

/** The accepted articles as a run has them in its scratch: what every contender starts from. */
final class StagedArticles {
  private static final String NAME = "articles";
  private static final long MOST_CHARS = 1_000_000;

  private StagedArticles() {}

  /** Where they are. */
  static Path folder(Workshop workshop) {
    return workshop.folder().resolve(NAME);
  }

  /** Reads the corpus and writes what is accepted of it. */
  static Dataset<Row> of(Workshop workshop, SparkSession spark) {
    return staging(workshop, spark).stage(NAME, accepted(records(workshop, spark)));
  }

  /** The same after boilerplate is taken out. */
  static Dataset<Row> withoutBoilerplate(Workshop workshop, SparkSession spark) {
    SparkStaging staging = staging(workshop, spark);
    Dataset<Row> records = staging.stage("records", records(workshop, spark));
    return staging.stage(NAME, accepted(BoilerplateRemoval.of(records, staging).records()));
  }

  /** Every accepted article, with its text as delivered and the text in which names are found. */
  static Dataset<Row> withNameTexts(Workshop workshop, SparkSession spark) {
    SparkStaging staging = staging(workshop, spark);
    Dataset<Row> records = staging.stage("records", records(workshop, spark));
    return BoilerplateRemoval.keeping(records, staging)
        .records()
        .where(STATUS.column().equalTo(ArticleFields.ACCEPTED))
        .select(
            ARTICLE_ID.column(),
            TEXT.column(),
            coalesce(NAME_TEXT.column(), TEXT.column()).as(NAME_TEXT.name()));
  }

  private static SparkStaging staging(Workshop workshop, SparkSession spark) {
    return new SparkStaging(spark, new org.apache.hadoop.fs.Path(workshop.folder().toUri()));
  }

  private static Dataset<Row> records(Workshop workshop, SparkSession spark) {
    var outlets = new OutletNames(Map.of(), workshop.defaultOutlet());
    var screening = new RecordValidation(outlets, Window.ALL, MOST_CHARS);
    var storage = Sessions.storage("target");
    var source = new ArticleSource(spark, storage, FieldNames.with(List.of()), screening);
    Inputs inputs = Inputs.of(List.of(workshop.corpus().toString()), Optional.empty(), storage);
    return source.records(inputs.files(), Set.of());
  }

  private static Dataset<Row> accepted(Dataset<Row> records) {
    return records
        .where(STATUS.column().equalTo(ArticleFields.ACCEPTED))
        .select(
            ARTICLE_ID.column(),
            OUTLET.column(),
            LANGUAGE.column(),
            TOKEN_COUNT.column(),
            TEXT.column());
  }
}
