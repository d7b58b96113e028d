package org.broadsheet.io;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.broadsheet.io.input.ScreenedInput.STORAGE;
import static org.broadsheet.io.input.ScreenedInput.file;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.broadsheet.schema.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {
  private static final List<String> REQUIRED = List.of("alias", "outlet");

  @TempDir Path folder;

  @Test
  void readsMarksQuotesBlanksAndLineEnds() {
    String content =
        "\ufeffAlias, OUTLET ,note,\r\n"
            + "\"bugle, the\",\"The \"\"Bugle\"\"\",,\r\n\r\n"
            + " wire , The Wire\r\n";
    assertThat(read(content))
        .containsExactly(
            Map.of("alias", "bugle, the", "outlet", "The \"Bugle\""),
            Map.of("alias", "wire", "outlet", "The Wire"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "alias,name\nbugle,The Bugle\n",
        "alias;outlet\nbugle;The Bugle\n",
        "bugle,The Bugle\nwire,The Wire\n",
        "alias,outlet\nbugle,\n",
        "alias,outlet\nbugle\n",
        "alias,alias\na,b\n",
        "alias,outlet\n\"bugle,The Bugle\n",
        "alias,outlet\n\"a\"b,c\n"
      })
  void refusesAnInvalidTableInOneLine(String content) {
    assertThatThrownBy(() -> read(content))
        .isInstanceOf(UserError.class)
        .satisfies(e -> assertThat(e.getMessage().lines()).hasSize(1))
        .hasMessageContaining("table.csv");
  }

  @Test
  void refusesOtherEncodings() {
    file(folder, "table.csv", "alias,outlet\nfígaro,Le Fígaro\n".getBytes(ISO_8859_1));
    assertThatThrownBy(() -> CsvTable.read("--outlets", folder + "/table.csv", REQUIRED, STORAGE))
        .isInstanceOf(UserError.class)
        .hasMessage("table.csv is not UTF-8 text. Save it as UTF-8.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gone.csv", ".", "x:y:z", "a\u0000b"})
  void refusesAFileThatCannotBeRead(String name) {
    assertThatThrownBy(() -> CsvTable.read("--outlets", folder + "/" + name, REQUIRED, STORAGE))
        .isInstanceOf(UserError.class)
        .satisfies(e -> assertThat(e.getMessage().lines()).hasSize(1));
  }

  @Test
  void readsWordsAndIgnoresComments() {
    Path words = file(folder, "words.txt", "# mine\n\n  harbour \r\nété\n#x\n");
    assertThat(WordList.read("--stop-words", words.toString(), STORAGE))
        .containsExactly("harbour", "été");
  }

  @Test
  void refusesWordsThatCannotBeRead() {
    Path latin = file(folder, "latin.txt", "été".getBytes(ISO_8859_1));
    for (String path : List.of(latin.toString(), folder + "/gone.txt", folder.toString())) {
      assertThatThrownBy(() -> WordList.read("--stop-words", path, STORAGE))
          .isInstanceOf(UserError.class)
          .hasMessageStartingWith("--stop-words cannot be read");
    }
  }

  @Test
  void readsWordsAfterAByteOrderMark() {
    Path words = file(folder, "words.txt", "\ufeffharbour\nrain\n");
    assertThat(WordList.read("--stop-words", words.toString(), STORAGE))
        .containsExactly("harbour", "rain");
  }

  private List<Map<String, String>> read(String content) {
    file(folder, "table.csv", content);
    return CsvTable.read("--outlets", folder + "/table.csv", REQUIRED, STORAGE);
  }
}
