package org.broadsheet.corpus;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The days a run covers, both inclusive; a null end is open.
 *
 * @param from first day, or null
 * @param to last day, or null
 */
public record Window(LocalDate from, LocalDate to) implements Serializable {
  /** Every day, and articles without one. */
  public static final Window ALL = new Window(null, null);

  public Window {
    if (from != null && to != null && to.isBefore(from)) {
      throw new IllegalArgumentException("A window ends on or after the day it starts: " + from);
    }
  }

  public boolean isAll() {
    return from == null && to == null;
  }

  /** Whether an article of that day is in; an undated one is only in {@link #ALL}. */
  public boolean contains(Optional<LocalDate> day) {
    return isAll()
        || day.filter(d -> from == null || !d.isBefore(from))
            .filter(d -> to == null || !d.isAfter(to))
            .isPresent();
  }
}
