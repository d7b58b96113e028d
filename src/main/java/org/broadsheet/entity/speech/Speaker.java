package org.broadsheet.entity.speech;

import org.broadsheet.entity.EntityType;

/**
 * A name in a text, resolved to its entity, that may be a speaker. Rules refer to it by its number
 * in the list of names.
 *
 * @param from its first code point
 * @param to the code point after its last
 * @param key the same for all names of one entity
 */
public record Speaker(int from, int to, String key, EntityType type) {
  /** In place of the number of a name: the speaker is not known, or has no name. */
  public static final int UNKNOWN = -1;
}
