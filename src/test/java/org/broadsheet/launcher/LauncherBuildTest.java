package org.broadsheet.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.broadsheet.launcher.Shell.Call;
import org.broadsheet.launcher.Shell.Ended;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When {@code jobs/broadsheet} builds the jar and assembles a Spark, and when it must not. */
@DisabledOnOs(OS.WINDOWS)
class LauncherBuildTest {
  private static final String BUILDING = "Building target/broadsheet.jar (once) …\n";
  private static final String ASSEMBLING = "Assembling Spark 4.0 under target/ (once) …\n";

  private Shell shell;

  @BeforeEach
  void copyTheLauncher(@TempDir Path folder) throws IOException {
    shell = new Shell(folder.toRealPath());
  }

  @ParameterizedTest
  @ValueSource(strings = {"target/broadsheet.jar", "broadsheet.jar", "jobs/broadsheet.jar"})
  void findsTheJarOfADeployedCopyAndNeverStartsMaven(String jar) {
    shell.run("mkdir -p project/target && touch project/" + jar + " && touch project/pom.xml");
    assertThat(submit().err()).isEmpty();
    assertThat(shell.calls("spark-submit").get(0).arguments())
        .element(2)
        .asString()
        .endsWith("/project/" + jar);
    assertThat(shell.calls("mvn")).isEmpty();
  }

  @Test
  void saysThatADeployedCopyHasNoSpark() {
    Ended ended = shell.deployed().run("broadsheet report all");
    assertThat(ended.err())
        .isEqualTo("Spark is missing: set SPARK_HOME, or put spark-submit on the PATH.\n");
    assertThat(ended.exitCode()).isEqualTo(2);
  }

  @Test
  void saysThatADeployedCopyHasNoJar() {
    Ended ended = submit();
    assertThat(ended.err()).startsWith("broadsheet.jar is missing: ").hasLineCount(1);
    assertThat(ended.exitCode()).isEqualTo(2);
    assertThat(shell.calls("mvn")).isEmpty();
  }

