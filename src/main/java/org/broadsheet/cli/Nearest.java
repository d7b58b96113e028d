package org.broadsheet.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The name a mistyped one was probably meant to be. */
final class Nearest {
  private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();

  private Nearest() {}

  /** The nearest name, if one is near: a third of its letters may differ. */
  static Optional<String> to(String typed, Collection<String> names) {
    return names.stream()
        .filter(name -> distance(typed, name) <= Math.max(1, name.length() / 3))
        .min(Comparator.<String>comparingInt(n -> distance(typed, n)).thenComparing(n -> n));
  }

  private static int distance(String one, String other) {
    return DISTANCE.apply(one, other);
  }
}
