package org.broadsheet.entity.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.entity.CaseCounts;
import org.broadsheet.entity.rule.TaggedTokens;
import org.junit.jupiter.api.Test;

class CandidatesTest {
  /** The candidates of a text, with “+” before each that may be in one name with the one before. */
  private static List<String> candidates(String text) {
    var article = new TaggedTokens(CaseCounts.NONE);
    var candidates = new Candidates(article);
    article.read(text, "en");
    candidates.read();
    var words = new ArrayList<String>();
    for (int i = 0; i < candidates.size(); i++) {
      String word = article.tokens().word(candidates.token(i));
      words.add((candidates.isLinked(i) ? "+" : "") + word);
    }
    return words;
  }

  @Test
  void areTheWordsWithACapital() {
    assertThat(candidates("the old Aldo Brankov met NATO and 3 others"))
        .containsExactly("Aldo", "+Brankov", "NATO");
  }

  @Test
  void areLinkedByWhatANameMayHold() {
    assertThat(candidates("the Bank of the Isles, Velmora & Sons and Jean-Luc de la Torre"))
        .containsExactly("Bank", "+Isles", "Velmora", "+Sons", "+Jean-Luc", "+Torre");
  }

  @Test
  void areNotLinkedAcrossWordsOrLines() {
    assertThat(candidates("then Aldo saw Mirea\nJorun")).containsExactly("Aldo", "Mirea", "Jorun");
  }

  @Test
  void numbersAfterNamesAreCandidates() {
    assertThat(candidates("a Falcon 9 of 2 tons, a Falcon - 9, 9 lives"))
        .containsExactly("Falcon", "+9", "Falcon", "+9");
  }
}
