package org.broadsheet.cluster;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.broadsheet.security.Vault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A secret is put wherever a user of a cluster might put one, and looked for in all that the
 * submission, the driver and the executors write.
 */
@Tag("cluster")
class ClusterCanaryTest {
  private static final String CANARY = "c4n4ry0fTheM1ne";
  private static final int ARTICLES = 40;

  @TempDir Path folder;

  /** What is read, secrets and all; not looked through. */
  private Path given;

  /** All that is written. */
  private Path written;

  private Path spark;

  @BeforeEach
  void makeRoom() throws IOException {
    spark = Assembly.spark();
    given = Files.createDirectories(folder.resolve("given"));
    written = Files.createDirectories(folder.resolve("written"));
    Files.createDirectories(written.resolve("events"));
    Files.writeString(
        given.resolve("spark.conf"), "spark.hadoop.fs.s3a.secret.key " + CANARY + "\n");
  }

  @Test
  void isInNothingThatARunWrites() throws IOException {
    Path news = Files.createDirectories(given.resolve("news"));
    InventedNews.writtenTo(news.resolve("a.jsonl"), ARTICLES);
    try (var cluster = new StandaloneCluster(spark, written.resolve("cluster"))) {
      onThe(cluster)
          .run(
              "report articles outlet_terms --verbose --input vault://reader:%s@host%s --output %s"
                  .formatted(CANARY, news, written.resolve("output")));
      cluster.awaitDriverFinished();
    }
    assertThat(written.resolve("output/latest/manifest.json"))
        .content()
        .contains("vault://***@host");
    assertThat(lines("events")).anyMatch(line -> line.contains("fs.azure.account.key.me"));
    assertThat(lines("cluster")).anyMatch(line -> line.contains("INFO Executor: Finished task"));
    // Spark's workers write down how they start a process, with its arguments as they are.
    assertThat(lines("").stream().filter(line -> line.contains(CANARY)))
        .allMatch(line -> line.contains("Launch Command: "));
  }

  private Launcher onThe(StandaloneCluster cluster) throws IOException {
    var options = new ArrayList<>(List.of("--master", cluster.url(), "--deploy-mode", "cluster"));
    options.addAll(List.of("--executor-cores", "1", "--total-executor-cores", "2"));
    options.addAll(List.of("--properties-file", given.resolve("spark.conf").toString()));
    options.addAll(List.of("--jars", vault().toString()));
    Map.of(
            "spark.hadoop.fs.vault.impl",
            Vault.class.getName(),
            "spark.hadoop.fs.azure.account.key.me",
            CANARY,
            "spark.scheduler.listenerbus.logSlowEvent.threshold",
            "0",
            "spark.eventLog.enabled",
            "true",
            "spark.eventLog.compress",
            "false",
            "spark.eventLog.dir",
            written.resolve("events").toUri().toString())
        .forEach((name, value) -> options.addAll(List.of("--conf", name + "=" + value)));
    var environment = new HashMap<>(Launcher.THIS_MACHINE);
    environment.put("AWS_SECRET_ACCESS_KEY", CANARY);
    environment.put("AWS_SESSION_TOKEN", CANARY);
    return new Launcher(spark, written, options, environment);
  }

  /** The file system with passwords in its URLs, as a jar for driver and executors. */
  private Path vault() throws IOException {
    Path file = given.resolve("vault.jar");
    try (var jar = new JarOutputStream(Files.newOutputStream(file));
        var code = Vault.class.getResourceAsStream("Vault.class")) {
      jar.putNextEntry(new JarEntry(Vault.class.getName().replace('.', '/') + ".class"));
      code.transferTo(jar);
    }
    return file;
  }

  /** The names and the lines of all files in a folder. */
  private List<String> lines(String where) throws IOException {
    var lines = new ArrayList<String>();
    try (Stream<Path> files = Files.walk(written.resolve(where))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        lines.add(file.toString());
        lines.addAll(
            Files.readAllLines(file, ISO_8859_1).stream().map(line -> file + ": " + line).toList());
      }
    }
    return lines;
  }
}
