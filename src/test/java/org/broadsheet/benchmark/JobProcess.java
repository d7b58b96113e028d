package org.broadsheet.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A run of jobs/broadsheet, watched. */
final class JobProcess {
  static final String HEAP = "1g";

  private static final int WATCH_MILLIS = 50;
  private static final ObjectMapper JSON = new ObjectMapper();

  private JobProcess() {}

  /**
   * What came of a run.
   *
   * @param seconds from start to end of the process
   * @param watched what the process has used
   */
  record Ended(double seconds, Watched watched, JsonNode manifest) {
    long articles() {
      return manifest.path("records").path("accepted").asLong();
    }
  }

  /**
   * What a process had used when it was last looked at.
   *
   * @param cpu of all its threads
   * @param peakKilobytes the most memory it held, heap included; 0 if the system does not report it
   */
  record Watched(Duration cpu, long peakKilobytes) {
    static final Watched NOTHING = new Watched(Duration.ZERO, 0);

    Watched and(ProcessHandle process) {
      return new Watched(
          longer(cpu, process.info().totalCpuDuration().orElse(Duration.ZERO)),
          Math.max(peakKilobytes, JobProcess.peakKilobytes(process)));
    }

    double cpuSeconds() {
      return cpu.toMillis() / 1e3;
    }

    String peakMemory() {
      return peakKilobytes == 0 ? "not known" : "%,d MB".formatted(peakKilobytes >> 10);
    }

    private static Duration longer(Duration one, Duration other) {
      return one.compareTo(other) < 0 ? other : one;
    }
  }

  /** Makes all reports of these files or folders and throws them away. */
  static Ended reportAll(Workshop workshop, List<Path> inputs)
      throws IOException, InterruptedException {
    Path output = workshop.folder().resolve("output");
    Path log = workshop.folder().resolve("log");
    Workshop.say("Running all reports …");
    // Builds what must be built before the clock starts.
    run(List.of(workshop.project().resolve("jobs/broadsheet").toString(), "list"), log);
    long start = System.nanoTime();
    Watched watched = run(command(workshop, inputs, output), log);
    double seconds = (System.nanoTime() - start) / 1e9;
    JsonNode manifest = JSON.readTree(output.resolve("latest/manifest.json").toFile());
    Workshop.delete(output);
    return new Ended(seconds, watched, manifest);
  }

  private static List<String> command(Workshop workshop, List<Path> inputs, Path output) {
    var command = new ArrayList<String>();
    command.add(workshop.project().resolve("jobs/broadsheet").toString());
    command.addAll(List.of("--master", Workshop.MASTER, "--driver-memory", HEAP));
    command.addAll(List.of("report", "all", "--output", output.toString()));
    // A corpus set beside itself is boilerplate and copies; it is to count like one as large.
    command.addAll(List.of("--keep-boilerplate", "--dedupe", "keep"));
    workshop.defaultOutlet().ifPresent(name -> command.addAll(List.of("--default-outlet", name)));
    command.add("--input");
    inputs.forEach(input -> command.add(input.toString()));
    return command;
  }

  /** Runs a command to its end. The shell script becomes the Java process: one id to watch. */
  private static Watched run(List<String> command, Path log)
      throws IOException, InterruptedException {
    File file = log.toFile();
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(file).start();
    var watched = Watched.NOTHING;
    while (!process.waitFor(WATCH_MILLIS, TimeUnit.MILLISECONDS)) {
      watched = watched.and(process.toHandle());
    }
    if (process.exitValue() != 0) {
      throw new IllegalStateException(
          "%s ended with %d:%n%s"
              .formatted(command.get(0), process.exitValue(), Files.readString(log)));
    }
    return watched;
  }

  /** The system keeps the high-water mark, so that it is enough to have looked late. */
  private static long peakKilobytes(ProcessHandle process) {
    try {
      for (String line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))) {
        if (line.startsWith("VmHWM:")) {
          return Long.parseLong(line.replaceAll("\\D", ""));
        }
      }
    } catch (IOException e) {
      return 0; // It has just ended, or this system has no /proc.
    }
    return 0;
  }
}
