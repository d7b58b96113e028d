package org.broadsheet.schema;

/** How a run ended, as the shell sees it. */
public enum ExitCode {
  /** Published, or already published. */
  OK(0),
  /** A bug, or a machine that gave way; a stack trace says where. */
  FAILURE(1),
  /** Wrong usage, or a path that matches nothing or may not be read. */
  USAGE(2),
  /** A check failed and nothing was published, or a published run is damaged. */
  CHECK(3),
  /** Another run is publishing to the same place. */
  BUSY(4);

  private final int status;

  ExitCode(int status) {
    this.status = status;
  }

  public int status() {
    return status;
  }
}
