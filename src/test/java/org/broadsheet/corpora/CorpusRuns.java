package org.broadsheet.corpora;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.broadsheet.job.SampleRun;

/** Every report of a corpus, run once for all tests that only read it. */
public final class CorpusRuns {
  private static final Path FOLDER = Path.of("target", "corpus-runs").toAbsolutePath();
  private static final Map<String, PublishedRun> RUNS = new HashMap<>();

  private CorpusRuns() {}

  /** The run's own folder. */
  public static Path folder(String corpus) {
    return of(corpus).output().resolve("latest");
  }

  /**
   * The run of a corpus.
   *
   * @param options that it needs, always the same
   */
  static synchronized PublishedRun of(String corpus, String... options) {
    return RUNS.computeIfAbsent(corpus, first -> published(first, options));
  }

  private static PublishedRun published(String corpus, String... options) {
    Path input = Corpora.file(corpus);
    Path output = FOLDER.resolve(corpus);
    SampleRun.delete(output);
    String[] all = Stream.concat(Stream.of("all"), Stream.of(options)).toArray(String[]::new);
    try {
      return PublishedRun.of(input, output, all);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
