package org.broadsheet.io.input;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.broadsheet.io.input.ScreenedInput.file;
import static org.broadsheet.io.input.ScreenedInput.gzip;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.broadsheet.io.input.ScreenedInput.Seen;
import org.broadsheet.schema.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextFolderTest {
  @TempDir Path folder;

  @Test
  void readsOutletAndDateFromFolderAndName() {
    file(folder, "The Bugle/2026-03-01-harbour-opens.txt", "\ufeffThe harbour opened.\n");
    file(folder, "The Bugle/2026-03-02.txt", "Rain.");
    file(folder, "The Bugle/undated.txt", "Wind.");
    file(folder, "The Bugle/2026-02-30-no-day.txt", "Snow.");
    file(folder, "Wire/2026-03-01-a.txt.gz", gzip("Fog.".getBytes(StandardCharsets.UTF_8)));
    List<Seen> seen = new ScreenedInput().read(folder);
    assertThat(seen)
        .extracting(s -> s.file() + " " + s.fate() + " " + s.outlet() + " " + s.day())
        .containsExactly(
            "The Bugle/2026-02-30-no-day.txt 1 bad_date null null",
            "The Bugle/2026-03-01-harbour-opens.txt 1 accepted The Bugle 2026-03-01",
            "The Bugle/2026-03-02.txt 1 accepted The Bugle 2026-03-02",
            "The Bugle/undated.txt 1 accepted The Bugle null",
            "Wire/2026-03-01-a.txt.gz 1 accepted Wire 2026-03-01");
    assertThat(seen.get(1).text()).isEqualTo("The harbour opened.\n");
  }

  @Test
  void readsAllFieldsFromTheDescriptionIfThereIsOne() {
    file(
        folder,
        "articles.csv",
        """
        \ufefffile,Outlet,published,title,url,text
        a.txt,The Bugle,2026-03-01,"Rain, again",https://bugle.example/1,not this
        gone.txt,The Bugle,2026-03-01,,,
        notes.md,The Bugle,2026-03-01,,,
        """);
    file(folder, "a.txt", "Rain.");
    file(folder, "2026-03-05-left-out.txt", "Wind.");
    file(folder, "notes.md", "No article.");
    List<Seen> seen = new ScreenedInput().read(folder);
    assertThat(seen)
        .extracting(s -> s.file() + " " + s.fate())
        .containsExactly(
            "2026-03-05-left-out.txt 1 missing_outlet",
            "a.txt 1 accepted",
            "gone.txt 1 unreadable_file");
    Seen a = seen.get(1);
    assertThat(a.title()).isEqualTo("Rain, again");
    assertThat(a.url()).isEqualTo("https://bugle.example/1");
    assertThat(a.day()).isEqualTo(LocalDate.of(2026, 3, 1));
    assertThat(a.text()).isEqualTo("Rain.");
    assertThat(seen.get(2).excerpt()).doesNotContain(folder.toString());
  }

  @Test
  void describesOnlyItsOwnFolder() {
    file(folder, "articles.csv", "file,outlet\na.txt,The Bugle\n");
    file(folder, "a.txt", "Rain.");
    file(folder, "Wire/a.txt", "Wind.");
    assertThat(
            new ScreenedInput()
                .read(folder).stream().collect(Collectors.toMap(Seen::file, Seen::outlet)))
        .containsEntry("a.txt", "The Bugle")
        .containsEntry("Wire/a.txt", "Wire");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../secret.txt", "/etc/secret.txt", "sub/a.txt"})
  void opensNoFileOutsideTheFolder(String name) {
    file(folder, "secret.txt", "Secret.");
    file(folder, "in/sub/a.txt", "Rain.");
    file(folder, "in/a.txt", "Rain.");
    file(folder, "in/articles.csv", "file,outlet\n" + name + ",The Bugle\n");
    assertThatThrownBy(() -> new ScreenedInput().read(folder.resolve("in")))
        .isInstanceOf(UserError.class)
        .hasMessageContaining(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"x:y.txt", "100%.txt", "a b.txt", "*.txt", ".hidden.txt", "line\u0001.txt"})
  void reportsAMissingFileWithAnyName(String name) {
    file(folder, "a.txt", "Rain.");
    file(folder, "articles.csv", "file,outlet\na.txt,Bugle\n\"" + name + "\",Bugle\n");
    assertThat(new ScreenedInput().read(folder))
        .filteredOn(s -> s.file().equals(name))
        .extracting(Seen::reason)
        .containsExactly("unreadable_file");
  }

  @Test
  void rejectsFilesThatAreNotText() {
    file(folder, "a/latin.txt", "Où est l'été?".getBytes(ISO_8859_1));
    file(folder, "a/utf16.txt", "Rain.".getBytes(UTF_16));
    file(folder, "a/empty.txt", "");
    file(folder, "a/mark.txt", "\ufeff");
    file(folder, "a/blank.txt", "\u00a0\n\u3000\u200b");
    file(folder, "a/huge.txt", "x".repeat(1_000_000));
    file(folder, "a/nul.txt", "Rain\u0000.");
    assertThat(new ScreenedInput().maxChars(1_000).read(folder))
        .extracting(s -> s.file() + " " + s.fate())
        .containsExactly(
            "a/blank.txt 1 missing_text",
            "a/empty.txt 1 missing_text",
            "a/huge.txt 1 too_long",
            "a/latin.txt 1 invalid_encoding",
            "a/mark.txt 1 missing_text",
            "a/nul.txt 1 accepted",
            "a/utf16.txt 1 invalid_encoding");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "name,outlet\na.txt,Bugle\n",
        "file,outlet\n,Bugle\n",
        "file,file\na,b\n",
        "\"file\n"
      })
  void refusesAnInvalidDescription(String content) {
    file(folder, "a.txt", "Rain.");
    file(folder, "articles.csv", content);
    if (content.isEmpty()) {
      assertThat(new ScreenedInput().fates(folder)).containsExactly("1 missing_outlet");
    } else {
      assertThatThrownBy(() -> new ScreenedInput().read(folder))
          .isInstanceOf(UserError.class)
          .hasMessageContaining("articles.csv");
    }
  }
}
