package org.broadsheet.io.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.broadsheet.io.input.ScreenedInput.STORAGE;
import static org.broadsheet.io.input.ScreenedInput.article;
import static org.broadsheet.io.input.ScreenedInput.file;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.broadsheet.schema.ExitCode;
import org.broadsheet.schema.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class InputsTest {
  @TempDir Path folder;

  @Test
  void findsFilesInFoldersByTheirEndings() {
    articles("a.jsonl", "b/c.ndjson", "b/d.json", "b/e/f.CSV", "x.jsonl/g.parquet", "h.jsonl.zst");
    articles("notes.md", "b/readme", "archive.zip", "k.jsonl.bz2");
    articles("_SUCCESS", "_hidden.jsonl", ".hidden.jsonl", ".git/a.jsonl", "_temporary/b.jsonl");
    Inputs inputs = inputs(folder.toString());
    assertThat(names(inputs))
        .containsExactly(
            "a.jsonl", "b/c.ndjson", "b/d.json", "b/e/f.CSV", "h.jsonl.zst", "x.jsonl/g.parquet");
    assertThat(inputs.skipped())
        .containsExactlyInAnyOrder("notes.md", "b/readme", "archive.zip", "k.jsonl.bz2");
    assertThat(inputs.bytes()).isEqualTo(6L * article("a").length());
  }

  @Test
  void readsEveryFileInTheGivenFormat() {
    articles("a.log", "b.csv");
    Inputs inputs = Inputs.of(List.of(folder.toString()), Optional.of(Format.JSONL), STORAGE);
    assertThat(inputs.files()).extracting(InputFile::format).containsOnly(Format.JSONL).hasSize(2);
  }

  @Test
  void findsTheFilesThatAGlobMatches() {
    articles("2026/03/a.jsonl", "2026/04/a.jsonl", "2025/03/a.jsonl", "2026/03/.b.jsonl");
    assertThat(names(inputs(folder + "/2026/*/*.jsonl")))
        .containsExactly("03/a.jsonl", "04/a.jsonl");
    assertThat(names(inputs(folder + "/202[56]/03/*")))
        .containsExactly("2025/03/a.jsonl", "2026/03/a.jsonl");
    assertThat(names(inputs(folder + "/{2025,2026}/0?/a.jsonl"))).hasSize(3);
    assertThat(names(inputs(folder + "/2026/03/.*"))).containsExactly(".b.jsonl");
  }

  @Test
  void doesNotReadADescriptionThatAGlobMatches() {
    articles("a.txt", "articles.csv");
    file(folder, "articles.csv", "file,outlet\na.txt,The Bugle\n");
    assertThat(names(inputs(folder + "/*"))).containsExactly("a.txt");
    assertThat(names(inputs(folder + "/articles.csv"))).containsExactly("articles.csv");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "with space.jsonl",
        "naïve 漢字 \ud83d\ude00.jsonl",
        "100%.jsonl",
        "a%20b.jsonl",
        "c#1.jsonl",
        "q?.jsonl",
        "star*.jsonl",
        "brackets[1].jsonl",
        "braces{a,b}.jsonl",
        "quote'\".jsonl",
        "colon:1.jsonl",
        "plus+.jsonl",
        "-dash.jsonl",
        "tab\t.jsonl",
        "line\nbreak.jsonl",
        "back\\slash.jsonl"
      })
  void readsFilesWithUnusualNames(String name) {
    Path file = file(folder, name, article("a"));
    List<ScreenedInput.Seen> ofFolder = new ScreenedInput().read(folder);
    assertThat(ofFolder).extracting(ScreenedInput.Seen::fate).containsExactly("1 accepted");
    assertThat(ofFolder).extracting(ScreenedInput.Seen::file).containsExactly(name);
    assertThat(new ScreenedInput().read(file)).isEqualTo(ofFolder);
  }

  @Test
  void readsAFileOnceIfItIsNamedTwice() {
    articles("a/b.jsonl", "a/c.jsonl");
    String a = folder + "/a";
    var paths =
        new ArrayList<>(List.of(folder.toString(), a, a + "/b.jsonl", a + "/../a", a + "/*"));
    Inputs inputs = inputs(paths.toArray(String[]::new));
    assertThat(names(inputs)).containsExactly("a/b.jsonl", "a/c.jsonl");
    Collections.reverse(paths);
    assertThat(inputs(paths.toArray(String[]::new))).isEqualTo(inputs);
  }

  @Test
  void givesEveryFileAUniqueName() {
    articles("p/a/x.jsonl", "q/a/x.jsonl", "r/x.jsonl", "s/a/x.jsonl");
    Inputs inputs =
        inputs(
            folder + "/p/a/x.jsonl", folder + "/q/a/x.jsonl", folder + "/r/x.jsonl", folder + "/s");
    assertThat(names(inputs))
        .doesNotHaveDuplicates()
        .containsExactly("p/a/x.jsonl", "q/a/x.jsonl", "r/x.jsonl", "s/a/x.jsonl");
  }

  @Test
  void reportsAllWrongPathsTogether() throws IOException {
    Files.createDirectories(folder.resolve("empty"));
    articles("other/notes.md");
    List<String> wrong =
        List.of(
            folder + "/nothing.jsonl",
            folder + "/*.jsonl",
            folder + "/empty",
            folder + "/other",
            "a:b:c",
            "",
            "nosuch://host/x",
            folder + "/[",
            folder + "/x\u0000y");
    assertThatThrownBy(() -> inputs(wrong.toArray(String[]::new)))
        .isInstanceOfSatisfying(
            UserError.class,
            e -> {
              assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE);
              assertThat(e.problems())
                  .hasSize(wrong.size())
                  .allSatisfy(problem -> assertThat(problem.lines()).hasSize(1))
                  .allSatisfy(problem -> assertThat(problem).startsWith("--input "));
              assertThat(e.problems().get(0)).contains("nothing.jsonl");
            });
  }

  @Test
  void refusesAnUnreadableFile() throws IOException {
    Path file = file(folder, "secret.jsonl", article("a"));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    assertThatThrownBy(() -> inputs(file.toString()))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("is not readable")
        .hasMessageContaining("secret.jsonl");
  }

  @Test
  void reportsAnUnreadableFileInAFolder() throws IOException {
    Path file = file(folder, "secret.jsonl", article("a"));
    file(folder, "z.jsonl", article("z"));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    assumeFalse(Files.isReadable(file), "the superuser may read every file");
    assertThat(new ScreenedInput().fates(folder))
        .containsExactly("1 unreadable_file", "1 accepted");
  }

  @Test
  void followsALoopOfLinksOnlyOnce() throws IOException {
    articles("a/x.jsonl", "b/y.jsonl");
    Files.createSymbolicLink(folder.resolve("a/loop"), folder.resolve("a"));
    Files.createSymbolicLink(folder.resolve("a/other loop"), folder);
    Files.createSymbolicLink(folder.resolve("b/to a"), folder.resolve("a"));
    assertThat(names(inputs(folder.toString()))).containsExactly("a/x.jsonl", "b/y.jsonl");
    assertThat(names(inputs(folder + "/b"))).contains("to a/x.jsonl", "y.jsonl").hasSize(2);
  }

  @Test
  void followsALinkToAFileAndIgnoresABrokenOne() throws IOException {
    Path file = file(folder, "elsewhere/x.jsonl", article("a"));
    Files.createDirectories(folder.resolve("in"));
    Files.createSymbolicLink(folder.resolve("in/link.jsonl"), file);
    Files.createSymbolicLink(folder.resolve("in/broken.jsonl"), folder.resolve("gone"));
    assertThat(names(inputs(folder + "/in"))).containsExactly("link.jsonl");
  }

  private void articles(String... names) {
    Stream.of(names).forEach(name -> file(folder, name, article("a")));
  }

  private static Inputs inputs(String... paths) {
    return Inputs.of(List.of(paths), Optional.empty(), STORAGE);
  }

  private static List<String> names(Inputs inputs) {
    return inputs.files().stream().map(InputFile::sourceFile).toList();
  }
}
