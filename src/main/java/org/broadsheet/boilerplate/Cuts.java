package org.broadsheet.boilerplate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Collects what is to be taken out of one text; pieces may overlap until they are {@link #merged}.
 */
final class Cuts {
  private final List<Cut> cuts = new ArrayList<>();

  void add(int from, int to, FurnitureKind kind) {
    if (from < to) {
      cuts.add(new Cut(from, to, kind));
    }
  }

  void add(TextLine line, FurnitureKind kind) {
    add(line.from(), line.to(), kind);
  }

  boolean isEmpty() {
    return cuts.isEmpty();
  }

  /** Disjoint and in order. Where two overlap they are one, of the kind that starts first. */
  List<Cut> merged() {
    List<Cut> sorted = new ArrayList<>(cuts);
    sorted.sort(
        Comparator.comparingInt(Cut::from)
            .thenComparing(Comparator.comparingInt(Cut::to).reversed())
            .thenComparing(Cut::kind));
    List<Cut> merged = new ArrayList<>();
    for (Cut cut : sorted) {
      int last = merged.size() - 1;
      if (last < 0 || merged.get(last).to() <= cut.from()) {
        merged.add(cut);
      } else if (merged.get(last).to() < cut.to()) {
        merged.set(last, new Cut(merged.get(last).from(), cut.to(), merged.get(last).kind()));
      }
    }
    return merged;
  }
}
