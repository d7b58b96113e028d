package org.broadsheet.job;

import java.util.List;
import java.util.stream.Collectors;

/** The first of many, for a sentence. */
final class FirstFew {
  private static final int MOST = 5;

  private FirstFew() {}

  /** The first five, and how many more there are. */
  static String of(List<String> all) {
    String first = all.stream().limit(MOST).collect(Collectors.joining(", "));
    return all.size() > MOST ? "%s and %,d more".formatted(first, all.size() - MOST) : first;
  }
}
