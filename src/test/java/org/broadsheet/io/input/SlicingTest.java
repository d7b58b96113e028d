package org.broadsheet.io.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.io.input.ScreenedInput.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.broadsheet.io.input.ScreenedInput.Seen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading a large file in slices: each line is read once and has its number. */
class SlicingTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\":1}\n{\"id\":2}\n{\"id\":3}\n",
        "{\"id\":1}\r\n{\"id\":2}\r\n{\"id\":3}",
        "\n\n{\"id\":1}\n\r\n  \n{\"id\":2}\n\n",
        "\ufeff{\"id\":\"é\"}\n{\"id\":\"漢字\"}\n{\"id\":\"\ud83d\ude00\ud83d\ude00\"}\n",
        "x",
        "\n",
        "\n\n\n\nx\n\n\n\ny"
      })
  void readsEveryLineOnceForSlicesOfAnyWidth(String content) throws IOException {
    InputFile input = input(content);
    List<Seen> whole = new ScreenedInput().read(List.of(Slice.whole(input)));
    for (long width = 1; width <= content.getBytes(UTF_8).length; width++) {
      assertThat(inSlices(input, width)).as("slices of %d bytes", width).isEqualTo(whole);
    }
  }

  @Test
  void readsEveryLineOnceForACutAtAnyByte() throws IOException {
    String content = "{\"id\":\"é\"}\r\n\n{\"id\":\"\ud83d\ude00\"}\n\n{\"id\":3}";
    InputFile input = input(content);
    List<Seen> whole = new ScreenedInput().read(List.of(Slice.whole(input)));
    assertThat(whole).extracting(Seen::position).containsExactly(1L, 3L, 5L);
    for (long cut = 1; cut < input.bytes(); cut++) {
      var pieces = List.of(new Slice(input, 0, cut, 0), new Slice(input, cut, Long.MAX_VALUE, 0));
      assertThat(numbered(pieces)).as("cut at %d", cut).isEqualTo(whole);
    }
  }

  @Test
  void readsEveryLineOnceInRandomFiles() throws IOException {
    var random = new Random(4);
    String[] parts = {"\n", "\r\n", " ", "{\"id\":7}", "é", "\ud83d\ude00", "x".repeat(40)};
    for (int i = 0; i < 300; i++) {
      var content = new StringBuilder();
      for (int j = random.nextInt(20); j >= 0; j--) {
        content.append(parts[random.nextInt(parts.length)]);
      }
      InputFile input = input(content.toString());
      List<Seen> whole = new ScreenedInput().read(List.of(Slice.whole(input)));
      int width = 1 + random.nextInt(30);
      assertThat(inSlices(input, width)).as("%s by %d", content, width).isEqualTo(whole);
    }
  }

  @Test
  void dividesOnlyLargePlainFilesOfLines() {
    var slicing = new Slicing(10);
    assertThat(slicing.pieces(named("a.jsonl", Format.JSONL, 20))).hasSize(1);
    assertThat(slicing.pieces(named("a.jsonl", Format.JSONL, 21))).hasSize(3);
    assertThat(slicing.pieces(named("a.jsonl.gz", Format.JSONL, 21))).hasSize(1);
    assertThat(slicing.pieces(named("a.csv", Format.CSV, 21))).hasSize(1);
  }

  @Test
  void packsSmallFilesTogetherAndLosesNone() {
    var slices = new ArrayList<Slice>();
    for (int i = 0; i < 2_000; i++) {
      slices.add(Slice.whole(named(i + ".jsonl", Format.JSONL, i % 7)));
    }
    List<List<Slice>> packs = new Slicing(100).packs(slices);
    assertThat(packs.stream().flatMap(List::stream)).containsExactlyElementsOf(slices);
    assertThat(packs)
        .hasSizeLessThan(100)
        .allSatisfy(
            pack -> assertThat(pack.stream().mapToLong(Slice::bytes).sum()).isBetween(0L, 100L));
    assertThat(new Slicing(100).packs(List.of())).isEmpty();
  }

  private List<Seen> inSlices(InputFile input, long width) throws IOException {
    var pieces = new ArrayList<Slice>();
    for (long start = 0; start < input.bytes(); start += width) {
      boolean isLast = start + width >= input.bytes();
      pieces.add(new Slice(input, start, isLast ? Long.MAX_VALUE : start + width, 0));
    }
    if (new Slicing(width).pieces(input).size() > 1) {
      assertThat(new Slicing(width).pieces(input)).isEqualTo(pieces);
    }
    return numbered(pieces);
  }

  private static List<Seen> numbered(List<Slice> pieces) throws IOException {
    var lineBreaks = new ArrayList<Long>();
    for (Slice piece : pieces) {
      lineBreaks.add(Slicing.lineBreaks(piece, ScreenedInput.STORAGE));
    }
    return new ScreenedInput().read(Slicing.numbered(pieces, lineBreaks));
  }

  private InputFile input(String content) {
    Path file = file(folder, "lines.jsonl", content);
    return Inputs.of(List.of(file.toString()), Optional.empty(), ScreenedInput.STORAGE)
        .files()
        .get(0);
  }

  private static InputFile named(String name, Format format, long bytes) {
    return new InputFile("file:/corpus/" + name, name, format, bytes, 0, Map.of());
  }
}
