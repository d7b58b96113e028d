package org.broadsheet.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A folder with a copy of the launcher, and a PATH on which {@code spark-submit}, {@code mvn} and
 * {@code java} only record how they are called. Scripts reach bash by its standard input, so that
 * what they hold does not depend on the encoding that Java gives to arguments.
 */
final class Shell {
  /** Writes each call's folder, environment and arguments, NUL-separated, to a file of its own. */
  private static final String RECORD =
      """
      #!/bin/bash
      record() { printf '%s\\0' "$PWD" "${LC_ALL:-}" "${SPARK_SUBMIT_OPTS:-}" "$@" >"$RECORDS/$1.$(date +%s%N).$$"; }
      """;

  private final Path folder;

  Shell(Path folder) throws IOException {
    this.folder = folder;
    Path jobs = Files.createDirectories(folder.resolve("project/jobs"));
    Files.createDirectories(folder.resolve("records"));
    for (String file : List.of("broadsheet", "log4j2.properties")) {
      Files.copy(Path.of("jobs", file), jobs.resolve(file));
    }
    program("spark/bin/spark-submit", "record spark-submit \"$@\"; exit \"${EXIT:-0}\"");
    program(
        "bin/mvn",
        """
        record mvn "$@"; sleep 0.2; [ -z "${MVN_FAILS:-}" ] || { echo 'no network' && exit 1; }
        for argument; do
          case $argument in
            package) mkdir -p target && echo jar >target/broadsheet.jar ;;
            */spark-assembly.tmp/pom.xml) mkdir "${argument%/*}/jars" ;;
          esac
        done
        """);
    // Asked for a command line as Spark's launcher, it answers the way that one does.
    program(
        "bin/java",
        """
        case " $* " in
          *" org.apache.spark.launcher.Main "*)
            while [ "$1" != org.apache.spark.launcher.Main ]; do shift; done
            printf '\\0\\n'; printf '%s\\0' java --add-modules=jdk.incubator.vector -Dempty= '' "${@:2}" ;;
          *) record java "$@" ;;
        esac
        """);
  }

  /** A folder with pom.xml and src/, as git has it. */
  Shell withSources() throws IOException {
    Path bin = Files.createDirectories(folder.resolve("project/src/spark/bin"));
    for (String file : List.of("spark-submit", "spark-class")) {
      Files.copy(Path.of("src/spark/bin", file), bin.resolve(file), COPY_ATTRIBUTES);
    }
    run(
        "cd project && mkdir -p src/main && touch src/main/Main.java && echo '<spark.version>4.0</spark.version>' >pom.xml");
    return this;
  }

  /** An installed copy, which is the launcher's folder and the jar. */
  Shell deployed() {
    run("touch project/broadsheet.jar");
    return this;
  }

  /**
   * Runs a script with {@code $spark} as the folder of a Spark and {@code broadsheet} as the
   * launcher.
   */
  Ended run(String script) {
    try {
      ProcessBuilder builder = new ProcessBuilder("bash", "-s").directory(folder.toFile());
      builder.environment().clear();
      builder.environment().put("PATH", folder.resolve("bin") + ":/usr/bin:/bin");
      builder.environment().put("RECORDS", folder.resolve("records").toString());
      builder.environment().put("spark", folder.resolve("spark").toString());
      Path out = folder.resolve("out");
      Path err = folder.resolve("err");
      Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
      try (var in = process.getOutputStream()) {
        in.write(("broadsheet() { project/jobs/broadsheet \"$@\"; }\n" + script).getBytes(UTF_8));
      }
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("Still running after 30 s: " + script);
      }
      return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Every call of a program, the first one first. */
  List<Call> calls(String program) {
    try (var records = Files.list(folder.resolve("records"))) {
      List<Call> calls = new ArrayList<>();
      for (Path record : records.sorted().toList()) {
        // A call's last field ends with a NUL too, hence the -1 and the field less.
        List<String> fields = List.of(Files.readString(record).split("\0", -1));
        if (fields.get(3).equals(program)) {
          calls.add(
              new Call(
                  fields.get(0),
                  fields.get(1),
                  fields.get(2),
                  fields.subList(4, fields.size() - 1)));
        }
      }
      return calls;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void program(String path, String body) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, RECORD + body);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  record Ended(int exitCode, String out, String err) {}

  record Call(String folder, String locale, String sparkSubmitOpts, List<String> arguments) {}
}
