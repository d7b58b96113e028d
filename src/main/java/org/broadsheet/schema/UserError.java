package org.broadsheet.schema;

import java.util.List;

/**
 * An error that only the user can correct. Each problem is one sentence with the fault, the value
 * and the remedy; secrets in it are masked. Any other exception is a bug and keeps its stack trace.
 */
public final class UserError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ExitCode exitCode;
  private final transient List<String> problems;

  public UserError(ExitCode exitCode, List<String> problems) {
    super(Secrets.masked(String.join("\n", problems)));
    this.exitCode = exitCode;
    this.problems = problems.stream().map(Secrets::masked).toList();
  }

  /** A wrong argument, or an input or output that cannot be used: exit code 2. */
  public static UserError usage(String problem) {
    return new UserError(ExitCode.USAGE, List.of(problem));
  }

  /** A check that failed, so that nothing was published: exit code 3. */
  public static UserError check(String problem) {
    return new UserError(ExitCode.CHECK, List.of(problem));
  }

  public ExitCode exitCode() {
    return exitCode;
  }

  public List<String> problems() {
    return problems;
  }
}
