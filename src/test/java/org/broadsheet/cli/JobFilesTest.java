package org.broadsheet.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.broadsheet.schema.UserError;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobFilesTest {
  @TempDir Path project;

  private Path jobs;

  @BeforeEach
  void makeTheJobsFolder() throws IOException {
    jobs = Files.createDirectory(project.resolve("jobs"));
  }

  private String[] expanded(String content, String... behind) throws IOException {
    Path file = Files.writeString(jobs.resolve("daily.args"), content);
    var args = new String[behind.length + 1];
    args[0] = "@" + file;
    System.arraycopy(behind, 0, args, 1, behind.length);
    return JobFiles.expanded(args);
  }

  @Test
  void wordsAreReadLineByLineWithoutComments() throws IOException {
    assertThat(expanded("# A day.\n\n--days 1 # one\r\n\t--top\t5\n#--top 6\n--run-id a#b"))
        .containsExactly("--days", "1", "--top", "5", "--run-id", "a#b");
  }

  @Test
  void quotesHoldWordsTogether() throws IOException {
    assertThat(expanded("--default-outlet \"The # Times\" --column=text=\"the body\" \"\""))
        .containsExactly("--default-outlet", "The # Times", "--column=text=the body", "");
  }

  @Test
  void aQuoteThatIsNotClosedIsAMistake() {
    assertThatThrownBy(() -> expanded("--top 3\n--default-outlet \"The Times"))
        .isInstanceOf(UserError.class)
        .hasMessage(
            "A job file has a line with an open quote, which must be closed: --default-outlet \"The"
                + " Times");
  }

  @Test
  void relativePathsStartAboveTheJobsFolder() throws IOException {
    assertThat(
            expanded(
                "--input news/*.jsonl more \"a b\" --input=c d --output output terms\n"
                    + "--stop-words words.txt --outlets=names.csv"))
        .containsExactly(
            "--input",
            project + "/news/*.jsonl",
            project + "/more",
            project + "/a b",
            "--input=" + project + "/c",
            project + "/d",
            "--output",
            project + "/output",
            "terms",
            "--stop-words",
            project + "/words.txt",
            "--outlets=" + project + "/names.csv");
  }

  @Test
  void absolutePathsAndUrisAreUnchanged() throws IOException {
    assertThat(expanded("--input /news s3a://bucket/news hdfs:///news --from 2026-03-01"))
        .containsExactly(
            "--input", "/news", "s3a://bucket/news", "hdfs:///news", "--from", "2026-03-01");
  }

  @Test
  void aFileOutsideOfAJobsFolderIsItsOwnProject() throws IOException {
    Path file = Files.writeString(project.resolve("my.args"), "--output out");
    assertThat(JobFiles.expanded(new String[] {"@" + file}))
        .containsExactly("--output", project + "/out");
  }

  @Test
  void theOptionsOfAFileTakeItsPlace() throws IOException {
    assertThat(expanded("--to 2026-03-01", "--to", "2026-03-02"))
        .containsExactly("--to", "2026-03-01", "--to", "2026-03-02");
  }

  @Test
  void aLaterOptionReplacesTheFiles() throws IOException {
    Path file = Files.writeString(jobs.resolve("x.args"), "--input a --output o --to never");
    assertThat(Command.run("report", "all", "@" + file, "--to", "2026-03-02").problems())
        .containsExactly("--input matches nothing: \"" + project + "/a\". Check the path.");
  }

  @Test
  void aFileThatIsMissingOrNotTextIsAMistake() throws IOException {
    Path latin1 = Files.write(jobs.resolve("latin1.args"), new byte[] {'-', (byte) 0xE9});
    for (String name : new String[] {jobs + "/none.args", jobs.toString(), latin1.toString()}) {
      assertThatThrownBy(() -> JobFiles.expanded(new String[] {"@" + name}))
          .isInstanceOf(UserError.class)
          .hasMessage("A job file cannot be read: \"" + name + "\". Check the path.");
    }
    assertThatThrownBy(() -> JobFiles.expanded(new String[] {"@a\0b"}))
        .isInstanceOf(UserError.class);
  }
}
