package org.broadsheet.entity.token;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LexiconTest {
  private static final Path FOLDER = Path.of("src/main/resources/org/broadsheet/lexicon");

  /** Lists of another format, which other classes read. */
  private static final Set<String> TABLES =
      Set.of(
          "abbreviations.txt",
          "aliases.txt",
          "elisions.txt",
          "name-cues.txt",
          "name-particles.txt",
          "reporting-verbs.txt",
          "clitics.txt",
          "speech-words.txt",
          "stop-words.txt",
          "top-level-domains.txt",
          "traits.txt");

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  static List<Path> lists() throws IOException {
    return files().stream()
        .filter(file -> !TABLES.contains(file.getFileName().toString()))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyListNamesItsSourceAndLicence(Path list) throws IOException {
    List<String> head =
        Files.readAllLines(list, UTF_8).stream().takeWhile(line -> line.startsWith("#")).toList();
    assertThat(head).anyMatch(line -> line.startsWith("# Source: "));
    assertThat(String.join(" ", head)).contains("Licence: ");
  }

  @ParameterizedTest
  @MethodSource("lists")
  void entriesAreWrittenAsTheyAreLookedUp(Path list) throws IOException {
    List<String> entries =
        Files.readAllLines(list, UTF_8).stream().filter(line -> !line.startsWith("#")).toList();
    assertThat(entries)
        .isNotEmpty()
        .allSatisfy(entry -> assertThat(entry).isEqualTo(entry.strip().toLowerCase(Locale.ROOT)))
        .noneMatch(entry -> entry.isEmpty() || entry.contains("’") || entry.contains("  "));
    assertThat(new HashSet<>(entries)).hasSameSizeAs(entries);
    assertThat(entries).allMatch(entry -> entry.split(" ").length <= Lexicon.LONGEST_PHRASE);
  }

  @Test
  void aWordMayHaveSeveralSenses() {
    int washington = Lexicon.of("en").senses("washington");
    assertThat(LexiconTag.PLACE.in(washington)).isTrue();
    assertThat(LexiconTag.SURNAME.in(washington)).isTrue();
    assertThat(LexiconTag.COUNTRY.in(washington)).isFalse();
    assertThat(Lexicon.of("en").senses("qqq")).isZero();
  }

  @Test
  void phrasesAreKnownByTheirBeginnings() {
    var english = Lexicon.of("en");
    assertThat(LexiconTag.BEGINNING.in(english.senses("united"))).isTrue();
    assertThat(LexiconTag.BEGINNING.in(english.senses("united arab"))).isTrue();
    assertThat(LexiconTag.COUNTRY.in(english.senses("united arab emirates"))).isTrue();
  }

  @Test
  void countriesHaveNamesInEveryLanguage() {
    assertThat(LexiconTag.COUNTRY.in(Lexicon.of("en").senses("germany"))).isTrue();
    assertThat(LexiconTag.COUNTRY.in(Lexicon.of("fr").senses("allemagne"))).isTrue();
    assertThat(LexiconTag.COUNTRY.in(Lexicon.of("fr").senses("germany"))).isTrue();
    assertThat(LexiconTag.COUNTRY.in(Lexicon.of("en").senses("allemagne"))).isFalse();
  }

  @Test
  void anUnknownLanguageHasTheEnglishLists() {
    assertThat(Lexicon.of("und")).isSameAs(Lexicon.of("en"));
    assertThat(Lexicon.of("qqq")).isSameAs(Lexicon.of("en"));
  }
}
