package org.broadsheet.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.broadsheet.analysis.TestSpark;
import org.junit.jupiter.api.Test;

class NotesTest {
  private static final Notes FIRST =
      Notes.none().withCount("b_rows", 1).withRemark("Two were left out.");

  @Test
  void aNoteThatBothHaveStandsOnceAtItsFirstPlace() {
    Notes both =
        FIRST.and(
            Notes.none()
                .withCount("a_rows", 2)
                .withCount("b_rows", 3)
                .withRemark("One was capped.")
                .withRemark("Two were left out."));
    assertThat(both.counts()).containsExactly(entry("b_rows", 3L), entry("a_rows", 2L));
    assertThat(both.remarks()).containsExactly("Two were left out.", "One was capped.");
    assertThat(FIRST.counts()).containsExactly(entry("b_rows", 1L));
  }

  @Test
  void aSharedTableIsMadeOnceAndKeepsItsNotes() {
    Corpus corpus = TestSpark.corpus();
    int[] made = {0};
    for (int time = 0; time < 2; time++) {
      corpus.noted(
          "some_rows",
          () -> {
            made[0]++;
            return new NotedRows(TestSpark.session().emptyDataFrame(), FIRST);
          });
    }
    assertThat(made[0]).isEqualTo(1);
    assertThat(corpus.notes()).isEqualTo(FIRST);
  }
}
