package org.broadsheet.io;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextFilesTest {
  private static final Storage STORAGE = new Storage(Map.<String, String>of().entrySet());

  @TempDir Path folder;

  private List<TextFiles.TextFile> read(Object... paths) {
    List<String> given = List.of(paths).stream().map(Object::toString).toList();
    return TextFiles.read("--gold", given, List.of(".tsv", ".conll"), STORAGE).files();
  }

  private Path file(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content, UTF_8);
  }

  private List<String> names(List<TextFiles.TextFile> files) {
    return files.stream().map(file -> folder.relativize(Path.of(file.name())).toString()).toList();
  }

  @Test
  void readsEachFileOfPathsGlobsAndFoldersOnce() throws IOException {
    Path named = file("b/notes.txt", "x");
    file("a/2.tsv", "2");
    file("a/1.conll", "1");
    file("a/readme.md", "no");
    file("a/.3.tsv", "no");
    file("a/below/4.tsv", "no");
    assertThat(names(read(named, folder.resolve("a"), folder.resolve("*/2.*"))))
        .containsExactly("a/1.conll", "a/2.tsv", "b/notes.txt");
  }

  @Test
  void readsLinesWithAnyLineBreak() throws IOException {
    Path file = file("1.tsv", "\uFEFFé\tO\r\n\nb\tO");
    assertThat(read(file))
        .singleElement()
        .extracting(TextFiles.TextFile::lines)
        .isEqualTo(List.of("é\tO", "", "b\tO"));
  }

  @Test
  void reportsAllProblems() throws IOException {
    Path latin = folder.resolve("latin.tsv");
    Files.write(latin, "é".getBytes(ISO_8859_1));
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Path missing = folder.resolve("missing.tsv");
    Path good = file("good.tsv", "x");
    TextFiles files =
        TextFiles.read(
            "--gold",
            List.of(missing + "", latin + "", empty + "", good + ""),
            List.of(".tsv", ".conll"),
            STORAGE);
    assertThat(files.problems())
        .containsExactly(
            "--gold matches nothing: \"%s\". Check the path.".formatted(missing),
            "--gold is not UTF-8 text: \"%s\". Save it as UTF-8.".formatted(latin),
            "--gold has no files that end in .tsv or .conll: \"%s\". Check the path."
                .formatted(empty));
    assertThat(names(files.files())).containsExactly("good.tsv");
  }
}
