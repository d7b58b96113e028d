package org.broadsheet.cli.option;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The name a mistyped one was probably meant to be. */
public final class Nearest {
  private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();

  /** The least of a name that is worth completing. */
  private static final int START = 3;

  private Nearest() {}

  /**
   * The nearest name, if one is near: a third of its letters may differ, or the rest be left out.
   */
  public static Optional<String> to(String typed, Collection<String> names) {
    String lower = typed.toLowerCase(Locale.ROOT);
    return names.stream()
        .filter(name -> name.length() >= START)
        .filter(name -> isStart(lower, name) || distance(lower, name) <= name.length() / 3)
        .min(Comparator.<String>comparingInt(n -> distance(lower, n)).thenComparing(n -> n));
  }

  /** The same as a question behind a blank; empty when nothing is near. */
  public static String hint(String typed, Collection<String> names) {
    return to(typed, names).map(" Did you mean %s?"::formatted).orElse("");
  }

  private static boolean isStart(String typed, String name) {
    return typed.length() >= START && name.startsWith(typed);
  }

  private static int distance(String one, String other) {
    return DISTANCE.apply(one, other);
  }
}
