package org.broadsheet.papers;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page on the architecture names the packages and classes that are there. */
class ArchitecturePageTest {
  private static final Path ROOT = Path.of("src/main/java/org/broadsheet");
  private static final Pattern CLASS = Pattern.compile("([A-Z][a-z]\\w*)(?:\\.[A-Z_]+)?");
  private static final Pattern PACKAGE = Pattern.compile("[a-z]+(?:\\.[a-z]+)?");

  /** Of Java, and so not among ours. */
  private static final Set<String> OF_OTHERS = Set.of("IOException");

  @Test
  void everyClassExists() throws IOException {
    Set<String> classes =
        sources().map(file -> file.getFileName().toString().replace(".java", "")).collect(toSet());
    List<String> named =
        page().quoted().stream()
            .filter(name -> CLASS.matcher(name).matches() && !OF_OTHERS.contains(name))
            .map(name -> name.replaceFirst("\\..*", ""))
            .toList();
    assertThat(named).hasSizeGreaterThan(5);
    assertThat(named).filteredOn(name -> !classes.contains(name)).isEmpty();
  }

  /** In the table of packages: each of them, and no other. */
  @Test
  void everyPackageIsNamed() throws IOException {
    Set<String> packages =
        sources()
            .filter(file -> file.startsWith(ROOT))
            .map(file -> ROOT.relativize(file.getParent()).toString().replace('/', '.'))
            .filter(name -> !name.isEmpty())
            .collect(toSet());
    assertThat(
            page().rows().stream()
                .flatMap(row -> row.quoted().stream())
                .filter(name -> PACKAGE.matcher(name).matches()))
        .containsExactlyInAnyOrderElementsOf(packages);
  }

  private static Paper page() throws IOException {
    return Paper.of(Paper.PAGES.resolve("architecture.md"));
  }

  private static Stream<Path> sources() throws IOException {
    try (Stream<Path> main = Files.walk(ROOT);
        Stream<Path> tests = Files.walk(Path.of("src/test/java"))) {
      return Stream.concat(main, tests)
          .filter(file -> file.toString().endsWith(".java"))
          .toList()
          .stream();
    }
  }
}
