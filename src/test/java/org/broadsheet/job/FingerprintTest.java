package org.broadsheet.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.io.Storage;
import org.broadsheet.io.input.Inputs;
import org.broadsheet.io.output.Fingerprint;
import org.broadsheet.io.output.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintTest {
  private static final Storage STORAGE = Sessions.storage("target");

  @TempDir Path folder;

  private static String of(Map<String, Object> options, Manifest.Input... inputs) {
    return Fingerprint.of(List.of(inputs), options, "1.0");
  }

  private static Manifest.Input input(String name, String hash) {
    return new Manifest.Input(name, "file:/" + name, 1, 2, hash);
  }

  @Test
  void everythingThatChangesResultsChangesIt() {
    String print = of(Map.of("top", 3), input("a", "1"), input("b", "2"));
    assertThat(of(Map.of("top", 3), input("a", "1"), input("b", "2"))).isEqualTo(print);
    assertThat(
            List.of(
                of(Map.of("top", 4), input("a", "1"), input("b", "2")),
                of(Map.of(), input("a", "1"), input("b", "2")),
                of(Map.of("top", 3), input("a", "1")),
                of(Map.of("top", 3), input("a", "2"), input("b", "1")),
                of(Map.of("top", 3), input("a", "1"), input("c", "2")),
                Fingerprint.of(List.of(input("a", "1"), input("b", "2")), Map.of("top", 3), "1.1")))
        .doesNotContain(print)
        .doesNotHaveDuplicates();
  }

  @Test
  void oneOptionWithACommaIsNotTwoOptions() {
    assertThat(of(Map.of("column", List.of("title=x, url=y"))))
        .isNotEqualTo(of(Map.of("column", List.of("title=x", "url=y"))));
  }

  @Test
  void aLineBreakInAValueIsNotANewOption() {
    assertThat(of(Map.of("a", "1\nb=2"))).isNotEqualTo(of(Map.of("a", "1", "b", "2")));
    assertThat(of(Map.of(), input("a\t1\nb", "2")))
        .isNotEqualTo(of(Map.of(), input("a", "1"), input("b", "2")));
  }

  private List<Manifest.Input> hashed(Path file, Manifest.Input... before) {
    Inputs inputs = Inputs.of(List.of(file.toString()), Optional.empty(), STORAGE);
    var published = before.length == 0 ? List.<Manifest>of() : List.of(manifest(before));
    return new Fingerprint(STORAGE, published).inputs(inputs.files());
  }

  private static Manifest manifest(Manifest.Input... inputs) {
    return SmallManifest.of(
        "all", Manifest.Days.ALL, Map.of(), SmallManifest.read(3, List.of(inputs)));
  }

  @Test
  void aFileOfTheSameSizeAndTimeIsNotHashedAgain() throws IOException {
    Path file = Files.writeString(folder.resolve("a.jsonl"), "{}\n");
    Manifest.Input first = hashed(file).get(0);
    assertThat(first.sha256()).hasSize(64);
    var known =
        new Manifest.Input("a.jsonl", first.uri(), first.bytes(), first.modified(), "known");
    assertThat(hashed(file, known).get(0).sha256()).isEqualTo("known");
    var older =
        new Manifest.Input("a.jsonl", first.uri(), first.bytes(), first.modified() - 1, "known");
    assertThat(hashed(file, older)).containsExactly(first);
    var shorter =
        new Manifest.Input("a.jsonl", first.uri(), first.bytes() - 1, first.modified(), "known");
    assertThat(hashed(file, shorter)).containsExactly(first);
  }

  @Test
  void anUnreadableFileIsHashedAgain() throws IOException {
    Path file = Files.writeString(folder.resolve("a.jsonl"), "{}\n");
    Manifest.Input first = hashed(file).get(0);
    var unread =
        new Manifest.Input(
            "a.jsonl", first.uri(), first.bytes(), first.modified(), "unreadable: IOException");
    assertThat(hashed(file, unread)).containsExactly(first);
  }
}
