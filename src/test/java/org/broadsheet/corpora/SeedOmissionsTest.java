package org.broadsheet.corpora;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whom five articles on one event leave out of it; found by reading them. */
@Tag("corpora")
class SeedOmissionsTest {
  private static PublishedRun run;

  @BeforeAll
  static void publish() {
    run = CorpusRuns.of("seeds");
  }

  @Test
  void anEntityThatOneOutletNamesIsNotAnOmission() throws IOException {
    assertThat(run.where("entities", "entity", "Brexit")).hasSize(1);
    assertThat(run.where("omissions", "entity", "Brexit")).isEmpty();
  }

  @Test
  void theHouthisAreLeftOutByThoseTwoThatDoNotNameThem() throws IOException {
    assertThat(run.where("omissions", "entity", "Houthis"))
        .extracting(row -> row.get("outlet"))
        .containsExactlyInAnyOrder("Outlet B", "Outlet E");
  }

  @Test
  void whoNamesTheCountryDoesNotLeaveOutItsPeople() throws IOException {
    List<String> outlets =
        run.where("omissions", "entity", "Russian").stream().map(row -> row.get("outlet")).toList();
    assertThat(run.where("omissions", "entity", "Russia").stream().map(row -> row.get("outlet")))
        .containsAll(outlets);
  }
}
