package org.broadsheet.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.broadsheet.security.Sbom.Component;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The jar as it was built: what is in it, under which licences, and what is said of it. */
@Tag("jar")
class JarTest {
  private static final Path SBOM = Path.of("target/broadsheet-sbom.json");

  private static JarFile jar;

  @BeforeAll
  static void open() throws IOException {
    jar = new JarFile("target/broadsheet.jar");
  }

  @AfterAll
  static void close() throws IOException {
    jar.close();
  }

  /** What is shaded must not share its names with what a cluster has. */
  @Test
  void holdsNoClassOutsideOfOurNames() {
    assertThat(names().filter(name -> name.endsWith(".class")).toList())
        .hasSizeGreaterThan(1_000)
        .allMatch(name -> name.startsWith("org/broadsheet/"));
  }

  @Test
  void bundlesWhatTheListOfItsPartsNamesAndNothingElse() throws IOException {
    Set<String> listed =
        sbom().components().stream()
            .map(Component::name)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(listed).hasSizeGreaterThan(5).contains("picocli", "icu4j");
    Set<String> bundled =
        names()
            .filter(name -> name.matches("org/broadsheet/shaded/[^/]+/.*"))
            .map(name -> name.split("/", 5)[3])
            .collect(Collectors.toSet());
    assertThat(bundled)
        .allSatisfy(folder -> assertThat(listed).anyMatch(name -> name.contains(folder)));
  }

  @Test
  void bundlesOnlyWhatItsLicenceAllows() throws IOException {
    assertThat(sbom().problems()).isEmpty();
  }

  @Test
  void carriesTheLicencesOfItsParts() throws IOException {
    assertThat(text("META-INF/LICENSE")).contains("Apache License", "END OF TERMS AND CONDITIONS");
    assertThat(text("META-INF/NOTICE"))
        .contains("Apache Lucene", "Apache Commons CSV", "Apache OpenNLP", "Jacques Savoy");
    for (Component component : sbom().components()) {
      if (!component.licences().equals(Set.of("Apache-2.0"))) {
        assertThat(text(licence(component))).containsIgnoringCase("copyright");
      }
    }
    assertThat(text("META-INF/licenses/icu4j.txt")).contains("UNICODE LICENSE V3");
    assertThat(text("META-INF/licenses/lucene.txt")).contains("Dr Martin Porter");
  }

  /** Where its text stands: among ours, or where a part for the web has it. */
  private static String licence(Component component) {
    String name = Pattern.quote(component.name());
    Pattern place =
        Pattern.compile(
            "META-INF/(licenses/%s\\.txt|resources/webjars/%s/.*/LICENSE)".formatted(name, name));
    return names().filter(place.asMatchPredicate()).findFirst().orElseThrow();
  }

  private static Stream<String> names() {
    return jar.stream().map(ZipEntry::getName);
  }

  private static Sbom sbom() throws IOException {
    assumeThat(SBOM).as("made by a build that is not -Doffline").exists();
    return Sbom.of(Files.readAllBytes(SBOM));
  }

  private static String text(String name) throws IOException {
    try (var in = jar.getInputStream(jar.getEntry(name))) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
