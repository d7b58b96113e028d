package org.broadsheet.corpus;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The days that a run covers, both inclusive.
 *
 * @param from first day; null = open
 * @param to last day; null = open
 */
public record Window(LocalDate from, LocalDate to) implements Serializable {
  /** Every day, and undated articles. */
  public static final Window ALL = new Window(null, null);

  public Window {
    if (from != null && to != null && to.isBefore(from)) {
      throw new IllegalArgumentException(
          "A window must not end before it starts: " + from + " to " + to);
    }
  }

  public boolean isAll() {
    return from == null && to == null;
  }

  /** Whether a day is in the window. An undated article is in {@link #ALL} only. */
  public boolean contains(Optional<LocalDate> day) {
    return isAll()
        || day.filter(d -> from == null || !d.isBefore(from))
            .filter(d -> to == null || !d.isAfter(to))
            .isPresent();
  }
}
