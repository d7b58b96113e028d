package org.broadsheet.corpus;

import java.io.Serializable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The records of a run, after boilerplate was removed and copies were found.
 *
 * @param records rows of {@link IdDeduplication#SCHEMA}, staged
 * @param boilerplate what was removed: one row per outlet, text and reason
 * @param duplicates one row per copy, with article_id and duplicate_of; staged
 * @param isMerged whether copies are not counted
 */
public record Preparation(
    Dataset<Row> records, Dataset<Row> boilerplate, Dataset<Row> duplicates, boolean isMerged) {

  /**
   * How the records are prepared.
   *
   * @param keepBoilerplate whether boilerplate is left in the texts
   * @param mergeCopies whether copies are not counted
   * @param duplicateThreshold least resemblance of a copy, above 0 and at most 1
   */
  public record Options(boolean keepBoilerplate, boolean mergeCopies, double duplicateThreshold)
      implements Serializable {}
}
