package org.broadsheet.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.broadsheet.schema.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFileTest {
  private static final Storage STORAGE = new Storage(Map.<String, String>of().entrySet());

  @TempDir Path folder;

  private DataFile file(String name) {
    return new DataFile("--data", folder.resolve(name).toString(), STORAGE);
  }

  @Test
  void writesAFileAndItsFoldersAndReadsItAgain() {
    DataFile file = file("new/folder/data");
    file.write("first".getBytes(UTF_8));
    file.write("second".getBytes(UTF_8));
    assertThat(file.read(InputStream::readAllBytes)).asString(UTF_8).isEqualTo("second");
    assertThat(folder.resolve("new/folder")).isDirectoryContaining("glob:**/data");
    assertThat(folder.resolve("new/folder").toFile().list()).hasSize(1);
  }

  @Test
  void saysThatAFileDoesNotExist() {
    assertThatExceptionOfType(UserError.class)
        .isThrownBy(() -> file("none").read(InputStream::readAllBytes))
        .withMessage(
            "--data cannot be read: \"%s\" (it does not exist, or you may not read it)."
                + " Check the path.",
            folder.resolve("none"));
  }

  @Test
  void saysWhatIsWrongWithTheBytes() {
    DataFile file = file("data");
    file.write(new byte[] {1});
    assertThatExceptionOfType(UserError.class)
        .isThrownBy(
            () ->
                file.read(
                    in -> {
                      throw new IllegalArgumentException("it is a one");
                    }))
        .withMessage(
            "--data cannot be read: \"%s\" (it is a one). Check the path.", folder.resolve("data"));
  }

  @Test
  void refusesAFolderAsAFile() throws Exception {
    Files.createDirectory(folder.resolve("data"));
    assertThat(file("data").obstacle())
        .contains(
            "--data cannot be written: \"%s\" (it is a folder). Check the path."
                .formatted(folder.resolve("data")));
    assertThat(file("other").obstacle()).isEmpty();
  }

  @Test
  void saysThatTheFolderOfAFileIsAFile() throws Exception {
    Files.createFile(folder.resolve("way"));
    assertThatExceptionOfType(UserError.class)
        .isThrownBy(() -> file("way/data").write(new byte[] {1}))
        .withMessageStartingWith("--data cannot be written: \"" + folder.resolve("way/data"));
  }
}
