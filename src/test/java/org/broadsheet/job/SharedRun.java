package org.broadsheet.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.broadsheet.cli.Command;
import org.broadsheet.schema.ExitCode;

/** Runs of all reports, each made once, in the other Java, for all tests that only read it. */
public enum SharedRun {
  /** The sample as a user has it: a small run. */
  SAMPLE(Map.of()) {
    @Override
    List<String> options(Path folder) {
      return List.of("@jobs/sample.args");
    }
  },

  /**
   * The sample on one core, computed as a large corpus is, because it has a number of partitions.
   */
  SAMPLE_UNDIVIDED(
      Map.of(
          "spark.master", "local[1]",
          "spark.sql.shuffle.partitions", "1",
          "spark.sql.codegen.wholeStage", "false",
          "spark.sql.codegen.factoryMode", "NO_CODEGEN")) {
    @Override
    List<String> options(Path folder) {
      return List.of("@jobs/sample.args");
    }
  },

  /** The sample in other files, with several partitions and compiled queries. */
  SAMPLE_DIVIDED(
      Map.of(
          "spark.master", "local[2]",
          "spark.sql.shuffle.partitions", "5",
          "spark.sql.adaptive.enabled", "false",
          "spark.sql.codegen.wholeStage", "true",
          "spark.sql.codegen.factoryMode", "FALLBACK")) {
    @Override
    List<String> options(Path folder) throws IOException {
      return List.of(
          "--max-rejected-share=1",
          "--entities=jobs/sample.names.csv",
          "--input=" + dealtOut(folder.resolve("in")));
    }
  },

  /** Articles that a careless writer of CSV or of a page would garble. */
  HOSTILE(Map.of()) {
    @Override
    List<String> options(Path folder) throws IOException {
      Path articles = HostileCorpus.writtenTo(folder.resolve("in.jsonl"));
      return List.of("--max-rejected-share=1", "--input=" + articles);
    }
  },

  /** A file without articles. */
  EMPTY(Map.of()) {
    @Override
    List<String> options(Path folder) throws IOException {
      Path nothing = new SmallCorpus().line("").writtenTo(folder.resolve("in.jsonl"));
      return List.of("--allow-empty", "--input=" + nothing);
    }
  };

  private static final String REDELIVERED = "\"awkward-duplicate-id\"";
  private static final OtherJava OTHER_JAVA = new OtherJava();

  private final Map<String, String> settings;
  private Future<Command> run;

  SharedRun(Map<String, String> settings) {
    this.settings = settings;
  }

  /**
   * Its options besides the output; writes what it reads.
   *
   * @param folder of its own
   */
  abstract List<String> options(Path folder) throws IOException;

  private Path home() {
    return Path.of("target", "shared-runs", name()).toAbsolutePath();
  }

  /** Starts it, if that was not done before, and does not wait for it. */
  void begin() {
    Future<Command> unused = start();
  }

  /** Starts it, if that was not done before. */
  synchronized Future<Command> start() {
    if (run == null) {
      SampleRun.delete(home());
      try {
        Stream<String> output = Stream.of("--output=" + home().resolve("output"));
        Stream<String> arguments = Stream.concat(options(home()).stream(), output);
        run =
            OTHER_JAVA.start(
                settings, Stream.concat(Stream.of("report", "all"), arguments).toList());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return run;
  }

  /** What it said; it has ended well. */
  public Command command() {
    try {
      Command command = start().get();
      assertThat(command.exitCode()).as(command.err()).isEqualTo(ExitCode.OK);
      return command;
    } catch (ExecutionException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** The folder it was published to. */
  public Path output() {
    command();
    return home().resolve("output");
  }

  /** The run's own folder. */
  public Path folder() {
    return output().resolve("latest");
  }

  /**
   * Writes the sample, its lines shuffled and dealt out to other files. The update of an article
   * stays after it: which of two records is the update depends on their places.
   */
  private static Path dealtOut(Path folder) throws IOException {
    SampleRun.copy(Path.of("jobs/sample"), Files.createDirectories(folder));
    var lines = new ArrayList<String>();
    for (String name : List.of("articles.jsonl", "crawl.jsonl")) {
      lines.addAll(Files.readAllLines(folder.resolve(name), UTF_8));
      Files.delete(folder.resolve(name));
    }
    List<String> redelivered = lines.stream().filter(line -> line.contains(REDELIVERED)).toList();
    Files.write(folder.resolve("a.jsonl"), redelivered, UTF_8);
    lines.removeAll(redelivered);
    Collections.shuffle(lines, new Random(7));
    int half = lines.size() / 2;
    Files.write(folder.resolve("z.jsonl"), lines.subList(0, half), UTF_8);
    Files.write(folder.resolve("b.jsonl"), lines.subList(half, lines.size()), UTF_8);
    return folder;
  }
}
