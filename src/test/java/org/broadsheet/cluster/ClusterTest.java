package org.broadsheet.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a cluster whose processes are killed a run gives what it gives here, undisturbed. */
@Tag("cluster")
class ClusterTest {
  private static final int ARTICLES = 800;

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
    assertSameAsHere("client mode, an executor and a worker killed");
  }

  private Launcher onTheCluster() {
    return new Launcher(
        spark,
        folder,
        List.of("--master", cluster.url(), "--executor-cores", "1", "--total-executor-cores", "2"));
  }

  private void assertSameAsHere(String what) throws IOException {
    assertThat(cluster.log()).contains("Removing executor", "Removing worker");
    Path here = folder.resolve("here");
    new Launcher(spark, folder, List.of("--master", "local[2]")).run(job + " --output " + here);
    CsvReports.in(output).assertSameAs(CsvReports.in(here), what);
  }
}
