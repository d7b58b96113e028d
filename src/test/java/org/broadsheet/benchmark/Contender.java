package org.broadsheet.benchmark;

import java.nio.file.Path;

/** A way to count terms by outlet, from the same articles to Parquet. */
interface Contender {
  /** As the table has it. */
  String name();

  /**
   * Counts every article.
   *
   * @param target Parquet file or folder to write, which is not there yet
   */
  void write(Path target) throws Exception;
}
