package org.broadsheet.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Folders of jars that Maven fetches, once, below {@code target/}. */
final class Assembly {
  private static final Path TARGET = Path.of("target").toAbsolutePath();

  private Assembly() {}

  /** A Spark as the launcher assembles it: its jars, spark-submit and spark-class. */
  static Path spark(String version, String scala) throws IOException {
    return assembled(
        "sparks/" + version + "-" + scala,
        Path.of("src/spark"),
        List.of("-Dspark.version=" + version, "-Dscala.binary.version=" + scala));
  }

  /** The Spark and Scala that Broadsheet is compiled with. */
  static Path spark() throws IOException {
    return spark(property("spark.version"), property("scala.binary.version"));
  }

  /** The class path of a program and of all it needs. */
  static String classPath(String group, String artifact, String version) throws IOException {
    return assembled(
            "programs/" + artifact + "-" + version,
            Path.of("src/test/jars"),
            List.of("-Dgroup=" + group, "-Dartifact=" + artifact, "-Dversion=" + version))
        + "/jars/*";
  }

  private static Path assembled(String name, Path project, List<String> settings)
      throws IOException {
    Path whole = TARGET.resolve(name);
    if (Files.exists(whole)) {
      return whole;
    }
    Path parts = Files.createDirectories(TARGET.resolve(name + ".tmp"));
    try (Stream<Path> files = Files.walk(project)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = parts.resolve(project.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.write(copy, Files.readAllBytes(file));
        assertThat(copy.toFile().setExecutable(Files.isExecutable(file))).isTrue();
      }
    }
    Stream<String> maven =
        Stream.of(
            "mvn", "-q", "-B", "-ntp", "-f", parts + "/pom.xml", "dependency:copy-dependencies");
    var fetching =
        Program.start(
            parts.resolve("maven.log"), Stream.concat(maven, settings.stream()).toList(), Map.of());
    assertThat(fetching.exitCode()).as(fetching.log()).isZero();
    return Files.move(parts, whole);
  }

  private static String property(String name) throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));
    return pom.replaceFirst("(?s).*<" + name + ">(.*?)</" + name + ">.*", "$1");
  }
}
