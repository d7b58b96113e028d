package org.broadsheet.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.broadsheet.entity.Found;
import org.broadsheet.entity.rule.RuleRecogniser;
import org.broadsheet.text.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameTextTest {
  private final RuleRecogniser rules = new RuleRecogniser();

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '~',
      textBlock =
          """
          The soup of Ines Varga (AP Photo/Jane Doe) was cold.    # Ines Varga person
          The soup of Ines Varga (Photo by Jane Doe/Getty Images) # Ines Varga person
          The soup of Ines VargaREUTERS/Remo Quist                # Ines Varga person
          The soup of Ines Varga. Jane Doe/AFP                    # Ines Varga person
          The soup of Ines Varga REUTERS                          # Ines Varga person
          OSLO (Reuters) - Ines Varga slept.                      # OSLO place, Ines Varga person
          Ines Varga told Reuters.                                # Ines Varga person, Reuters organisation
          By Jane Doe, Staff Writer                               #
          By Jane Doe and Karl Doe                                #
          By Jane Doe, Associated Press                           #
          Advertisement                                           #
          Email: jane.doe@example.org                             #
          Sign up for the Norway Soup newsletter. We saw Oslo.    # Oslo place
          Click here to see more of Ines Varga.|We saw Oslo.      # Oslo place
          Subscribe to Soup Today. We saw Oslo.                   # Oslo place
          Get the Oslo Soup newsletter                            #
          Follow Ines Varga on Twitter.|We saw Oslo.              # Oslo place
          Read more: Ines Varga sleeps                            #
          We saw Oslo.|Hide Caption 3 of 9                        # Oslo place
          We saw Oslo Story highlights Ines Varga slept           # Oslo place, Ines Varga person
          (Reporting by Jane Doe; Editing by Karl Doe)            #
          Jane Doe contributed to this report.                    #
          We saw Oslo. Jane Doe in Rome contributed to this story. # Oslo place
          Photo: Jane Doe                                         #
          Seth Vale/AP The members met in Oslo.                   # Oslo place
          The soup; Karl Doe/Getty Images; Jane Doe/AP We saw Oslo. # Oslo place
          """)
  void furnitureHasNoNames(String text, String expected) {
    String body = text.replace('|', '\n') + "\nThe soup was cold.";
    var page = new PageText(body, "The Gazette", "");
    var cuts = new Cuts();
    PageFurniture.find(page, cuts);
    String clean = CleanText.of(body, cuts.merged(), new Words()).text();
    assertThat(Found.in(NameText.of(clean, List.of()), rules, "en"))
        .as(clean)
        .isEqualTo(expected == null ? "" : expected);
  }

  @Test
  void everyCharKeepsItsPlace() {
    String text = "OSLO (Reuters) - “Soup,” said Ines Varga.\nSign up\nThe end.";
    int from = text.indexOf("Sign up");
    var cut = new Cuts.Cut(from, from + 7, FurnitureKind.SIGN_UP);
    assertThat(NameText.of(text, List.of(cut)))
        .isEqualTo("OSLO (xxxxxxx) - “Soup,” said Ines Varga.\n\n      \nThe end.");
  }

  @Test
  void aTextWithoutCreditsStaysAsItIs() {
    String article = "Ines Varga told Reuters and/or the AP that she slept.";
    assertThat(NameText.of(article, List.of())).isEqualTo(article);
    String poll = "A Reuters/Ipsos poll found that Ines Varga leads.";
    assertThat(NameText.of(poll, List.of())).isEqualTo(poll);
  }
}
