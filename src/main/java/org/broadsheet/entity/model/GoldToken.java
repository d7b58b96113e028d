package org.broadsheet.entity.model;

import java.util.Optional;
import org.broadsheet.entity.EntityType;

/**
 * A token that people have marked.
 *
 * @param isBeginning whether a name begins here; false outside of names
 * @param type of the name it belongs to; empty outside of names
 */
record GoldToken(String word, boolean isBeginning, Optional<EntityType> type) {
  /** Whether it goes on with the name of the token before it. */
  boolean isInside() {
    return type.isPresent() && !isBeginning;
  }
}
