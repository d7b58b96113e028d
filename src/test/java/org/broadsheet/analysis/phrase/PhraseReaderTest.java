package org.broadsheet.analysis.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.analysis.term.Vocabularies;
import org.broadsheet.text.StopWords;
import org.broadsheet.text.Vocabulary;
import org.junit.jupiter.api.Test;

class PhraseReaderTest {
  @Test
  void blanksHyphensAndAbbreviationsJoinWords() {
    assertThat(pairs("A well-known U.S. senator")).contains("well known", "u.s senator");
    assertThat(pairs("The harbour, again. Boats\nleave")).containsExactly("the harbour");
  }

  /** The id in the address of a picture used to form a phrase with the word after it. */
  @Test
  void onlyTheHostOfAnAddressIsInPhrases() {
    assertThat(pairs("storm https://t.co/0gxA9Sa81b pic.twitter.com/Ab1Cd2 Tuesday night"))
        .containsExactly("tuesday night");
    assertThat(pairs("see example.org/news/harbour-opens today"))
        .containsExactly("see example.org");
    assertThat(pairs("write to desk@example.org or call"))
        .containsExactly("write to", "example.org or", "or call");
    assertThat(pairs("either/or choice, U.S./Mexico border"))
        .containsExactly("or choice", "mexico border");
  }

  private static List<String> pairs(String text) {
    var vocabulary = new Vocabularies(StopWords.BUNDLED).of("en");
    List<String> pairs = new ArrayList<>();
    new PhraseReader().read(text, vocabulary, intoPairs(vocabulary, pairs));
    return pairs;
  }

  private static PhraseReader.Sink intoPairs(Vocabulary vocabulary, List<String> pairs) {
    return new PhraseReader.Sink() {
      @Override
      public void pair(int first, int second) {
        pairs.add(vocabulary.term(first) + " " + vocabulary.term(second));
      }

      @Override
      public void triple(int first, int second, int third) {
        // Not needed: the tests look at pairs.
      }
    };
  }
}
