package org.broadsheet.entity.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.broadsheet.entity.EntityType;
import org.broadsheet.entity.Mention;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoldTextTest {
  private static String written(String tokens) {
    return GoldTokens.of("f", Stream.of(tokens.split(" ")).map(token -> token + "\tO").toList())
        .texts()
        .get(0)
        .text();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '%',
      value = {
        "Rain , he said , falls ( often ) .|Rain, he said, falls (often).",
        "A 5 % rise : to $ 30|A 5% rise: to $30",
        "Aldo 's hat is n't Mirea ’ s ; it ’s new|Aldo's hat isn't Mirea’s; it’s new",
        "\" Rain \" and \" sun \" , he said|\"Rain\" and \"sun\", he said",
        "`` Rain '' fell|\"Rain\" fell",
        "“ Rain ” fell|“Rain” fell",
        "the minorities ' rights|the minorities' rights",
        "the ' Rolling Hills ' sign|the 'Rolling Hills' sign",
        "the Velmora - based co - operation|the Velmora-based co-operation",
        "rain – and sun|rain – and sun",
        "he left -LRB- he said -RRB- .|he left (he said)."
      })
  void writesTokensAsATextHasThem(String tokens, String text) {
    assertThat(written(tokens)).isEqualTo(text);
  }

  @Test
  void countsNamesInCodePoints() {
    GoldText gold =
        GoldTokens.of("f", List.of("😀\tO", "Velmora\tB-LOC", "'s\tO", "😀\tO", "Aldo\tB-PER"))
            .texts()
            .get(0);
    assertThat(gold.names())
        .containsExactly(
            new Mention(2, 9, EntityType.PLACE), new Mention(14, 18, EntityType.PERSON));
    assertThat(GoldTokensTest.names(gold)).containsExactly("Velmora place", "Aldo person");
  }

  @Test
  void putsEachSentenceOnItsLine() {
    GoldText gold =
        GoldTokens.of("f", List.of("Rain\tO", ".\tO", "", "Aldo\tB-PER", ".\tO")).texts().get(0);
    assertThat(gold.text()).isEqualTo("Rain.\nAldo.");
    assertThat(GoldTokensTest.names(gold)).containsExactly("Aldo person");
  }
}
