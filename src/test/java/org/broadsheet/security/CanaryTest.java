package org.broadsheet.security;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.broadsheet.cli.Command;
import org.broadsheet.schema.ExitCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A secret is put wherever a user might put one, and looked for in everything that is written. */
@Timeout(300)
class CanaryTest {
  private static final String CANARY = "c4n4ry0fTheM1ne";
  private static final String LINE =
      "{\"id\":\"%s\",\"outlet\":\"The Bugle\",\"published\":\"2026-03-01\",\"text\":\"The harbour opened.\"}\n";

  @TempDir Path folder;

  /** What is read, secrets and all; not looked through. */
  private Path given;

  /** All that is written. */
  private Path written;

  @BeforeEach
  void makeRoom() throws IOException {
    given = Files.createDirectories(folder.resolve("given"));
    written = Files.createDirectories(folder.resolve("written"));
    Files.createDirectories(written.resolve("events"));
    Files.createDirectories(given.resolve("news"));
    Files.writeString(given.resolve("news/a.jsonl"), LINE.formatted("a") + "broken\n");
    Files.writeString(given.resolve("b.jsonl?token=" + CANARY), LINE.formatted("b"));
    Files.writeString(given.resolve("aliases.csv"), "alias,outlet\nBugle,The Bugle\n");
    Files.writeString(given.resolve("words.txt"), "opened\n");
    Files.writeString(given.resolve("job.args"), "--stop-words " + vault("words.txt"));
    Files.writeString(
        given.resolve("spark.conf"), "spark.hadoop.fs.s3a.secret.key " + CANARY + "\n");
  }

  private String vault(String file) {
    return "vault://reader:" + CANARY + "@host" + given.resolve(file);
  }

  @Test
  void isInNothingThatARunWrites() throws Exception {
    int status =
        submitted(
            List.of("--conf", "spark.hadoop.fs.azure.account.key.me=" + CANARY),
            List.of(
                "report",
                "articles",
                "rejected_records",
                "terms",
                "@" + given.resolve("job.args"),
                "--input",
                vault("news"),
                given.resolve("b.jsonl?token=" + CANARY).toString(),
                "--format",
                "jsonl",
                "--outlets",
                vault("aliases.csv"),
                "--max-rejected-share=1",
                "--verbose",
                "--output=" + written.resolve("out")));
    assertThat(status).as(everything()).isZero();
    assertThat(written.resolve("out/latest/csv/articles.csv"))
        .content()
        .contains("a,The Bugle", "b,The Bugle");
    assertThat(written.resolve("out/latest/manifest.json"))
        .content()
        .contains("vault://***@host", "b.jsonl?token=***");
    assertThat(events()).contains("sun.java.command", "fs.s3a.secret.key", "redacted");
    assertNowhere();
  }

  @Test
  void isInNothingThatAFailureWrites() throws Exception {
    int status =
        submitted(
            List.of("--conf", "spark.hadoop." + Vault.FAILS + "=true"),
            List.of(
                "report", "terms", "--input", vault("news"), "--output=" + written.resolve("out")));
    assertThat(status).as(everything()).isEqualTo(ExitCode.FAILURE.status());
    assertThat(written.resolve("err"))
        .content()
        .contains("ERROR", "No luck with vault://***@host", "\tat ");
    assertNowhere();
  }

