package org.broadsheet.cluster;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code jobs/broadsheet} with a Spark of the test's choice; it builds the jar when that is old.
 */
record Launcher(Path spark, Path logs, List<String> sparkOptions, Map<String, String> environment) {
  /** Spark's options for runs that are over before Java has got to know them. */
  static final List<String> QUICK =
      List.of("--driver-java-options", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");

  static final Map<String, String> THIS_MACHINE =
      Map.of("SPARK_LOCAL_IP", "127.0.0.1", "SPARK_LOCAL_HOSTNAME", "localhost");

  private static final String LAUNCHER = Path.of("jobs/broadsheet").toAbsolutePath().toString();

  Launcher(Path spark, Path logs, List<String> sparkOptions) {
    this(spark, logs, sparkOptions, THIS_MACHINE);
  }

  /**
   * Starts a command.
   *
   * @param arguments of Broadsheet, parted by spaces
   */
  Program start(String arguments) throws IOException {
    var command = new ArrayList<String>(List.of(LAUNCHER));
    command.addAll(sparkOptions);
    command.addAll(List.of(arguments.split(" ")));
    var variables = new HashMap<>(environment);
    variables.put("SPARK_HOME", spark.toString());
    Path log = logs.resolve("broadsheet-" + System.nanoTime() + ".log");
    return Program.start(log, command, variables);
  }

  /**
   * Runs a command to its end.
   *
   * @throws AssertionError with all it said, when it does not end well
   */
  String run(String arguments) throws IOException {
    try (Program program = start(arguments)) {
      if (program.exitCode() != 0) {
        throw new AssertionError(
            arguments + " ended with " + program.exitCode() + ":\n" + program.log());
      }
      return program.log();
    }
  }
}
