package org.broadsheet.job;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.broadsheet.corpus.Window;
import org.broadsheet.schema.ExitCode;
import org.broadsheet.schema.UserError;

/**
 * One job over many windows: a run each, in their order, with one Spark.
 *
 * @param windows with a first and a last day
 */
public record Backfill(List<Window> windows, WindowRun run) {

  /** Runs the job over a window. */
  @FunctionalInterface
  public interface WindowRun {
    JobRunner.Outcome over(Window window) throws IOException;
  }

  /**
   * The result of a window.
   *
   * @param run empty if the window failed
   */
  private record Done(Window window, ExitCode exitCode, Optional<JobRunner.Outcome> run) {
    String line() {
      return "  %s to %s  %-20s  %-17s  %8s%n"
          .formatted(
              window.from(),
              window.to(),
              run.map(JobRunner.Outcome::runId).orElse("–"),
              outcome(),
              run.map(published -> "%,d".formatted(published.accepted())).orElse("–"));
    }

    private String outcome() {
      return run.map(published -> published.isNew() ? "published" : "already published")
          .orElse("failed, exit code " + exitCode.status());
    }
  }

  /**
   * Runs all windows. A failed window does not stop the next, except for wrong usage, which would
   * fail in every window.
   *
   * @param log receives the progress and each run's summary
   * @param summary receives the closing table
   * @return the worst exit code, in this order: internal failure, wrong usage, failed check, busy
   *     output
   */
  public ExitCode run(PrintStream log, PrintStream summary) {
    var done = new ArrayList<Done>();
    for (Window window : windows) {
      log.printf(
          "Window %,d of %,d: %s to %s%n",
          done.size() + 1, windows.size(), window.from(), window.to());
      Done last = run(window, log);
      done.add(last);
      if (last.exitCode() == ExitCode.USAGE) {
        break;
      }
    }
    summary.print(table(done));
    return done.stream()
        .map(Done::exitCode)
        .filter(exitCode -> exitCode != ExitCode.OK)
        .min(Comparator.naturalOrder())
        .orElse(ExitCode.OK);
  }

  private Done run(Window window, PrintStream log) {
    try {
      return new Done(window, ExitCode.OK, Optional.of(run.over(window)));
    } catch (UserError e) {
      return failed(window, e.exitCode(), String.join(" ", e.problems()), log);
    } catch (Exception e) {
      e.printStackTrace(log);
      return failed(window, ExitCode.FAILURE, "Internal failure: " + e, log);
    }
  }

  private static Done failed(Window window, ExitCode exitCode, String why, PrintStream log) {
    log.printf("Window %s to %s failed. %s%n", window.from(), window.to(), why);
    return new Done(window, exitCode, Optional.empty());
  }

  private String table(List<Done> done) {
    var text = new StringBuilder("\n");
    text.append("  %-24s  %-20s  %-17s  %8s%n".formatted("Window", "Run", "Outcome", "Articles"));
    done.forEach(window -> text.append(window.line()));
    long published = done.stream().filter(window -> window.run().isPresent()).count();
    text.append(
        "Windows: %,d of %,d published.%s%n"
            .formatted(
                published,
                windows.size(),
                done.size() < windows.size() ? " The others were not tried." : ""));
    return text.toString();
  }
}
