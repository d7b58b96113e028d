package org.broadsheet.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** A master and two workers of Spark, each a process of its own. */
final class StandaloneCluster implements AutoCloseable {
  /** In the command line of what workers start. */
  private static final String EXECUTOR = "CoarseGrainedExecutorBackend";

  private static final String DRIVER = "DriverWrapper";

  /** What a worker writes in front of what a process says, each time that it starts it. */
  private static final String LAUNCH = "Launch Command: ";

  private static final String DEPLOY = "org.apache.spark.deploy.";

  private static final List<String> WORKERS = List.of("worker1", "worker2");

  private final Path spark;
  private final Path folder;
  private final String url;
  private final Program master;
  private final List<Program> workers = new ArrayList<>();

  StandaloneCluster(Path spark, Path folder) throws IOException {
    this.spark = spark;
    this.folder = folder;
    int port = Program.freePort();
    url = "spark://127.0.0.1:" + port;
    master = daemon("master", "master.Master", List.of("--port", "" + port));
    master.awaitPrinted("Starting Spark master at");
    for (String name : WORKERS) {
      String work = folder.resolve(name).toString();
      workers.add(
          daemon(
              name, "worker.Worker", List.of("--cores", "3", "--memory", "5g", "-d", work, url)));
      workers.get(workers.size() - 1).awaitPrinted("Successfully registered with master");
    }
  }

  private Program daemon(String name, String type, List<String> options) throws IOException {
    var command =
        new ArrayList<>(List.of(spark + "/bin/spark-class", DEPLOY + type, "--host", "127.0.0.1"));
    command.addAll(List.of("--webui-port", "0"));
    command.addAll(options);
    Map<String, String> environment = new HashMap<>(Launcher.THIS_MACHINE);
    environment.put("SPARK_DAEMON_MEMORY", "256m");
    environment.put("SPARK_LOCAL_DIRS", folder.resolve(name).toString());
    return Program.start(folder.resolve(name + ".log"), command, environment);
  }

  String url() {
    return url;
  }

  /** What the master has said. */
  String log() {
    return master.log();
  }

  /** What each driver on a worker has said so far, the first one first. */
  List<String> driverLogs() {
    return WORKERS.stream()
        .flatMap(worker -> files(folder.resolve(worker)))
        .filter(file -> file.getFileName().toString().startsWith("driver-"))
        .map(driver -> driver.resolve("stderr"))
        .filter(Files::exists)
        .sorted(Comparator.comparing(log -> log.getParent().getFileName()))
        .map(StandaloneCluster::content)
        .toList();
  }

  private static Stream<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String content(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until the driver on a worker has said something. */
  void awaitDriverPrinted(String text) {
    awaitDriver(
        "\"" + text + "\"", () -> driverLogs().stream().anyMatch(log -> log.contains(text)));
  }

  /** Waits until the driver on a worker has ended well. */
  void awaitDriverFinished() {
    awaitDriver("its end", () -> log().contains("(FINISHED,"));
  }

  private void awaitDriver(String what, BooleanSupplier isThere) {
    Program.await(
        what + " of the driver",
        () -> {
          assertThat(log())
              .as(() -> "of drivers " + driverLogs())
              .doesNotContain("(FAILED,", "(ERROR,");
          assertThat(driverLogs())
              .as("drivers that failed and were started again")
              .noneMatch(log -> log.split(LAUNCH, -1).length > 2);
          return isThere.getAsBoolean();
        });
  }

  /** Kills the first executor there is, as the kernel does when memory runs out. */
  void killAnExecutor() {
    workerWith(EXECUTOR).kill(EXECUTOR);
  }

  /** Kills a worker that has an executor, and all it has started, as a loss of power. */
  void killAWorker() {
    workerWith(EXECUTOR).close();
  }

  /** The same of the worker that runs the driver. */
  void killTheWorkerOfTheDriver() {
    workerWith(DRIVER).close();
  }

  private Program workerWith(String process) {
    Program.await(process, () -> workers.stream().anyMatch(worker -> worker.hasStarted(process)));
    return workers.stream().filter(worker -> worker.hasStarted(process)).findFirst().orElseThrow();
  }

  @Override
  public void close() {
    workers.forEach(Program::close);
    master.close();
  }
}
