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
  private static final int MOST_FILES = 25;
  private static final Pattern IMPORT =
      Pattern.compile("^import (?:static )?org\\.broadsheet\\.([a-z.]+)\\.[A-Z]");

  /**
   * Package → the packages that it imports, from the lowest floor up. A new package is entered
   * here, or the test fails.
   */
  private static final Map<String, Set<String>> ARROWS =
      Map.ofEntries(
          entry("entity", Set.of()),
          entry("lexicon", Set.of()),
          entry("measure", Set.of()),
          entry("rows", Set.of()),
          entry("schema", Set.of()),
          entry("text", Set.of("lexicon")),
          entry("text.plain", Set.of("lexicon", "text")),
          entry("entity.name", Set.of("entity", "lexicon", "text")),
          entry("entity.speech", Set.of("entity", "lexicon", "text")),
          entry("entity.token", Set.of("entity", "lexicon", "text")),
          entry("measure.network", Set.of("measure")),
          entry("entity.rule", Set.of("entity", "entity.token", "lexicon", "text")),
          entry("entity.model", Set.of("entity", "entity.rule", "entity.token", "lexicon", "text")),
          entry("entity.recognition", Set.of("entity", "entity.model", "entity.rule")),
          entry("corpus", Set.of("schema", "text", "text.plain")),
          entry("analysis", Set.of("measure", "schema")),
          entry("boilerplate", Set.of("corpus", "rows", "schema", "text")),
          entry("duplicate", Set.of("corpus", "measure", "rows", "schema", "text")),
          entry("io", Set.of("corpus", "schema")),
          entry("story", Set.of("corpus", "rows", "schema", "text")),
          entry(
              "analysis.entity",
              Set.of(
                  "analysis",
                  "corpus",
                  "entity",
                  "entity.name",
                  "entity.recognition",
                  "entity.speech",
                  "entity.token",
                  "rows",
                  "schema",
                  "text")),
          entry("analysis.term", Set.of("analysis", "corpus", "measure", "rows", "schema", "text")),
          entry("io.input", Set.of("corpus", "io", "schema")),
          entry("io.lock", Set.of("io", "schema")),
          entry(
              "analysis.emphasis",
              Set.of(
                  "analysis",
                  "analysis.entity",
                  "analysis.term",
                  "corpus",
                  "measure",
                  "rows",
                  "schema")),
          entry(
              "analysis.evidence",
              Set.of(
                  "analysis",
                  "analysis.entity",
                  "analysis.term",
                  "corpus",
                  "rows",
                  "schema",
                  "text")),
          entry(
              "analysis.phrase",
              Set.of("analysis", "analysis.term", "corpus", "rows", "schema", "text")),
          entry("io.output", Set.of("io", "io.input", "io.lock", "schema")),
          entry(
              "analysis.pair",
              Set.of(
                  "analysis",
                  "analysis.emphasis",
                  "analysis.entity",
                  "analysis.term",
                  "corpus",
                  "measure.network",
                  "rows",
                  "schema")),
          entry(
              "analysis.telling",
              Set.of(
                  "analysis",
                  "analysis.emphasis",
                  "analysis.entity",
                  "analysis.evidence",
                  "analysis.term",
                  "corpus",
                  "entity",
                  "entity.name",
                  "measure",
                  "rows",
                  "schema",
                  "text")),
          entry(
              "report",
              Set.of(
                  "analysis",
                  "analysis.emphasis",
                  "analysis.entity",
                  "analysis.evidence",
                  "analysis.pair",
                  "analysis.phrase",
                  "analysis.telling",
                  "analysis.term",
                  "corpus",
                  "schema")),
          entry("exchange", Set.of("report", "rows", "schema")),
          entry("page", Set.of("report", "rows")),
          entry(
              "job",
              Set.of(
                  "analysis.entity",
                  "boilerplate",
                  "corpus",
                  "duplicate",
                  "entity.model",
                  "entity.name",
                  "entity.recognition",
                  "exchange",
                  "io",
                  "io.input",
                  "io.lock",
                  "io.output",
                  "page",
                  "report",
                  "rows",
                  "schema",
                  "story",
                  "text")),
          entry(
              "cli.option",
              Set.of("corpus", "io.input", "io.output", "job", "report", "schema", "text")),
          entry(
              "cli",
              Set.of(
                  "cli.option",
                  "corpus",
                  "entity",
                  "entity.model",
                  "entity.recognition",
                  "io",
                  "io.lock",
                  "io.output",
                  "job",
                  "report",
                  "schema")));

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
            .map(ROOT::concat)
            .toArray(String[]::new);
    noClasses()
        .that(resideInAPackage(ROOT + name))
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

  /** Without a circle: each package imports only packages that stand before it in some order. */
  @Test
  void noPackagesImportEachOther() {
    var placed = new TreeSet<String>();
    while (placed.size() < ARROWS.size()) {
      List<String> next =
          packages().stream()
              .filter(name -> !placed.contains(name) && placed.containsAll(ARROWS.get(name)))
              .toList();
      assertThat(next).as("can be placed after " + placed).isNotEmpty();
      placed.addAll(next);
    }
  }

  /** Without a circle, as the packages: the rules for speakers are a chain of steps. */
  @Test
  void noClassesOfSpeechUseEachOther() {
    Map<String, Set<String>> uses = usesWithin("entity.speech");
    var placed = new TreeSet<String>();
    while (placed.size() < uses.size()) {
      List<String> next =
          uses.keySet().stream()
              .filter(name -> !placed.contains(name) && placed.containsAll(uses.get(name)))
              .toList();
      assertThat(next).as("can be placed after " + placed + " of " + uses).isNotEmpty();
      placed.addAll(next);
    }
    assertThat(placed).contains("QuotationSpeakers", "Speaker");
  }

  /** Class → the other classes of its package that it uses, with nested classes in their outer. */
  private static Map<String, Set<String>> usesWithin(String name) {
    return CLASSES.stream()
        .filter(type -> type.getPackageName().equals(ROOT + name))
        .filter(type -> !type.getName().endsWith("package-info"))
        .collect(
            Collectors.groupingBy(
                ArchitectureTest::outer,
                Collectors.flatMapping(
                    type ->
                        type.getDirectDependenciesFromSelf().stream()
                            .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                            .filter(other -> other.getPackageName().equals(ROOT + name))
                            .map(ArchitectureTest::outer)
                            .filter(other -> !other.equals(outer(type))),
                    Collectors.toSet())));
  }

  private static String outer(JavaClass type) {
    return type.getName().substring(type.getPackageName().length() + 1).replaceFirst("\\$.*", "");
  }

  /** The sentence “Imports …” of a package's description names the packages that it uses. */
  @ParameterizedTest
  @MethodSource("packages")
  void aPackageSaysWhatItImports(String name) throws IOException {
    var imported = new TreeSet<String>();
    for (Path file : files(name)) {
      for (String line : Files.readAllLines(file, UTF_8)) {
        var match = IMPORT.matcher(line);
        if (match.find()) {
          imported.add(match.group(1));
        }
      }
    }
    CLASSES.stream()
        .filter(type -> type.getPackageName().equals(ROOT + name))
        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
        .map(dependency -> dependency.getTargetClass().getPackageName())
        .filter(other -> other.startsWith(ROOT))
        .forEach(other -> imported.add(other.substring(ROOT.length())));
    imported.remove(name);
    assertThat(imported).isEqualTo(new TreeSet<>(ARROWS.get(name)));
    String sentence =
        imported.isEmpty() ? "Imports nothing of Broadsheet." : "Imports " + list(imported) + ".";
    assertThat(description(name).replaceAll("\\s+\\*\\s+", " ")).contains(sentence);
  }

  private static String list(Set<String> names) {
    return String.join(", ", names).replaceFirst(", ([^,]*)$", " and $1");
  }

  @ParameterizedTest
  @MethodSource("packages")
  void aPackageIsSmallOrSaysWhyNot(String name) throws IOException {
    if (files(name).size() > MOST_FILES) {
      assertThat(description(name)).contains("over " + MOST_FILES + " files");
    }
  }

  private static List<Path> files(String name) throws IOException {
    try (Stream<Path> files = Files.list(folder(name))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.endsWith("package-info.java"))
          .toList();
    }
  }

  private static Path folder(String name) {
    return SOURCES.resolve("org/broadsheet/" + name.replace('.', '/'));
  }

  private static String description(String name) throws IOException {
    return Files.readString(folder(name).resolve("package-info.java"), UTF_8);
  }

  @Test
  void textEntityAndMeasureAreFreeOfSpark() {
    noClasses()
        .that(
            resideInAnyPackage(
                ROOT + "lexicon..", ROOT + "text..", ROOT + "entity..", ROOT + "measure.."))
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
  void noFileIsLongAndNothingIsLeftToDo() throws IOException {
    var problems = new TreeSet<String>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        List<String> lines = Files.readAllLines(file, UTF_8);
        long length = lines.stream().filter(line -> !line.startsWith("import ")).count();
        if (length > MOST_LINES) {
          problems.add(file + " has " + length + " lines without its imports");
        }
        if (lines.stream().anyMatch(line -> line.matches(".*\\b(TODO|FIXME)\\b.*"))) {
          problems.add(file + " leaves something to do");
        }
      }
    }
    assertThat(problems).isEmpty();
  }
}
