package org.broadsheet.entity.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.entity.EntityType;
import org.broadsheet.entity.name.KnownNames.Known;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnownNamesTest {
  private static KnownNames users(String... aliasEntityType) {
    List<UserEntity> lines = new ArrayList<>();
    for (String line : aliasEntityType) {
      String[] cells = line.split(",", -1);
      lines.add(new UserEntity(cells[0], cells[1], cells[2], lines.size() + 1));
    }
    return KnownNames.curated().with(lines);
  }

  private static Optional<String> name(KnownNames known, String surface) {
    return known.of(surface).map(Known::name);
  }

  @ParameterizedTest
  @CsvSource({
    "US, United States",
    "U.S., United States",
    "the U.S., United States",
    "Hizballah, Hezbollah",
    "Daesh, Islamic State",
    "Kiev, Kyiv",
    "Britain, United Kingdom",
    "Great Britain, United Kingdom",
    "WHO, World Health Organization",
    "Nato, NATO",
    "Côte d’Ivoire, Ivory Coast",
    "Israelis, Israeli",
    "Macy’s, Macy's"
  })
  void theTableKnowsWhatTheNewsWritesInSeveralWays(String surface, String name) {
    assertThat(name(KnownNames.curated(), surface)).contains(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Who",
        "us",
        "Us",
        "Macy",
        "Congo",
        "Georgia",
        "Jordan",
        "Washington",
        "Putin",
        "Ice"
      })
  void theTableKeepsToWhatStandsForOneThing(String surface) {
    assertThat(KnownNames.curated().of(surface)).isEmpty();
  }

  @Test
  void noNameInTheTableStandsForTwoEntities() {
    Map<String, String> entityOf = new HashMap<>();
    List<String> twice = new ArrayList<>();
    for (KnownNames.Curated line : KnownNames.Curated.lines()) {
      List<String> names = new ArrayList<>(line.aliases());
      names.add(line.name());
      for (String name : names) {
        String folded = Names.folded(name) + (Names.endsInPossessive(name) ? "'s" : "");
        String other = entityOf.putIfAbsent(folded, line.name());
        if (other != null && !other.equals(line.name())) {
          twice.add(name + ": " + other + " and " + line.name());
        }
      }
    }
    assertThat(twice).isEmpty();
    assertThat(entityOf).hasSizeGreaterThan(1000);
  }

  @Test
  void theUsersLineWinsOverTheTable() {
    KnownNames known = users("Kiev,Kiev City,place");
    assertThat(name(known, "Kiev")).contains("Kiev City");
    assertThat(name(known, "Kyiv")).contains("Kyiv");
  }

  @Test
  void whatTheUserCallsAnEntityOfTheTableIsItsName() {
    KnownNames known = users("US,USA,", "Uncle Sam,USA,");
    assertThat(List.of("US", "USA", "United States", "America", "Uncle Sam"))
        .allSatisfy(surface -> assertThat(name(known, surface)).contains("USA"));
    assertThat(known.of("US").flatMap(Known::type)).contains(EntityType.PLACE);
  }

  @Test
  void aLineWhoseAliasIsItsEntityTakesItOutOfTheTable() {
    KnownNames known = users("Holland,Holland,place");
    assertThat(name(known, "Holland")).contains("Holland");
    assertThat(name(known, "The Netherlands")).contains("Netherlands");
  }

  @Test
  void theTypeOfOneLineHoldsForTheEntity() {
    KnownNames known = users("Fernco,Fern Company,", "Fern Co,Fern Company,organization");
    assertThat(known.of("Fernco"))
        .contains(new Known("Fern Company", Optional.of(EntityType.ORGANISATION)));
    assertThat(known.of("FERN COMPANY"))
        .contains(new Known("Fern Company", Optional.of(EntityType.ORGANISATION)));
    assertThat(users("Fernco,Fern Company,").of("Fernco"))
        .contains(new Known("Fern Company", Optional.empty()));
  }

  @Test
  void anExclamationMarkBlocksAName() {
    KnownNames known = users("Reuters,!,");
    assertThat(known.isBlocked("Reuters")).isTrue();
    assertThat(known.isBlocked("Reuters'")).isTrue();
    assertThat(known.isBlocked("Thomson Reuters")).isFalse();
    assertThat(known.of("Reuters")).isEmpty();
    assertThat(users("US,!,").of("US")).isEmpty();
    assertThat(users("US,!,").of("United States")).isPresent();
  }

  @Test
  void tellsTheLineThatDecides() {
    KnownNames known = users("Fernco,Fern Company,", "Reuters,!,");
    assertThat(known.lineOf("FERNCO")).hasValue(1);
    assertThat(known.lineOf("Reuters")).hasValue(2);
    assertThat(known.lineOf("Fern Company")).isEmpty();
    assertThat(known.lineOf("US")).isEmpty();
  }

  @Test
  void isTheSameAfterATripToAnotherProcess() throws IOException, ClassNotFoundException {
    KnownNames known = users("Fernco,Fern Company,organisation", "Reuters,!,");
    var bytes = new ByteArrayOutputStream();
    try (var out = new ObjectOutputStream(bytes)) {
      out.writeObject(known);
    }
    try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      KnownNames copy = (KnownNames) in.readObject();
      assertThat(copy).isEqualTo(known);
      assertThat(copy.of("Fernco")).isEqualTo(known.of("Fernco"));
      assertThat(copy.of("US")).isPresent();
      assertThat(copy.isBlocked("Reuters")).isTrue();
      assertThat(copy.mentions("by Fernco", "en", List.of())).hasSize(1);
    }
  }
}
