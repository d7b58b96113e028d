package org.broadsheet.entity.token;

/** What is between a token and the one before it. The first token of a text has a blank line. */
public enum Gap {
  NONE,
  BLANK,
  LINE_BREAK,
  BLANK_LINE;

  /** Whether both are in one line. */
  public boolean isInLine() {
    return this == NONE || this == BLANK;
  }
}
