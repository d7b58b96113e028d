package org.broadsheet.measure;

import java.util.Locale;

/** Validates counts. An impossible count is a bug in the counting, so it stops the run. */
public final class Counts {
  private Counts() {}

  public static void require(boolean condition, String message, long first) {
    if (!condition) {
      throw impossible(message, first);
    }
  }

  public static void require(boolean condition, String message, long first, long second) {
    if (!condition) {
      throw impossible(message, first, second);
    }
  }

  private static IllegalArgumentException impossible(String message, Object... values) {
    return new IllegalArgumentException(
        "Impossible " + String.format(Locale.ROOT, message, values));
  }
}