  @Test
  void buildsAMissingJarOnce() throws IOException {
    shell.withSources();
    assertThat(submit().err()).isEqualTo(BUILDING);
    assertThat(submit().err()).isEmpty();
    assertThat(shell.calls("mvn"))
        .singleElement()
        .satisfies(call -> assertThat(call.arguments()).endsWith("package"));
    assertThat(shell.calls("spark-submit")).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"src/main/Main.java", "pom.xml"})
  void buildsTheJarAnewWhenASourceIsNewer(String source) throws IOException {
    shell.withSources();
    submit();
    shell.run("sleep 0.02; touch project/" + source);
    assertThat(submit().err()).isEqualTo(BUILDING);
    assertThat(submit().err()).isEmpty();
    assertThat(shell.calls("mvn")).hasSize(2);
  }

  @Test
  void showsWhatMavenSaysOfAFailedBuildAndTriesAgainNextTime() throws IOException {
    shell.withSources();
    Ended ended = shell.run("MVN_FAILS=1 SPARK_HOME=$spark broadsheet report all");
    assertThat(ended.err())
        .isEqualTo(
            BUILDING
                + "no network\n"
                + "Building target/broadsheet.jar failed: see Maven's messages above.\n");
    assertThat(ended.exitCode()).isEqualTo(1);
    assertThat(submit().exitCode()).isZero();
  }

  @Test
  void doesNotTrustTheJarOfAKilledBuild() throws IOException {
    shell
        .withSources()
        .run(
            "cd project && mkdir target && touch target/broadsheet.jar.building"
                + " target/broadsheet.jar");
    assertThat(submit().err()).isEqualTo(BUILDING);
    assertThat(submit().err()).isEmpty();
  }

  @Test
  void saysThatABuildNeedsMaven() throws IOException {
    Ended ended =
        shell
            .withSources()
            .run(
                """
                for tool in bash dirname readlink locale sed find head mkdir flock perl rm; do
                  ln -s "$(command -v "$tool")" bin/
                done
                rm bin/mvn && PATH=$PWD/bin SPARK_HOME=$spark broadsheet report all
                ended=$? && /bin/rm bin/* && exit $ended
                """);
    assertThat(ended.err())
        .isEqualTo(
            BUILDING
                + "Building target/broadsheet.jar needs Maven: mvn is not on the PATH. Install"
                + " it.\n");
    assertThat(ended.exitCode()).isEqualTo(2);
  }

  @Test
  void assemblesASparkOnceAndRunsWithIt() throws IOException {
    shell.withSources();
    Ended first = shell.run("broadsheet report '' 'a b' --name café");
    Ended second = shell.run("broadsheet report");
    assertThat(first.err()).isEqualTo(BUILDING + ASSEMBLING);
    assertThat(second.err()).isEmpty();
    assertThat(shell.calls("mvn")).hasSize(2);
    assertThat(shell.calls("java")).hasSize(3);
    List<String> command = shell.calls("java").get(1).arguments();
    assertThat(command)
        .startsWith(
            "-XX:+UseParallelGC",
            "-Dempty=",
            "",
            "org.apache.spark.deploy.SparkSubmit",
            "--class",
            "org.broadsheet.Main")
        .containsSubsequence("--name", "café")
        .endsWith("report", "", "a b");
  }

  @Test
  void leavesTheGarbageCollectorThatAUserNames() throws IOException {
    shell.withSources().run("broadsheet report --driver-java-options -XX:+UseG1GC");
    assertThat(shell.calls("java").get(1).arguments())
        .contains("-XX:+UseG1GC")
        .doesNotContain("-XX:+UseParallelGC");
  }

  @Test
  void archivesTheClassesOfARunOfTheSampleWhenItAssemblesSpark() throws IOException {
    shell.withSources().run("broadsheet report all");
    Call sample = shell.calls("java").get(0);
    assertThat(sample.sparkSubmitOpts()).contains("-XX:ArchiveClassesAtExit=");
    assertThat(sample.arguments())
        .containsSubsequence("report", "all", "--input")
        .anyMatch(word -> word.endsWith("/jobs/sample"));
  }

  @Test
  void startsJavaForASmallInputWithWhatStartsFast() throws IOException {
    shell.withSources().run("mkdir in && echo '{}' >in/a.jsonl");
    for (String input :
        List.of("--input in", "--input=in", "--input 'in/*.jsonl'", "@small.args")) {
      shell.run("echo '--input in' >small.args; broadsheet report all " + input);
      assertThat(lastJava().sparkSubmitOpts())
          .as(input)
          .contains("-XX:TieredStopAtLevel=1", "-XX:SharedArchiveFile=", "classes.jsa");
      assertThat(lastJava().arguments()).as(input).startsWith("-XX:+UseSerialGC");
    }
  }

  @Test
  void startsJavaForOtherInputsWithWhatRunsFast() throws IOException {
    shell
        .withSources()
        .run("mkdir in && echo '{}' >in/a.jsonl && head -c 4194305 /dev/zero >large.jsonl");
    for (String input :
        List.of(
            "--input large.jsonl",
            "--input in --input large.jsonl",
            "--input in large.jsonl",
            "--input in missing",
            "--input s3a://bucket/in",
            "--input in --master spark://host:7077",
            "@large.args",
            "")) {
      shell.run("echo '--input \"in\" large.jsonl' >large.args; broadsheet report all " + input);
      assertThat(lastJava().sparkSubmitOpts()).as(input).doesNotContain("-XX:");
      assertThat(lastJava().arguments()).as(input).startsWith("-XX:+UseParallelGC");
    }
  }

  private Call lastJava() {
    List<Call> calls = shell.calls("java");
    return calls.get(calls.size() - 1);
  }

  @Test
  void doesNotTakeAHalfAssembledSparkForWhole() throws IOException {
    shell.withSources().run("cd project && mkdir -p target/spark-assembly.tmp/jars/half");
    assertThat(shell.run("broadsheet report; ls project/target/spark-4.0/jars").out()).isEmpty();
    assertThat(shell.calls("mvn")).hasSize(2);
  }

  @Test
  void buildsAndAssemblesOnceForLaunchersThatStartTogether() throws IOException {
    shell.withSources().run("for i in 1 2 3 4; do broadsheet report $i & done; wait");
    assertThat(shell.calls("mvn")).hasSize(2);
    assertThat(shell.calls("java")).as("four jobs, and the run of the sample").hasSize(5);
  }

  private Ended submit() {
    return shell.run("SPARK_HOME=$spark broadsheet report all");
  }
}
