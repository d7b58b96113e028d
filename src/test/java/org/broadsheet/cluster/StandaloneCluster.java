package org.broadsheet.cluster;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A master and two workers of Spark, each a process of its own. */
final class StandaloneCluster implements AutoCloseable {
  /** In the command line of what workers start. */
  private static final String EXECUTOR = "CoarseGrainedExecutorBackend";

  private static final String DEPLOY = "org.apache.spark.deploy.";

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
    for (String name : List.of("worker1", "worker2")) {
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

  /** Kills the first executor there is, as the kernel does when memory runs out. */
  void killAnExecutor() {
    workerWithAnExecutor().kill(EXECUTOR);
  }

  /** Kills a worker that has an executor, and all it has started, as a loss of power. */
  void killAWorker() {
    workerWithAnExecutor().close();
  }

  private Program workerWithAnExecutor() {
    Program.await(
        "an executor", () -> workers.stream().anyMatch(worker -> worker.hasStarted(EXECUTOR)));
    return workers.stream().filter(worker -> worker.hasStarted(EXECUTOR)).findFirst().orElseThrow();
  }

  @Override
  public void close() {
    workers.forEach(Program::close);
    master.close();
  }
}
