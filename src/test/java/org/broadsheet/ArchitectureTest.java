package org.broadsheet;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which package may know which, and what is kept out of all of them. */
class ArchitectureTest {
  private static final String ROOT = "org.broadsheet.";
  private static final Path SOURCES = Path.of("src/main/java");
  private static final int MOST_LINES = 260;

  /** Package → those it may import. A new package is entered here, or the test fails. */
  private static final Map<String, Set<String>> ARROWS =
      Map.ofEntries(
          entry("text", Set.of()),
          entry("entity", Set.of("text")),
          entry("measure", Set.of()),
          entry("schema", Set.of()),
          entry("corpus", Set.of("text", "entity", "schema")),
          entry("io", Set.of("corpus", "schema")),
          entry("story", Set.of("corpus", "measure", "schema", "text")),
          entry("analysis", Set.of("corpus", "entity", "measure", "schema", "text")),
          entry("report", Set.of("analysis", "measure", "corpus", "schema")),
          entry("exchange", Set.of("report", "schema")),
          entry("page", Set.of("report")),
          entry(
              "job",
              Set.of(
                  "io",
                  "corpus",
                  "entity",
                  "exchange",
                  "page",
                  "report",
                  "schema",
                  "story",
                  "text")),
          entry("cli", Set.of("job", "report", "io", "corpus", "entity", "schema", "text")));

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.broadsheet");

  static Set<String> packages() {
    return ARROWS.keySet();
  }

  @ParameterizedTest
  @MethodSource("packages")
  void aPackageImportsOnlyThoseItsArrowsLeadTo(String name) {
    String[] forbidden =
        packages().stream()
            .filter(other -> !other.equals(name) && !ARROWS.get(name).contains(other))
            .map(other -> ROOT + other + "..")
            .toArray(String[]::new);
    noClasses()
        .that(resideInAPackage(ROOT + name + ".."))
        .should()
        .dependOnClassesThat(resideInAnyPackage(forbidden))
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("org.broadsheet.Main")
        .check(CLASSES);
  }

  @Test
  void everyPackageHasItsArrows() {
    assertThat(CLASSES.stream().map(JavaClass::getPackageName).collect(Collectors.toSet()))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(Stream.of("org.broadsheet"), packages().stream().map(ROOT::concat))
                .toList());
  }

  @Test
  void textEntityAndMeasureAreFreeOfSpark() {
    noClasses()
        .that(resideInAnyPackage(ROOT + "text..", ROOT + "entity..", ROOT + "measure.."))
        .should()
        .dependOnClassesThat(resideInAnyPackage("org.apache.spark..", "org.apache.hadoop.."))
        .check(CLASSES);
  }

  @Test
  void onlyMainEndsTheProcess() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("org.broadsheet.Main")
        .should()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "halt", int.class)
        .check(CLASSES);
  }

  @Test
  void onlyIoTouchesFiles() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + "io..")
        .and()
        .doNotHaveFullyQualifiedName("org.broadsheet.cli.JobFiles")
        .and()
        .doNotHaveFullyQualifiedName("org.broadsheet.Main") // Standard output is a FileDescriptor.
        .should()
        .dependOnClassesThat()
        .haveNameMatching(
            "java\\.nio\\.(file|channels)\\..*|java\\.io\\.(File(?!NotFound)|RandomAccess).*")
        .check(CLASSES);
    noClasses()
        .that()
        .resideOutsideOfPackages(ROOT + "io..", ROOT + "job..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.hadoop..")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage(ROOT + "job..")
        .should()
        .dependOnClassesThat()
        .haveNameMatching("org\\.apache\\.hadoop\\.(?!fs\\.Path$|conf\\.Configuration$).*")
        .check(CLASSES);
  }

  @Test
  void sparksInnerClassesAreLeftAlone() {
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "org.apache.spark.sql.catalyst..",
                "org.apache.spark.sql.execution..",
                "org.apache.spark.sql.internal..",
                "org.apache.spark.internal..",
                "org.apache.spark.util.."))
        .check(CLASSES);
  }

  /**
   * XML is written here and there, never read: so none can make a reader fetch or expand things.
   */
  @Test
  void nothingParsesXml() {
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "javax.xml.parsers..", "javax.xml.transform..", "org.xml.sax..", "org.w3c.dom.."))
        .orShould()
        .dependOnClassesThat()
        .haveNameMatching("javax\\.xml\\.stream\\.(XMLInputFactory|XML(Stream|Event)Reader)")
        .check(CLASSES);
  }

  /** No user can give a regular expression, so none can be given that never ends. */
  @Test
  void everyPatternIsOurOwn() {
    noClasses()
        .should()
        .callMethodWhere(
            target(owner(type(Pattern.class)))
                .and(target(name("compile")))
                .and(describe("outside of a constant", call -> !isConstant(call))))
        .check(CLASSES);
  }

  private static boolean isConstant(JavaCall<?> call) {
    return call.getOrigin().getName().equals("<clinit>");
  }

  @Test
  void noScalaTypeIsInASignature() {
    assertThat(CLASSES.stream().flatMap(ArchitectureTest::signatureTypes))
        .isNotEmpty()
        .noneMatch(type -> type.startsWith("scala."));
  }

  private static Stream<String> signatureTypes(JavaClass type) {
    return Stream.of(
            type.getFields().stream().map(field -> field.getRawType()),
            type.getCodeUnits().stream().map(JavaCodeUnit::getRawReturnType),
            type.getCodeUnits().stream().flatMap(unit -> unit.getRawParameterTypes().stream()),
            type.getAllRawInterfaces().stream())
        .flatMap(types -> types)
        .map(JavaClass::getName);
  }

  @Test
  void noClassIsNamedForBeingOfUse() {
    assertThat(CLASSES.stream().map(JavaClass::getSimpleName))
        .noneMatch(name -> name.matches(".*(Util|Utils|Helper|Helpers|Manager|Impl|Base)"));
  }

  @Test
  void everyPackageTellsWhatLivesInIt() {
    assertThat(packages())
        .allSatisfy(
            name -> assertThat(SOURCES.resolve("org/broadsheet/" + name)).satisfies(this::isTold));
  }

  private void isTold(Path folder) {
    assertThat(folder.resolve("package-info.java")).content(UTF_8).startsWith("/**\n * ");
  }

  @Test
  void noFileIsLongAndNothingIsLeftToDo() throws IOException {
    var problems = new TreeSet<String>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        List<String> lines = Files.readAllLines(file, UTF_8);
        if (lines.size() > MOST_LINES) {
          problems.add(file + " has " + lines.size() + " lines");
        }
        if (lines.stream().anyMatch(line -> line.matches(".*\\b(TODO|FIXME)\\b.*"))) {
          problems.add(file + " leaves something to do");
        }
      }
    }
    assertThat(problems).isEmpty();
  }
}
