package org.broadsheet.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutletNamesTest {
  private static final OutletNames PLAIN = new OutletNames(Map.of(), Optional.empty());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Le Fígaro",
        "  Le Fígaro\t\n",
        "\u00a0Le Fígaro\u2003",
        "\ufeffLe Fígaro\u200b",
        "Le Fi\u0301garo",
        "\u0000Le Fígaro"
      })
  void paddingDoesNotChangeAName(String given) {
    assertThat(PLAIN.of(Optional.of(given))).contains("Le Fígaro");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "\u00a0", "\u200b\ufeff", "\u0000\u0001"})
  void aNameOfInvisibleCharactersIsMissing(String given) {
    assertThat(PLAIN.of(Optional.of(given))).isEmpty();
    assertThat(PLAIN.of(Optional.empty())).isEmpty();
  }

  @Test
  void isTheDefaultIfTheRecordHasNoOutlet() {
    var names = new OutletNames(Map.of(), Optional.of(" The Wire "));
    assertThat(names.of(Optional.empty())).contains("The Wire");
    assertThat(names.of(Optional.of(" "))).contains("The Wire");
    assertThat(names.of(Optional.of("The Bugle"))).contains("The Bugle");
  }

  @Test
  void isTheNameOfTheAliasListInAnyCase() {
    var names =
        new OutletNames(
            Map.of("bugle.example", "The Bugle", " WIRE ", "The Wire"), Optional.of("wire"));
    assertThat(names.of(Optional.of("Bugle.Example"))).contains("The Bugle");
    assertThat(names.of(Optional.of("wire"))).contains("The Wire");
    assertThat(names.of(Optional.empty())).contains("The Wire");
    assertThat(names.of(Optional.of("other.example"))).contains("other.example");
  }

  @Test
  void aPathIsKeptAsAName() {
    assertThat(PLAIN.of(Optional.of("../../evil"))).contains("../../evil");
    assertThat(PLAIN.of(Optional.of("=cmd|' /C calc'!A1"))).contains("=cmd|' /C calc'!A1");
  }
}
