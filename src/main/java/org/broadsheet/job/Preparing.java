package org.broadsheet.job;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.io.IOException;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.broadsheet.boilerplate.BoilerplateRemoval;
import org.broadsheet.corpus.ArticleFields;
import org.broadsheet.corpus.Corpus;
import org.broadsheet.corpus.CorpusOptions;
import org.broadsheet.corpus.Notes;
import org.broadsheet.corpus.Preparation;
import org.broadsheet.corpus.Staging;
import org.broadsheet.duplicate.DuplicateSearch;
import org.broadsheet.story.StoryClustering;

/** Removes boilerplate from the articles and finds their copies, before anything is counted. */
record Preparing(Preparation.Options options, Staging staging, Progress progress) {

  /** A corpus of the prepared records, and what was done to them. */
  record Prepared(Corpus corpus, Notes notes) {}

  /** Prepares the records as the options say. */
  Prepared prepared(Dataset<Row> records, CorpusOptions counting) throws IOException {
    BoilerplateRemoval.Removal removal =
        progress.stage(
            "boilerplate",
            () ->
                options.keepBoilerplate()
                    ? BoilerplateRemoval.keeping(records, staging)
                    : BoilerplateRemoval.of(records, staging),
            done -> "texts removed: %,d".formatted(done.removed().count()));
    Dataset<Row> articles =
        removal.records().where(ArticleFields.STATUS.column().equalTo(ArticleFields.ACCEPTED));
    Dataset<Row> duplicates =
        progress.stage(
            "duplicates",
            () -> DuplicateSearch.of(articles, options.duplicateThreshold(), staging),
            found ->
                "copies %s: %,d"
                    .formatted(options.mergeCopies() ? "merged" : "kept", found.count()));
    var counted =
        new Corpus(
            new Preparation(
                removal.records(), removal.removed(), duplicates, options.mergeCopies()),
            counting,
            staging);
    return new Prepared(
        counted.withStories(() -> StoryClustering.of(counted)),
        removed(counted).and(merged(counted)));
  }

  /** The number of words removed as boilerplate, which no report counts. */
  private static Notes removed(Corpus corpus) {
    long tokens =
        corpus
            .accepted()
            .agg(total(ArticleFields.BOILERPLATE_TOKEN_COUNT.column()))
            .first()
            .getLong(0);
    Notes notes = Notes.none().withCount("boilerplate_tokens", tokens);
    return tokens == 0
        ? notes
        : notes.withRemark(
            "Words removed as boilerplate: %,d. Report boilerplate lists them; --keep-boilerplate keeps them."
                .formatted(tokens));
  }

  /** The number of copies, and of the merged ones, which no report counts. */
  private Notes merged(Corpus corpus) {
    Row copies =
        corpus
            .accepted()
            .join(
                corpus.duplicates().select(ArticleFields.ARTICLE_ID.column()),
                new String[] {ArticleFields.ARTICLE_ID.name()},
                "left_semi")
            .agg(count(lit(1)), total(ArticleFields.TOKEN_COUNT.column()))
            .first();
    long articles = copies.getLong(0);
    long tokens = copies.getLong(1);
    Notes notes =
        Notes.none()
            .withCount("copies", articles)
            .withCount("merged_articles", options.mergeCopies() ? articles : 0)
            .withCount("merged_tokens", options.mergeCopies() ? tokens : 0);
    return articles == 0 || !options.mergeCopies()
        ? notes
        : notes.withRemark(
            "Copies of other articles, which are not counted again: %,d. Report duplicates lists them; --dedupe keep counts each."
                .formatted(articles));
  }

  private static Column total(Column tokens) {
    return coalesce(sum(tokens), lit(0L));
  }
}
