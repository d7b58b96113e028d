package org.broadsheet.cli.option;

import java.util.List;
import java.util.Set;
import org.broadsheet.corpus.Window;
import org.broadsheet.job.Job;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options of a job, except its window. */
public final class JobOptions {
  @Parameters(
      paramLabel = "REPORT",
      arity = "0..*",
      description = "Names of reports, or all; the command list shows them.")
  private List<String> reports = List.of();

  @Mixin private InputOptions input = new InputOptions();

  @Mixin private FilterOptions filter = new FilterOptions();

  @Mixin private CountingOptions counting = new CountingOptions();

  @Mixin private PreparationOptions preparation = new PreparationOptions();

  @Mixin private GateOptions gate = new GateOptions();

  @Mixin private TargetOptions target = new TargetOptions();

  @SuppressWarnings("UnusedVariable") // jobs/broadsheet sets up logging before Java starts.
  @Option(names = "--verbose", description = "Shows Spark's own log.")
  private boolean isVerbose;

  /**
   * The job over a window. Problems with the options are added to {@code values}.
   *
   * @param explained options and words that have a problem already
   */
  public Job job(OptionValues values, Set<String> explained, Window window) {
    List<String> names = reports.stream().filter(name -> !explained.contains(name)).toList();
    if (!names.isEmpty()) {
      ReportNames.problems(names).forEach(values::problem);
    } else if (reports.isEmpty()) {
      values.problem(ReportNames.missing(input.inputs()));
    }
    return new Job(
        ReportNames.of(reports),
        input.input(values, explained),
        filter.filter(values, window),
        preparation.preparation(values),
        counting.counting(values),
        gate.gate(values),
        target.target(values, explained));
  }
}
