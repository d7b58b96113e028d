package org.broadsheet.schema;

/** The exit status of a run. */
public enum ExitCode {
  /** Published, or already published. */
  OK(0),
  /** A bug or a failure of the machine; the stack trace shows where. */
  FAILURE(1),
  /** Wrong usage, or a path that matches nothing or may not be read. */
  USAGE(2),
  /** A check failed and nothing was published, or a published run is damaged. */
  CHECK(3),
  /** Another run is publishing to the same output. */
  BUSY(4);

  private final int status;

  ExitCode(int status) {
    this.status = status;
  }

  public int status() {
    return status;
  }
}
