package org.broadsheet.entity.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.broadsheet.entity.Found;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FurnitureTest {
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
          Click here to see more of Ines Varga. We saw Oslo.      # Oslo place
          Subscribe to Soup Today. We saw Oslo.                   # Oslo place
          Get the Oslo Soup newsletter                            #
          Follow Ines Varga on Twitter. We saw Oslo.              # Oslo place
          Read more: Ines Varga sleeps                            #
          We saw Oslo Hide Caption 3 of 9                         # Oslo place
          We saw Oslo Story highlights Ines Varga slept           # Oslo place, Ines Varga person
          (Reporting by Jane Doe; Editing by Karl Doe)            #
          Jane Doe contributed to this report.                    #
          We saw Oslo. Jane Doe in Rome contributed to this story. # Oslo place
          Photo: Jane Doe                                         #
          """)
  void namesNobody(String text, String expected) {
    assertThat(Found.in(text, rules, "en")).isEqualTo(expected == null ? "" : expected);
  }
}
