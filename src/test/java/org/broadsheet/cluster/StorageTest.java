package org.broadsheet.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whoever reads an output while run after run that publishes there is killed ({@code -Dkills=10})
 * reads whole runs only.
 */
@Tag("cluster")
class StorageTest {
  private static final String HADOOP = "3.4.2";
  private static final int READERS = 2;
  private static final int RUNS = Integer.getInteger("kills", 10);

  /** What a run says in its midst, and last before it publishes. */
  private static final List<String> STAGES = List.of("\n  terms ", "\n  descriptions ");

  private static final int LONGEST_AFTER_STAGE_MILLIS = 1_500;

  @TempDir Path folder;

  private Path spark;

  /**
   * Where to publish.
   *
   * @param classPath of what Spark lacks for it
   * @param settings of Hadoop
   */
  private record Store(String output, String classPath, Map<String, String> settings) {}

  @BeforeEach
  void assembleSpark() throws IOException {
    spark = Assembly.spark();
  }

  @Test
  void onADisk() throws Exception {
    Path output = folder.resolve("output");
    readWhileRunsAreKilled(
        new Store(
            output.toString(),
            "",
            Map.of("fs.file.impl", "org.apache.hadoop.fs.RawLocalFileSystem")));
    assertThat(output.toFile().list()).containsExactlyInAnyOrder("latest", "latest.json", "runs");
  }

  @Test
  void onHdfs() throws Exception {
    int port = Program.freePort();
    List<String> command =
        List.of(
            "java",
            "-Xmx512m",
            "-Dtest.build.data=" + folder.resolve("hdfs"),
            "-cp",
            Assembly.classPath("org.apache.hadoop", "hadoop-client-minicluster", HADOOP),
            "org.apache.hadoop.test.MiniDFSClusterManager",
            "-format",
            "-datanodes",
            "1",
            "-nnport",
            "" + port,
            "-D",
            "dfs.namenode.http-address=127.0.0.1:0");
    try (Program hdfs = Program.start(folder.resolve("hdfs.log"), command, Map.of())) {
      hdfs.awaitPort(port);
      readWhileRunsAreKilled(new Store("hdfs://localhost:" + port + "/output", "", Map.of()));
    }
  }

  @Test
  void onAnObjectStore() throws Exception {
    String endpoint = "http://127.0.0.1:" + Program.freePort();
    Path settings =
        Files.writeString(
            folder.resolve("s3proxy.properties"),
            """
            s3proxy.endpoint=%s
            s3proxy.authorization=none
            jclouds.provider=transient
            jclouds.identity=any
            jclouds.credential=any
            """
                .formatted(endpoint));
    Path quiet = folder.resolve("logback.xml");
    Files.writeString(quiet, "<configuration><root level=\"WARN\"/></configuration>");
    List<String> command =
        List.of(
            "java",
            "-Xmx512m",
            "-Dlogback.configurationFile=" + quiet,
            "-cp",
            Assembly.classPath("org.gaul", "s3proxy", "2.6.0"),
            "org.gaul.s3proxy.Main",
            "--properties",
            settings.toString());
    try (Program s3 = Program.start(folder.resolve("s3.log"), command, Map.of())) {
      s3.awaitPort(URI.create(endpoint).getPort());
      makeBucket(URI.create(endpoint + "/lake"));
      readWhileRunsAreKilled(
          new Store(
              "s3a://lake/output",
              Assembly.classPath("org.apache.hadoop", "hadoop-aws", HADOOP),
              Map.of(
                  // Else it asks twice, and takes a pointer that moved in between for an error.
                  "fs.s3a.change.detection.mode", "none",
                  "fs.s3a.endpoint", endpoint,
                  "fs.s3a.endpoint.region", "us-east-1",
                  "fs.s3a.path.style.access", "true",
                  "fs.s3a.access.key", "any",
                  "fs.s3a.secret.key", "any")));
    }
  }

  private static void makeBucket(URI bucket) throws Exception {
    var request = HttpRequest.newBuilder(bucket).PUT(HttpRequest.BodyPublishers.noBody()).build();
    var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  private void readWhileRunsAreKilled(Store store) throws Exception {
    Launcher launcher = launcher(store);
    launcher.run(publication(RUNS + 1, store));
    Path stop = folder.resolve("stop");
    List<Program> readers = new ArrayList<>();
    for (int i = 0; i < READERS; i++) {
      readers.add(reader(i, store, stop));
    }
    var random = new Random(7);
    int killed = 0;
    for (int i = 1; i <= RUNS; i++) {
      try (Program run = launcher.start(publication(i, store))) {
        run.awaitPrinted(STAGES.get(i % STAGES.size()));
        long millis = random.nextInt(LONGEST_AFTER_STAGE_MILLIS);
        if (!run.process().waitFor(millis, TimeUnit.MILLISECONDS)) {
          killed++;
        }
      }
    }
    launcher.run(publication(RUNS + 2, store));
    Files.createFile(stop);
    for (Program reader : readers) {
      assertThat(reader.exitCode()).as(reader.log()).isZero();
      System.out.println(store.output() + ", " + killed + " runs killed: " + reader.log());
      assertThat(reader.log()).contains(" 0 problems: []").doesNotContain(" 0 runs", " 1 runs");
    }
    assertThat(killed).isGreaterThan(RUNS / 2);
    assertThat(launcher.run("verify " + store.output()))
        .contains(": whole")
        .doesNotContain("amaged");
  }

  /** A run of its own, that "latest" moves to. */
  private static String publication(int number, Store store) {
    return "report outlets terms --input jobs/sample --max-rejected-share 1 --top %d --output %s"
        .formatted(number, store.output());
  }

  private Launcher launcher(Store store) {
    var options = new ArrayList<>(Launcher.QUICK);
    if (!store.classPath().isEmpty()) {
      options.addAll(List.of("--driver-class-path", store.classPath()));
    }
    store
        .settings()
        .forEach(
            (name, value) ->
                options.addAll(List.of("--conf", "spark.hadoop." + name + "=" + value)));
    return new Launcher(spark, folder.resolve("logs"), options);
  }

  private Program reader(int number, Store store, Path stop) throws IOException {
    String classPath = "target/test-classes:target/classes:" + spark + "/jars/*:";
    var command =
        new ArrayList<>(
            List.of(
                "java",
                "-Xmx256m",
                "-cp",
                classPath + store.classPath(),
                PointerReader.class.getName(),
                store.output(),
                stop.toString()));
    store.settings().forEach((name, value) -> command.add(name + "=" + value));
    return Program.start(folder.resolve("reader" + number + ".log"), command, Map.of());
  }
}
