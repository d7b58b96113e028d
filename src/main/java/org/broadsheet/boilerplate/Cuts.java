package org.broadsheet.boilerplate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the pieces to take out of one text. Pieces may overlap until they are merged. */
final class Cuts {
  /**
   * A piece to take out of a text.
   *
   * @param from its first char
   * @param to the char after its last one
   * @param kind why it is taken out
   */
  record Cut(int from, int to, FurnitureKind kind) {
    Cut {
      if (from < 0 || to <= from) {
        throw new IllegalArgumentException(
            "A cut starts in the text and holds a char, unlike %d to %d.".formatted(from, to));
      }
    }
  }

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

  /** Disjoint pieces in order. Overlapping pieces become one, of the kind that starts first. */
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
