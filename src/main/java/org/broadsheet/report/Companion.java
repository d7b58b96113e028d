package org.broadsheet.report;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Files that are made from the reports of a run and written beside them: pictures, graphs,
 * descriptions for other tools. The same run gives the same bytes.
 */
public interface Companion {
  /** The name of its stage in the progress. */
  String name();

  /**
   * Writes the files.
   *
   * @throws IOException if a file cannot be written; then nothing is published
   */
  void write(PublishedRun run, Files files) throws IOException;

  /** The folder of the run, to which files can be added. */
  interface Files {
    /**
     * Creates a file. It must not exist.
     *
     * @param path relative to the run's folder, such as {@code graph/entities.gexf}
     */
    OutputStream create(String path) throws IOException;
  }
}
