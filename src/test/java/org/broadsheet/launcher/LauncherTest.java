package org.broadsheet.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.broadsheet.launcher.Shell.Call;
import org.broadsheet.launcher.Shell.Ended;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code jobs/broadsheet} makes of its arguments and of the folder it stands in. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
  private Shell shell;

  @BeforeEach
  void copyTheLauncher(@TempDir Path folder) throws IOException {
    shell = new Shell(folder.toRealPath());
  }

  @Test
  void givesSparkItsOptionsAndBroadsheetTheOthersInTheirOrder() {
    shell.deployed();
    submit(
        "--master local[2] report --conf a=b all -c c=d --input x --driver-memory=2g --verbose --supervise @y.args");
    assertSubmitted(
        List.of(
            "--master",
            "local[2]",
            "--conf",
            "a=b",
            "-c",
            "c=d",
            "--driver-memory",
            "2g",
            "--supervise"),
        List.of("report", "all", "--input", "x", "--verbose", "@y.args"));
  }

  static Stream<String> optionsOfSpark() {
    return """
        --master --deploy-mode --name --conf -c --properties-file --packages --exclude-packages
        --repositories --jars --files --archives --driver-memory --driver-cores
        --driver-java-options --driver-library-path --driver-class-path --executor-memory
        --executor-cores --num-executors --total-executor-cores --queue --principal --keytab
        --proxy-user"""
        .lines()
        .flatMap(line -> Stream.of(line.split(" ")));
  }

  @ParameterizedTest
  @MethodSource("optionsOfSpark")
  void knowsTheOptionAsSparks(String option) {
    shell.deployed();
    submit("report " + option + " --value " + option + "=-x=y all");
    assertSubmitted(List.of(option, "--value", option, "-x=y"), List.of("report", "all"));
  }

  @Test
  void keepsSpacesQuotesGlobsAndEmptyValues() {
    shell.deployed();
    submit(
        "report '' --input 'a  b' '*' \"it's\" '\"$HOME\"' 'c\\d' --name '' --queue= --conf 'x=-Da=\"b c\" -De' 'café\n'");
    assertSubmitted(
        List.of("--name", "", "--queue", "", "--conf", "x=-Da=\"b c\" -De"),
        List.of("report", "", "--input", "a  b", "*", "it's", "\"$HOME\"", "c\\d", "café\n"));
  }

  @Test
  void leavesWhatFollowsTwoDashesToBroadsheet() {
    shell.deployed();
    submit("--name n report -- --name all");
    assertSubmitted(List.of("--name", "n"), List.of("report", "--", "--name", "all"));
  }

  @Test
  void endsItsOwnOptionsAtTwoDashesBeforeTheSubcommand() {
    shell.deployed();
    submit("--name n -- report --name all");
    assertSubmitted(List.of("--name", "n"), List.of("report", "--name", "all"));
  }

  @Test
  void refusesASparkOptionWithoutItsValue() {
    shell.deployed();
    assertFails(submit("report all --driver-memory"), 2, "--driver-memory needs a value.\n");
    assertThat(shell.calls("spark-submit")).isEmpty();
  }

  @Test
  void runsFromAnyFolderThroughLinksWhateverTheNames() {
    shell.deployed();
    shell.run(
        """
        mkdir -p "it's \\"here\\" é #1 100%" bin2 'some where'
        mv project "it's \\"here\\" é #1 100%/"
        ln -s "../it's \\"here\\" é #1 100%/project/jobs/broadsheet" bin2/first
        ln -s "$PWD/bin2/first" bin2/news
        cd 'some where' && SPARK_HOME=$spark ../bin2/news report x
        """);
    Call call = onlyCall("spark-submit");
    assertThat(call.folder()).endsWith("/some where");
    assertThat(call.arguments())
        .element(2)
        .asString()
        .endsWith("/it's \"here\" é #1 100%/project/broadsheet.jar");
    assertThat(call.sparkSubmitOpts())
        .startsWith("-Dlog4j2.configurationFile=file:///")
        .endsWith("/it%27s%20%22here%22%20é%20%231%20100%25/project/jobs/log4j2.properties");
  }

  @Test
  void handsTheExitCodeThrough() {
    shell.deployed();
    assertThat(shell.run("EXIT=7 SPARK_HOME=$spark broadsheet report all").exitCode()).isEqualTo(7);
  }

  @Test
  void findsSparkSubmitOnThePath() {
    shell.deployed();
    shell.run("PATH=$spark/bin:$PATH broadsheet report all");
    assertSubmitted(List.of(), List.of("report", "all"));
  }

  @Test
  void refusesASparkHomeWithoutSparkSubmit() {
    shell.deployed();
    Ended ended = shell.run("SPARK_HOME=/no/spark broadsheet report all");
    assertFails(
        ended, 2, "SPARK_HOME has no bin/spark-submit: /no/spark. Correct it, or unset it.\n");
  }

  @Test
  void givesJavaAnEncodingThatHoldsEveryName() {
    shell.deployed();
    shell.run("LC_ALL=C SPARK_HOME=$spark broadsheet report café");
    assertThat(onlyCall("spark-submit").locale()).endsWith("UTF-8");
    assertThat(onlyCall("spark-submit").arguments()).endsWith("café");
  }

  @Test
  void keepsSparkQuietAndTheUsersJavaOptions() {
    shell.deployed();
    shell.run("SPARK_SUBMIT_OPTS='-Dmine=1' SPARK_HOME=$spark broadsheet report all");
    assertThat(onlyCall("spark-submit").sparkSubmitOpts())
        .startsWith("-Dlog4j2.configurationFile=file:/")
        .endsWith("/project/jobs/log4j2.properties -Dmine=1");
  }

  @Test
  void letsSparkTalkWithVerbose() {
    shell.deployed();
    submit("report all --verbose");
    assertThat(onlyCall("spark-submit").sparkSubmitOpts()).isEmpty();
  }

  @Test
  void listsReportsWithoutStartingSpark() {
    shell.deployed();
    shell.run("mkdir $spark/jars && SPARK_HOME=$spark HADOOP_CONF_DIR=/etc/hadoop broadsheet list");
    assertThat(shell.calls("spark-submit")).isEmpty();
    assertThat(onlyCall("java").arguments())
        .endsWith("org.broadsheet.Main", "list")
        .anyMatch(it -> it.matches(".*/project/broadsheet.jar:/etc/hadoop:.*/spark/jars/\\*"));
  }

  @Test
  void submitsListWithOptionsOfSpark() {
    shell.deployed();
    shell.run("mkdir $spark/jars && SPARK_HOME=$spark broadsheet list --name n");
    assertSubmitted(List.of("--name", "n"), List.of("list"));
  }

  @Test
  void tellsWhetherSomebodyWatches() {
    shell.deployed();
    String tells =
        "printf '#!/bin/bash\\necho watched: $BROADSHEET_TERMINAL\\n' >$spark/bin/spark-submit\n";
    String call = "SPARK_HOME=$spark project/jobs/broadsheet report all";
    assertThat(shell.run(tells + call).out()).isEqualTo("watched:\n");
    // A terminal of its own, where there is the program for it.
    Ended watched =
        shell.run("command -v script && script -qec '" + call + "' /dev/null </dev/null");
    assumeThat(watched.out()).as("script, of util-linux").startsWith("/");
    assertThat(watched.out()).contains("watched: yes");
  }

  private Ended submit(String arguments) {
    return shell.run("SPARK_HOME=$spark broadsheet " + arguments);
  }

  private Call onlyCall(String program) {
    assertThat(shell.calls(program)).hasSize(1);
    return shell.calls(program).get(0);
  }

  private void assertSubmitted(List<String> sparkOptions, List<String> arguments) {
    List<String> submitted = onlyCall("spark-submit").arguments();
    int jar = 2 + sparkOptions.size();
    assertThat(submitted.subList(0, 2)).containsExactly("--class", "org.broadsheet.Main");
    assertThat(submitted.subList(2, jar)).isEqualTo(sparkOptions);
    assertThat(submitted.get(jar)).endsWith("/broadsheet.jar");
    assertThat(submitted.subList(jar + 1, submitted.size())).isEqualTo(arguments);
  }

  private static void assertFails(Ended ended, int exitCode, String message) {
    assertThat(ended.err()).isEqualTo(message);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.exitCode()).isEqualTo(exitCode);
  }
}