  /** A run as spark-submit starts it, its Java given the secret by the environment too. */
  private int submitted(List<String> sparkOptions, List<String> arguments) throws Exception {
    var command = new ArrayList<String>();
    boolean isVerbose = arguments.contains("--verbose");
    command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("--add-opens"))
        .forEach(command::add);
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx700m"));
    if (!isVerbose) { // As jobs/broadsheet does.
      command.add("-Dlog4j2.configurationFile=" + Path.of("jobs/log4j2.properties").toUri());
    }
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(
        List.of("org.apache.spark.deploy.SparkSubmit", "--class", "org.broadsheet.Main"));
    Map.of(
            "spark.hadoop.fs.vault.impl",
            Vault.class.getName(),
            // Were slow events written to the log, all would be.
            "spark.scheduler.listenerbus.logSlowEvent.threshold",
            "0",
            "spark.eventLog.enabled",
            "true",
            "spark.eventLog.compress",
            "false",
            "spark.eventLog.dir",
            written.resolve("events").toUri().toString())
        .forEach((name, value) -> command.addAll(List.of("--conf", name + "=" + value)));
    command.addAll(List.of("--master", "local[2]"));
    command.addAll(List.of("--properties-file", given.resolve("spark.conf").toString()));
    command.addAll(sparkOptions);
    command.add("spark-internal");
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("AWS_ACCESS_KEY_ID", "AKIAEXAMPLE");
    builder.environment().put("AWS_SECRET_ACCESS_KEY", CANARY);
    builder.environment().put("AWS_SESSION_TOKEN", CANARY);
    builder.redirectOutput(written.resolve("out.txt").toFile());
    Process process = builder.redirectError(written.resolve("err").toFile()).start();
    if (!process.waitFor(200, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("Still running: " + everything());
    }
    return process.exitValue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "report terms --input @ --output s3a://me:<>@bucket/out",
        "report terms --input s3a://me:<>@bucket/in --output @",
        "report terms --input nowhere?X-Amz-Signature=<> --output @",
        "report terms --input @ --outlets ftp://me:<>@host/a.csv --output @",
        "report terms --input @ --stop-words ftp://me:<>@host/a.txt --output @",
        "report terms --input @ --entities ftp://me:<>@host/a.csv --output @",
        "report terms --input @ --entity-model ftp://me:<>@host/a.model --output @",
        "report terms --input @ --output @ --conf spark.hadoop.fs.s3a.secret.key=<>",
        "report terms --input @ --output @ --secret-key <>",
        "report terms --input @ --output @ --secret-key=<>",
        "report terms --input @ --output @ --run-id token=<>",
        "report terms --input @ --output @ --column password=<>",
        "report password=<> --input @ --output @",
        "--secret.key=<> report",
        "verify s3a://me:<>@bucket/out",
        "train-entities --gold s3a://me:<>@bucket/gold.tsv --output @",
        "train-entities --gold @ --output s3a://me:<>@bucket/names.model",
        "report terms @jobs/none?token=<>",
        "report terms @OPEN"
      })
  void isInNoSentence(String line) throws IOException {
    Path open = given.resolve("open.args");
    Files.writeString(open, "--input \"s3a://me:" + CANARY + "@bucket/news\n");
    String[] args =
        Stream.of(line.split(" "))
            .map(
                word ->
                    word.equals("@")
                        ? folder.resolve("x").toString()
                        : word.equals("@OPEN") ? "@" + open : word.replace("<>", CANARY))
            .toArray(String[]::new);
    Command refused = Command.run(args);
    assertThat(refused.exitCode()).as(refused.err()).isEqualTo(ExitCode.USAGE);
    assertThat(refused.err()).isNotBlank().doesNotContain(CANARY, "\tat ");
    assertThat(refused.out()).doesNotContain(CANARY);
  }

  @Test
  void isNotToldWhenAGateIsShut() {
    Command shut =
        Command.run(
            "report",
            "terms",
            "--input",
            given.resolve("b.jsonl?token=" + CANARY).toString(),
            "--format=jsonl",
            "--from=2030-01-01",
            "--output=" + written.resolve("out"));
    assertThat(shut.exitCode()).isEqualTo(ExitCode.CHECK);
    assertThat(shut.out() + shut.err()).contains("1 filtered").doesNotContain(CANARY);
    assertThat(files(written)).isEmpty();
  }

  private String events() throws IOException {
    var events = new StringBuilder();
    for (Path file : files(written.resolve("events"))) {
      events.append(Files.readString(file, ISO_8859_1));
    }
    return events.toString();
  }

  private void assertNowhere() {
    assertThat(files(written))
        .isNotEmpty()
        .allSatisfy(
            file -> {
              assertThat(file.toString()).doesNotContain(CANARY);
              assertThat(file).content(ISO_8859_1).doesNotContain(CANARY);
            });
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String everything() throws IOException {
    return Files.readString(written.resolve("out.txt"), UTF_8)
        + Files.readString(written.resolve("err"), UTF_8);
  }
}
