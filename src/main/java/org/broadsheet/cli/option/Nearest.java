package org.broadsheet.cli.option;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The known name that is most similar to a mistyped one. */
public final class Nearest {
  private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();

  /** Fewest letters of a name that are completed. */
  private static final int START = 3;

  private Nearest() {}

  /**
   * The most similar name: at most a third of its letters differ, or the typed one is its start.
   */
  public static Optional<String> to(String typed, Collection<String> names) {
    String lower = typed.toLowerCase(Locale.ROOT);
    return names.stream()
        .filter(name -> name.length() >= START)
        .filter(name -> isStart(lower, name) || distance(lower, name) <= name.length() / 3)
        .min(Comparator.<String>comparingInt(n -> distance(lower, n)).thenComparing(n -> n));
  }

  /** The similar name as a question, after a blank; empty without one. */
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
