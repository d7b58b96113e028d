package org.broadsheet.entity.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.broadsheet.text.CodePoints;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoldTokensTest {
  private static GoldTokens read(String... lines) {
    return GoldTokens.of("some.tsv", List.of(lines));
  }

  private static List<String> names(GoldTokens gold) {
    return gold.texts().stream().flatMap(text -> names(text).stream()).toList();
  }

  static List<String> names(GoldText gold) {
    var points = CodePoints.of(gold.text());
    return gold.names().stream()
        .map(
            name ->
                gold.text().substring(points.toChar(name.from()), points.toChar(name.to()))
                    + " "
                    + name.type().word())
        .toList();
  }

  @Test
  void readsTokensAndTagsWithTabsBetween() {
    GoldTokens gold =
        read("Aldo\tB-Person", "Brankov\tI-Person", "left\tO", "Velmora\tB-Location", ".\tO");
    assertThat(gold.problems()).isEmpty();
    assertThat(gold.texts())
        .singleElement()
        .extracting(GoldText::text)
        .isEqualTo("Aldo Brankov left Velmora.");
    assertThat(names(gold)).containsExactly("Aldo Brankov person", "Velmora place");
    assertThat(gold.tokens()).isEqualTo(5);
  }

  @Test
  void readsTheLastOfSeveralColumnsAsConllHasThem() {
    GoldTokens gold = read("Kestria NNP B-NP B-LOC", "waits VBZ B-VP O");
    assertThat(names(gold)).containsExactly("Kestria place");
  }

  @Test
  void leavesOutNamesInsideNames() {
    GoldTokens gold =
        read("Kestria\tB-ORG\tB-LOC", "Grain\tI-ORG", "waits\tO", "for\tO", "rain\tO\tO");
    assertThat(names(gold)).containsExactly("Kestria Grain organisation");
  }

  @Test
  void takesAnInsideAloneForABeginning() {
    GoldTokens gold = read("Aldo I-PER", "Brankov I-PER", "Mirea B-PER", "Kestria I-LOC");
    assertThat(names(gold)).containsExactly("Aldo Brankov person", "Mirea person", "Kestria place");
  }

  @Test
  void endsNamesWithTheSentence() {
    GoldTokens gold = read("Aldo\tI-PER", "", "Brankov\tI-PER");
    assertThat(names(gold)).containsExactly("Aldo person", "Brankov person");
  }

  @ParameterizedTest
  @CsvSource({
    "Person, person",
    "PER, person",
    "Location, place",
    "loc, place",
    "GPE, place",
    "Organization, organisation",
    "ORG, organisation",
    "NORP, group",
    "MISC, other",
    "FAC, other"
  })
  void knowsTypesByTheNamesThatCorporaGiveThem(String label, String word) {
    assertThat(names(read("Sorrin\tB-" + label))).containsExactly("Sorrin " + word);
  }

  @Test
  void leavesOutDatesAndSumsOfMoney() {
    assertThat(names(read("May\tB-Date", "2031\tI-Date", "Velmora\tB-LOC")))
        .containsExactly("Velmora place");
  }

  @Test
  void beginsAnotherTextAtADocstart() {
    assertThat(
            read("-DOCSTART- -X- O O", "", "a DT O O", "", "-DOCSTART- -X- O O", "", "b DT O O")
                .texts())
        .extracting(GoldText::text)
        .containsExactly("a", "b");
  }

  @Test
  void leavesOutAnAddressInTheFirstLine() {
    GoldTokens gold = read("https://news.example/1", "", "Rain\tO", "https://news.example/2\tO");
    assertThat(gold.problems()).isEmpty();
    assertThat(gold.texts())
        .extracting(GoldText::text)
        .containsExactly("Rain https://news.example/2");
  }

  @Test
  void reportsTheFirstLinesThatAreNotATokenAndATag() {
    GoldTokens gold = read("Rain\tO", "falls", "on\tX", "the\tO", "roof\tB", "of\tB-", "us\t");
    assertThat(gold.problems())
        .containsExactly(
            "some.tsv line 2 is not a token and a tag: \"falls\". Tags are O, B-TYPE and I-TYPE.",
            "some.tsv line 3 is not a token and a tag: \"on X\". Tags are O, B-TYPE and I-TYPE.",
            "some.tsv line 5 is not a token and a tag: \"roof B\". Tags are O, B-TYPE and I-TYPE.",
            "some.tsv has 2 more lines like that.");
  }

  @Test
  void anEmptyFileHasNoTexts() {
    assertThat(read().texts()).isEmpty();
    assertThat(read("", "").texts()).isEmpty();
  }
}
