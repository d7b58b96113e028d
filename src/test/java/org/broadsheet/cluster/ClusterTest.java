package org.broadsheet.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a cluster whose processes are killed a run gives what it gives here, undisturbed. */
@Tag("cluster")
class ClusterTest {
  private static final int ARTICLES = 300;

  /** Stages of a run, with many more after them. */
  private static final String EARLY = "\n  boilerplate ";

  private static final String MIDWAY = "\n  phrases ";

  @TempDir Path folder;

  private Path spark;
  private String job;
  private Path output;
  private StandaloneCluster cluster;

  @BeforeEach
  void startACluster() throws IOException {
    spark = Assembly.spark();
    job = "report all --input " + InventedNews.writtenTo(folder.resolve("news.jsonl"), ARTICLES);
    output = folder.resolve("output");
    cluster = new StandaloneCluster(spark, folder.resolve("cluster"));
  }

  @AfterEach
  void stopTheCluster() {
    cluster.close();
  }

  @Test
  void survivesTheLossOfAnExecutorAndOfAWorker() throws IOException {
    try (Program run = onTheCluster().start(job + " --output " + output)) {
      run.awaitPrinted(EARLY);
      cluster.killAnExecutor();
      run.awaitPrinted(MIDWAY);
      cluster.killAWorker();
      assertThat(output.resolve("latest.json")).doesNotExist();
      assertThat(run.exitCode()).as(run.log()).isZero();
    }
    assertThat(cluster.log()).contains("Removing executor", "Removing worker");
    assertSameAsHere("client mode, an executor and a worker killed");
  }

  @Test
  void isRunAnewWhenItsDriverIsLost() throws IOException {
    onTheCluster("--deploy-mode", "cluster", "--supervise").run(job + " --output " + output);
    cluster.awaitDriverPrinted(MIDWAY);
    cluster.killTheWorkerOfTheDriver();
    assertThat(output.resolve("latest.json")).doesNotExist();
    assertThat(leftovers()).as("of the driver that was killed").isNotEmpty();
    cluster.awaitDriverFinished();
    assertThat(cluster.log()).contains("Re-launching driver");
    assertThat(cluster.driverLogs())
        .hasSize(2)
        .noneMatch(log -> log.contains("Waiting for another run"));
    assertThat(leftovers()).isEmpty();
    assertSameAsHere("cluster mode, the worker of the driver killed");
  }

  private Launcher onTheCluster(String... deployment) {
    var options = new ArrayList<>(List.of("--master", cluster.url()));
    options.addAll(List.of("--executor-cores", "1", "--total-executor-cores", "2"));
    options.addAll(List.of(deployment));
    return new Launcher(spark, folder, options);
  }

  /** What a reader has no use for: locks, scratch and checksum files. */
  private List<Path> leftovers() throws IOException {
    try (Stream<Path> files = Files.walk(output)) {
      return files.filter(file -> file.getFileName().toString().startsWith(".")).toList();
    }
  }

  private void assertSameAsHere(String what) throws IOException {
    Path here = folder.resolve("here");
    new Launcher(spark, folder, List.of("--master", "local[2]")).run(job + " --output " + here);
    CsvReports.in(output).assertSameAs(CsvReports.in(here), what);
  }
}
