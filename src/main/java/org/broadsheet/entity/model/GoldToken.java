package org.broadsheet.entity.model;

import java.util.Optional;
import org.broadsheet.entity.EntityType;

/**
 * A token of a text with marked names.
 *
 * @param isBeginning whether a name starts here; false outside of names
 * @param type the type of its name; empty outside of names
 */
record GoldToken(String word, boolean isBeginning, Optional<EntityType> type) {
  /** Whether it continues the name of the token before it. */
  boolean isInside() {
    return type.isPresent() && !isBeginning;
  }
}
