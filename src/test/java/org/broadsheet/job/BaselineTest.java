package org.broadsheet.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.broadsheet.corpus.OutletNames;
import org.broadsheet.corpus.Preparation;
import org.broadsheet.corpus.Window;
import org.broadsheet.io.output.CsvProfile;
import org.broadsheet.io.output.Manifest;
import org.junit.jupiter.api.Test;

/** The choice of the run that a new run is compared with. */
class BaselineTest {
  private static final OutletNames NAMES =
      new OutletNames(Map.of("gaz", "Gazette"), Optional.empty());

  private static Job job(String from, String to, String... languages) {
    var window = new Window(day(from), day(to));
    return new Job(
        List.of(),
        new Job.Input(List.of(), Optional.empty(), List.of(), Optional.empty(), Optional.empty()),
        new Job.Filter(window, Set.of(languages), 1),
        new Preparation.Options(false, true, 0.5),
        new Job.Counting(
            Optional.empty(),
            false,
            OptionalInt.empty(),
            10,
            OptionalInt.empty(),
            3,
            new Job.Naming(Optional.empty(), Optional.empty(), 200)),
        new Job.Gate(0.05, false, 0, OptionalDouble.empty()),
        new Job.Target(
            "output",
            Optional.empty(),
            CsvProfile.DATA,
            false,
            Optional.empty(),
            java.time.Duration.ZERO));
  }

  private static LocalDate day(String day) {
    return day == null ? null : LocalDate.parse(day);
  }

  private static Manifest run(String id, String from, String to, long accepted) {
    return run(id, job(from, to), accepted);
  }

  private static Manifest run(String id, Job job, long accepted) {
    return SmallManifest.of(
        id,
        Job.days(job.filter().window()),
        new LinkedHashMap<>(job.options()),
        SmallManifest.read(accepted, List.of()));
  }

  private static Optional<String> of(Job job, String latest, Manifest... published) {
    return Baseline.of(job, List.of(published), Optional.ofNullable(latest), NAMES)
        .map(Baseline::runId);
  }

  @Test
  void theNearestEarlierWindowOfTheSameLength() {
    assertThat(
            of(
                job("2026-03-10", "2026-03-10"),
                null,
                run("two days", "2026-03-08", "2026-03-09", 9),
                run("sunday", "2026-03-08", "2026-03-08", 9),
                run("monday", "2026-03-09", "2026-03-09", 1),
                run("tuesday", "2026-03-10", "2026-03-10", 9),
                run("wednesday", "2026-03-11", "2026-03-11", 9),
                run("all", null, null, 9)))
        .contains("monday");
  }

  @Test
  void aRunOfAnotherKindIsNotChosen() {
    Job before = job("2026-03-09", "2026-03-09", "ar");
    assertThat(of(job("2026-03-10", "2026-03-10"), null, run("arabic", before, 5))).isEmpty();
    assertThat(of(job("2026-03-10", "2026-03-10", "ar"), null, run("arabic", before, 5)))
        .contains("arabic");
  }

  @Test
  void ofSeveralTheOneThatLatestNamesElseTheLargest() {
    Manifest[] runs = {run("small", null, null, 1), run("large", null, null, 9)};
    assertThat(of(job(null, null), "small", runs)).contains("small");
    assertThat(of(job(null, null), null, runs)).contains("large");
    assertThat(of(job(null, "2026-03-10"), null, runs)).isEmpty();
  }

  @Test
  void outletsHaveTheNamesOfTheNewRun() {
    Manifest[] runs = {run("all", null, null, 1)};
    assertThat(Baseline.of(job(null, null), List.of(runs), Optional.empty(), NAMES).orElseThrow())
        .extracting(Baseline::articles)
        .satisfies(articles -> assertThat(articles).containsOnlyKeys("Gazette"));
  }
}
