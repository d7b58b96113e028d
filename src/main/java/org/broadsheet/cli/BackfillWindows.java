package org.broadsheet.cli;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.broadsheet.cli.option.OptionValues;
import org.broadsheet.corpus.Window;
import picocli.CommandLine.Option;

/** The options that select the windows of a backfill. */
final class BackfillWindows {
  private static final Map<String, Integer> STEPS = Map.of("day", 1, "week", 7);

  @Option(names = "--from", paramLabel = "DAY", description = "First day (UTC) of the backfill.")
  private String from;

  @Option(names = "--to", paramLabel = "DAY", description = "Last day (UTC) of the backfill.")
  private String to;

  @Option(
      names = "--every",
      paramLabel = "day|week",
      description =
          "A window ends on each day, or on the last day of each week counted from --from.")
  private String every;

  @Option(
      names = "--days",
      paramLabel = "N",
      description =
          "Length of each window in days; default: 1 for --every day, 7 for --every week.")
  private String days;

  /** The windows in order; none if an option is wrong. */
  List<Window> windows(OptionValues values) {
    LocalDate first = values.date("--from", from);
    LocalDate last = values.date("--to", to);
    if (from == null || to == null || every == null) {
      values.problem("The days are missing: give --from DAY --to DAY --every day|week.");
    }
    Integer step = every == null ? null : STEPS.get(every.strip().toLowerCase(Locale.ROOT));
    if (every != null && step == null) {
      values.problem("--every must be day or week: \"%s\".".formatted(every));
    }
    long length = days == null ? 0 : values.number("--days", days, 1, 100_000);
    return first == null || last == null || step == null
        ? List.of()
        : windows(values, first, last, step, length == 0 ? step : length);
  }

  private static List<Window> windows(
      OptionValues values, LocalDate first, LocalDate last, int step, long length) {
    long span = ChronoUnit.DAYS.between(first, last) + 1;
    if (span < 1) {
      values.problem("--to is before --from: \"%s\" to \"%s\".".formatted(first, last));
      return List.of();
    }
    if (span % step != 0) {
      values.problem(
          "--every week needs whole weeks: %s to %s are %,d days. End on %s."
              .formatted(first, last, span, last.plusDays(step - span % step)));
    }
    return Stream.iterate(first.plusDays(step - 1L), day -> day.plusDays(step))
        .limit(span / step)
        .map(end -> new Window(end.minusDays(length - 1), end))
        .toList();
  }
}
