package org.broadsheet.corpus;

import java.io.Serializable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The records of a run when boilerplate is taken out and copies are known.
 *
 * @param records rows of {@link IdDeduplication#SCHEMA}, staged
 * @param boilerplate what was taken out: a row per outlet, text and reason
 * @param duplicates a row per copy, with article_id and duplicate_of; staged
 * @param isMerged whether copies are left out of what is counted
 */
public record Preparation(
    Dataset<Row> records, Dataset<Row> boilerplate, Dataset<Row> duplicates, boolean isMerged) {

  /**
   * What a user wants done.
   *
   * @param keepBoilerplate whether texts stay as they were delivered
   * @param mergeCopies whether of an article and its copies only the article is counted
   * @param duplicateThreshold least resemblance of a copy, above 0 up to 1
   */
  public record Options(boolean keepBoilerplate, boolean mergeCopies, double duplicateThreshold)
      implements Serializable {}
}
