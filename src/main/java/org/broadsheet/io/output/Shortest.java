package org.broadsheet.io.output;

import com.fasterxml.jackson.core.io.schubfach.DoubleToDecimal;

/**
 * A number with the fewest digits that read back as the same number, as {@link Double#toString}
 * writes it since JDK 19. JDK 17 writes 1.0E23 as 9.999999999999999E22.
 *
 * <p>Numbers from 0.001 to below 10⁷ are plain, others as 1.0E-5, which Python, DuckDB and
 * spreadsheets read.
 *
 * <p>Source: Giulietti, "The Schubfach way to render doubles" (2020), in Jackson's implementation.
 */
final class Shortest {
  private Shortest() {}

  /**
   * The shortest decimal of a finite number.
   *
   * @throws IllegalArgumentException for NaN and the infinities; a missing result is null
   */
  static String text(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("Not a number to publish: " + value);
    }
    return DoubleToDecimal.toString(value);
  }
}
