package org.broadsheet.io.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.broadsheet.job.Sessions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFilesTest {
  @TempDir Path folder;

  private RunFiles files() {
    return new RunFiles(
        new org.apache.hadoop.fs.Path(folder.toUri()), Sessions.storage(folder.toString()));
  }

  @Test
  void aFileIsMeasuredAndHashedWhileItIsWritten() throws IOException {
    RunFiles files = files();
    try (var out = files.create("graph/a.txt")) {
      out.write("ab".getBytes(UTF_8));
      out.write('c');
    }
    assertThat(folder.resolve("graph/a.txt")).content(UTF_8).isEqualTo("abc");
    assertThat(files.written())
        .isEqualTo(
            Map.of(
                "graph/a.txt",
                new Manifest.File(
                    3, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")));
  }

  @Test
  void existingFilesAreNotOverwritten() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "old");
    assertThatThrownBy(() -> files().create("a.txt"))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(folder.resolve("a.txt")).content(UTF_8).isEqualTo("old");
  }
}
