package org.broadsheet.papers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** NOTICE names what the jar bundles, and the licences are there. */
class NoticeTest {
  private static final Path RESOURCES = Path.of("src/main/resources");
  private static final Path LICENCES = RESOURCES.resolve("META-INF/licenses");

  /** A dependency that is bundled: it has no scope, its exclusions left out. */
  private static final Pattern DEPENDENCY =
      Pattern.compile("<dependency>(.*?)</dependency>", Pattern.DOTALL);

  private static final Pattern EXCLUSIONS =
      Pattern.compile("<exclusions>.*?</exclusions>", Pattern.DOTALL);
  private static final Pattern ARTIFACT = Pattern.compile("<artifactId>(.*?)</artifactId>");

  /** The source of a word list that is not ours, such as compromise 14.17.0. */
  private static final Pattern DERIVED =
      Pattern.compile("(?:derived from|and from) (\\w+) [\\d.]+\\d");

  private static String notice() throws IOException {
    return Files.readString(Path.of("NOTICE"), UTF_8);
  }

  @Test
  void namesEveryBundledLibrary() throws IOException {
    List<String> bundled =
        matches(DEPENDENCY, Files.readString(Path.of("pom.xml"), UTF_8))
            .filter(dependency -> !dependency.contains("<scope>"))
            .map(dependency -> EXCLUSIONS.matcher(dependency).replaceAll(""))
            .flatMap(dependency -> matches(ARTIFACT, dependency))
            .map(artifact -> artifact.replaceFirst("lucene-analysis-(?!common)", "-"))
            .toList();
    assertThat(bundled).hasSizeGreaterThan(5);
    assertThat(notice()).contains(bundled);
  }

  @Test
  void namesEveryLicenceAndNoOther() throws IOException {
    List<String> held;
    try (Stream<Path> files = Files.list(LICENCES)) {
      held = files.map(file -> file.getFileName().toString()).toList();
    }
    assertThat(matches(Pattern.compile("META-INF/licenses/(\\w+\\.txt)"), notice()))
        .containsExactlyInAnyOrderElementsOf(held);
  }

  @Test
  void aWordListFromElsewhereHasItsLicence() throws IOException {
    List<String> sources;
    try (Stream<Path> files = Files.walk(RESOURCES)) {
      sources =
          files
              .filter(file -> file.toString().endsWith(".txt") && !file.startsWith(LICENCES))
              .flatMap(file -> matches(DERIVED, header(file)))
              .distinct()
              .toList();
    }
    assertThat(sources).contains("Faker", "compromise");
    for (String source : sources) {
      assertThat(LICENCES.resolve(source.toLowerCase(Locale.ROOT) + ".txt"))
          .content(UTF_8)
          .contains(source, "Copyright", "Permission is hereby granted", "WITHOUT WARRANTY");
    }
  }

  private static String header(Path list) {
    try {
      return String.join("\n", Files.readAllLines(list, UTF_8).stream().limit(20).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> matches(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(found -> found.group(1));
  }
}
