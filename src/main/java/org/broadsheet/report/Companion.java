package org.broadsheet.report;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Files beside a run's reports, made from them: pictures, graphs, descriptions for other tools. The
 * same run gives the same bytes.
 */
public interface Companion {
  /** What the progress calls it. */
  String name();

  /**
   * Writes the files.
   *
   * @throws IOException if one cannot be written: then nothing is published
   */
  void write(PublishedRun run, Files files) throws IOException;

  /** Where they go. */
  interface Files {
    /**
     * Starts a file that is not there yet.
     *
     * @param path relative to the run's folder, such as {@code graph/entities.gexf}
     */
    OutputStream create(String path) throws IOException;
  }
}
