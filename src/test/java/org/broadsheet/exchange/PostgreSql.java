package org.broadsheet.exchange;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** A temporary PostgreSQL server in a folder of its own, which does not listen on a port. */
final class PostgreSql implements AutoCloseable {
  private static final List<String> AS_NOBODY =
      List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups");

  private final Path programs;
  private final Path folder;
  private final boolean isRoot = "root".equals(System.getProperty("user.name"));

  private PostgreSql(Path programs, Path folder) {
    this.programs = programs;
    this.folder = folder;
  }

  /** Starts a server; skips the test if PostgreSQL is not installed. */
  static PostgreSql start() throws IOException {
    Optional<Path> programs = programs();
    assumeTrue(
        programs.isPresent() && Program.isThere("psql", "--version"),
        "There is no PostgreSQL here: install Debian's package postgresql.");
    var server =
        new PostgreSql(programs.orElseThrow(), Files.createTempDirectory("broadsheet-postgres"));
    if (server.isRoot) {
      assumeTrue(
          Program.isThere("setpriv", "--version"),
          "PostgreSQL does not run as root, and there is no setpriv to run it as someone else.");
      Program.output(Map.of(), List.of("chown", "nobody", server.folder.toString()));
    }
    String data = server.folder.resolve("data").toString();
    server.run(
        "initdb", "-D", data, "-U", "broadsheet", "-A", "trust", "-E", "UTF8", "--no-locale", "-N");
    server.run(
        "pg_ctl",
        "-D",
        data,
        "-w",
        "-l",
        server.folder.resolve("log").toString(),
        "-o",
        "-c listen_addresses='' -c fsync=off -k " + server.folder,
        "start");
    return server;
  }

  /** The folder of Debian's newest version, else the one on the PATH. */
  private static Optional<Path> programs() throws IOException {
    Path debians = Path.of("/usr/lib/postgresql");
    var candidates = new ArrayList<Path>();
    if (Files.isDirectory(debians)) {
      try (Stream<Path> versions = Files.list(debians)) {
        versions.sorted(Comparator.reverseOrder()).forEach(v -> candidates.add(v.resolve("bin")));
      }
    }
    Stream.of(System.getenv("PATH").split(":", -1)).map(Path::of).forEach(candidates::add);
    return candidates.stream().filter(bin -> Files.isExecutable(bin.resolve("initdb"))).findFirst();
  }

  private void run(String program, String... arguments) {
    var command = new ArrayList<String>(isRoot ? AS_NOBODY : List.of());
    command.add(programs.resolve(program).toString());
    command.addAll(List.of(arguments));
    Program.output(Map.of(), command);
  }

  /** Runs a shell script whose psql connects to this server, and returns its output. */
  String shell(String script) {
    return Program.output(
        Map.of("PGHOST", folder.toString(), "PGUSER", "broadsheet", "PGDATABASE", "postgres"),
        List.of("bash", "-euo", "pipefail", "-c", script, "recipe"));
  }

  /** The rows of a query; null and the empty text are not distinguished. */
  List<List<String>> rows(String query) throws IOException {
    String csv =
        Program.output(
            Map.of("PGHOST", folder.toString(), "PGUSER", "broadsheet", "PGDATABASE", "postgres"),
            List.of("psql", "-v", "ON_ERROR_STOP=1", "--csv", "-t", "-c", query));
    try (var parser = CSVFormat.RFC4180.parse(new java.io.StringReader(csv))) {
      return parser.stream().map(CSVRecord::toList).toList();
    }
  }

  @Override
  public void close() throws IOException {
    run("pg_ctl", "-D", folder.resolve("data").toString(), "-m", "immediate", "-w", "stop");
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
