package org.broadsheet.entity.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.broadsheet.entity.CaseCounts;
import org.broadsheet.entity.Found;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CouplesTest {
  private final RuleRecogniser rules = new RuleRecogniser(CaseCounts.NONE);

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      textBlock =
          """
          Brothers Peter and Lucas Ostrand won.  # Peter person, Lucas Ostrand person
          Anna and Peter Ostrand watched.        # Anna person, Peter Ostrand person
          Campaigner Anna Ostrand spoke.         # Anna Ostrand person
          Activists Anna and Peter Ostrand came. # Anna person, Peter Ostrand person
          Walker Anna Ostrand spoke.             # Walker Anna Ostrand person
          """)
  void aRoleIsNotPartOfAName(String text, String expected) {
    assertThat(Found.in(text, rules, "en")).isEqualTo(expected);
  }
}
