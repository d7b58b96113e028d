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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Morning\u00a0 Post",
        "Morning \t Post",
        "Morn\u200bing Post\u200e",
        "Morn\u00ading\u3000Post",
        "{'id': 'cnn', 'name': 'Morning Post'}",
        "{\"id\":null,\"name\":\"Morning Post\"}",
        "{'name': \"Morning  Post\", 'id': None}"
      })
  void oneOutletOfSeveralFormsHasOneName(String given) {
    assertThat(PLAIN.of(Optional.of(given))).contains("Morning Post");
    assertThat(PLAIN.isFolded(given)).isTrue();
  }

  @Test
  void leavesWwwOutOfADomainOnly() {
    assertThat(PLAIN.of(Optional.of("www.bugle.example"))).contains("bugle.example");
    assertThat(PLAIN.of(Optional.of("WWW.Bugle.co.uk"))).contains("Bugle.co.uk");
    assertThat(PLAIN.of(Optional.of("www. Bugle"))).contains("www. Bugle");
    assertThat(PLAIN.of(Optional.of("{'id': 'cnn', 'name': None}")))
        .contains("{'id': 'cnn', 'name': None}");
    assertThat(PLAIN.of(Optional.of("{'name': \"People's Daily\"}"))).contains("People's Daily");
    assertThat(PLAIN.of(Optional.of("MORNING POST"))).contains("MORNING POST");
    assertThat(PLAIN.isFolded(" Le Fi\u0301garo ")).isFalse();
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
