package org.broadsheet.entity.model;

import java.util.List;
import org.broadsheet.entity.EntityType;

/**
 * The tags of tokens: outside of names, and the beginning and the inside of a name of each type.
 */
final class Tags {
  static final int OUTSIDE = 0;
  static final int COUNT = 1 + 2 * EntityType.values().length;

  private static final List<EntityType> TYPES = List.of(EntityType.values());

  private Tags() {}

  static int beginning(EntityType type) {
    return 1 + 2 * TYPES.indexOf(type);
  }

  static int inside(EntityType type) {
    return 2 + 2 * TYPES.indexOf(type);
  }

  static boolean isBeginning(int tag) {
    return tag % 2 == 1;
  }

  static boolean isInside(int tag) {
    return tag > OUTSIDE && tag % 2 == 0;
  }

  /** The type of a tag other than {@link #OUTSIDE}. */
  static EntityType type(int tag) {
    return TYPES.get((tag - 1) / 2);
  }

  /** Whether {@code tag} may follow {@code before}: only a name of the same type continues. */
  static boolean mayFollow(int before, int tag) {
    return !isInside(tag) || before == tag || before == tag - 1;
  }

  /** The tag with the highest score that may follow {@code before}; of equals the first. */
  static int best(int[] scores, int before) {
    int best = OUTSIDE;
    for (int tag = 1; tag < COUNT; tag++) {
      if (scores[tag] > scores[best] && mayFollow(before, tag)) {
        best = tag;
      }
    }
    return best;
  }
}
