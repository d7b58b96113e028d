package org.broadsheet.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.broadsheet.corpus.Notes;
import org.broadsheet.io.output.Manifest;
import org.broadsheet.io.output.Manifest.Articles;
import org.broadsheet.schema.UserError;
import org.junit.jupiter.api.Test;

/** Warnings about articles that differ from those of the last run. */
class IntakeWarningsTest {
  private static Articles english(long accepted) {
    return new Articles(accepted, 0, Map.of("en", accepted));
  }

  private static Intake intake(Map<String, Articles> articles) {
    long accepted = VolumeDrops.sum(articles).accepted();
    var records = new Manifest.Records(accepted, accepted, 0, 0, Map.of(), Map.of(), 0);
    return new Intake(
        records,
        articles,
        new Manifest.Days("2026-03-10", "2026-03-10"),
        Notes.none(),
        Optional.empty());
  }

  private static Optional<Baseline> last(Map<String, Articles> articles) {
    return Optional.of(new Baseline("before", articles));
  }

  private static List<String> warnings(Map<String, Articles> before, Map<String, Articles> now) {
    return new IntakeWarnings(intake(now), last(before), Optional.empty()).all();
  }

  @Test
  void theSameArticlesGiveNoWarning() {
    Map<String, Articles> articles = Map.of("Gazette", english(20), "Courier", english(1));
    assertThat(warnings(articles, articles)).isEmpty();
    assertThat(new IntakeWarnings(intake(articles), Optional.empty(), Optional.empty()).all())
        .isEmpty();
  }

  @Test
  void changesOfSmallOutletsGiveNoWarning() {
    assertThat(
            warnings(
                Map.of("Gazette", english(20), "Courier", english(9)),
                Map.of("Gazette", english(10))))
        .isEmpty();
  }

  @Test
  void aNewMainLanguageGivesAWarning() {
    var mixed = new Articles(20, 0, Map.of("en", 8L, "ar", 12L));
    assertThat(warnings(Map.of("Gazette", english(20)), Map.of("Gazette", mixed)))
        .containsExactly(
            "Outlets whose main language has changed since run before: Gazette en → ar.",
            "Languages whose share of the articles has changed since run before: ar 0.00 → 0.60,"
                + " en 1.00 → 0.40.");
  }

  @Test
  void ofManyOutletsTheLargestAreNamed() {
    var before = new TreeMap<String, Articles>();
    for (int i = 10; i < 20; i++) {
      before.put("Outlet " + i, english(i));
    }
    assertThat(warnings(before, Map.of()))
        .contains(
            "Outlets with less than half as many articles as in run before: Outlet 19 19 → 0,"
                + " Outlet 18 18 → 0, Outlet 17 17 → 0, Outlet 16 16 → 0, Outlet 15 15 → 0 and 5"
                + " more.");
  }

  @Test
  void theGateAllowsALossUpToItsLimit() {
    var gate = new Job.Gate(0.05, false, 0, OptionalDouble.of(0.5));
    Map<String, Articles> before = Map.of("Gazette", english(20));
    new IntakeGate(gate, intake(Map.of("Gazette", english(10))), last(before)).pass();
    var less = new IntakeGate(gate, intake(Map.of("Gazette", english(9))), last(before));
    assertThatThrownBy(less::pass)
        .isInstanceOf(UserError.class)
        .hasMessage(
            "Articles dropped by more than --max-drop 0.5 since run before: all 20 → 9,"
                + " Gazette 20 → 9. Complete the input, or raise it. Nothing was published.");
  }
}
