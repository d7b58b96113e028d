package org.broadsheet.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
  private static final String CANARY = "c4n4ry/+%2F=";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "s3a://AKIAEXAMPLE:<>@bucket/news/*.jsonl",
        "\"ftp://reader:<>@ftp.example.org:21/a b.csv\" is gone",
        "sftp://:<>@host/x",
        "https://store.example.org/a.jsonl?X-Amz-Credential=<>&X-Amz-Signature=<>",
        "https://account.blob.core.windows.net/c/a.csv?sv=2024&sp=r&sig=<>",
        "https://store.example.org/a.jsonl%3Fsig=<>",
        "wasbs://c@account.blob.core.windows.net/a?sas=<>",
        "https://store.example.org/a?access_token=<>",
        "https://maps.example.org/a?key=<>",
        "https://store.example.org/a?AWSAccessKeyId=<>",
        "spark.hadoop.fs.s3a.secret.key=<>",
        "spark.hadoop.fs.s3a.session.token=<> and more",
        "spark.hadoop.fs.azure.account.key.me.dfs.core.windows.net=<>",
        "--conf=spark.ssl.keyPassword=<>",
        "jdbc:postgresql://db/news?user=me&password=<>",
        "PGPASSWORD=<>"
      })
  void masksASecretInEveryPosition(String text) {
    String message = text.replace("<>", CANARY);
    assertThat(Secrets.masked(message)).doesNotContain(CANARY).contains("***");
    assertThat(Secrets.areIn(message)).isTrue();
    assertThat(message).containsPattern(Secrets.OF_SETTINGS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hdfs://namenode:8020/news/a@b.jsonl",
        "abfss://container@account.dfs.core.windows.net/news",
        "s3a://bucket/a:b@c.jsonl",
        "file:///home/me/news/2026-01-01T00:00:00@x.csv",
        "spark://master:7077",
        "[2001:db8::1]:8020/a@b",
        "--column author=byline",
        "jobs/monkey=3.args",
        "https://example.org/a?page=2&design=new",
        "No article is accepted: 0 read."
      })
  void leavesTextWithoutSecrets(String text) {
    assertThat(Secrets.masked(text)).isEqualTo(text);
    assertThat(Secrets.areIn(text)).isFalse();
    assertThat(text).doesNotContainPattern(Secrets.OF_SETTINGS);
  }

  @Test
  void isKeptOutOfSparksLogToo() throws IOException {
    var log = new Properties();
    try (var file = Files.newBufferedReader(Path.of("jobs/log4j2.properties"))) {
      log.load(file);
    }
    assertThat(log.getProperty("appender.console.layout.pattern"))
        .startsWith("%replace{")
        .endsWith("}{" + Secrets.SECRET.pattern() + "}{***}%n");
    assertThat(Secrets.SECRET.pattern()).as("braces end a pattern there").doesNotContain("{", "}");
  }

  @Test
  void leavesTheRestOfASentence() {
    assertThat(Secrets.masked("--input vanished: \"s3a://me:x@b/a?token=1\". Check the path."))
        .isEqualTo("--input vanished: \"s3a://***@b/a?token=***\". Check the path.");
  }

  @Test
  void masksProblemsAndStackTraces() {
    var error = new UserError(ExitCode.USAGE, List.of("a", "Unknown: \"--password=" + CANARY));
    assertThat(error.problems()).containsExactly("a", "Unknown: \"--password=***");
    assertThat(error).hasMessageNotContaining(CANARY);
    var cause = new IOException("s3a://me:" + CANARY + "@bucket/x");
    assertThat(Secrets.masked(new IllegalStateException("password=" + CANARY, cause)))
        .doesNotContain(CANARY)
        .contains(
            "IllegalStateException: password=***", "IOException: s3a://***@bucket/x", "\tat ");
  }
}
