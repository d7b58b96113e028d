package org.broadsheet.analysis.telling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class IndirectMentionsTest {
  @Test
  void aSurnameIsATraceOfAPerson() {
    assertIn("Yesterday Senator David Tarn resigned.", "person", "Dave Tarn");
    assertIn("Mr. Tarn’s resignation", "person", "Dave Tarn");
    assertIn("Ole Tarn Jr. resigned.", "person", "Ole Tarn Sr.");
    assertNotIn("Dave Colm resigned.", "person", "Dave Tarn");
    assertNotIn("the tarn is frozen", "person", "Dave Tarn");
  }

  @Test
  void thePeopleIsATraceOfItsCountry() {
    assertIn("A Qatari envoy", "place", "Qatar");
    assertIn("In Qatar they said", "group", "Qatari");
    assertIn("in Britain", "group", "British");
    assertIn("the French say", "place", "France");
    assertIn("the U.S. says", "group", "American");
    assertIn("America says", "place", "United States");
    assertIn("Democratic votes", "group", "Democrat");
    assertNotIn("Iran says", "place", "Iraq");
    assertNotIn("they told us", "group", "American");
    assertNotIn("a British envoy", "place", "Brazil");
  }

  @Test
  void wordsInitialsOrTheNameWithoutItsLastWordAreTracesOfAnOrganisation() {
    assertIn("the Harbour Department", "organisation", "Department of Harbour");
    assertIn("the N.H.A. said", "organisation", "National Harbour Agency");
    assertIn("the tidal court sat", "organisation", "Tidal Court");
    assertIn("Pilot votes", "organisation", "Pilot Party");
    assertIn("Lantern faculty", "organisation", "Lantern University");
    assertIn("members of the congressional delegation", "organisation", "Congress");
    assertIn("the Capitol Guard", "organisation", "U.S. Capitol Guard");
    assertNotIn(
        "a national view of the harbour, and its agency",
        "organisation",
        "National Harbour Agency");
    assertNotIn("the Court", "organisation", "Tidal Court");
  }

  @Test
  void shortAcronymsDoNotMatchOrdinaryWords() {
    assertIn("the US said", "place", "US");
    assertNotIn("they told us", "place", "US");
    assertIn("Naco and its allies", "organisation", "NACO");
  }

  @Test
  void eachFormOfANameHasTraces() {
    assertIn("Linnetgate", "other", "The Great Inquiry", "Linnetgate");
    assertNotIn("Nothing of it", "other", "The Great Inquiry", "Linnetgate");
  }

  @Test
  void aNameWithoutACapitalHasNoTrace() {
    assertThat(IndirectMentions.of("other", List.of("the inquiry", "—"))).isEmpty();
  }

  private static void assertIn(String text, String type, String... forms) {
    assertThat(isIn(text, type, forms)).as("%s in “%s”", Arrays.toString(forms), text).isTrue();
  }

  private static void assertNotIn(String text, String type, String... forms) {
    assertThat(isIn(text, type, forms)).as("%s in “%s”", Arrays.toString(forms), text).isFalse();
  }

  private static boolean isIn(String text, String type, String... forms) {
    var words = new TraceFinding.WrittenWords();
    words.clear();
    words.read("Something else entirely");
    words.clear();
    words.read(text);
    return IndirectMentions.of(type, List.of(forms)).stream().anyMatch(words::hold);
  }
}
