package org.broadsheet.entity.model;

import org.broadsheet.entity.WordHash;

/** The kinds of features. */
enum Feature {
  /** Constant; its weights are the frequencies of the tags. */
  ANY,
  WORD,
  WRITTEN_WORD,
  ENDING,
  OPENING,
  SHAPE,
  LEFT,
  RIGHT,
  LEFT_AND_RIGHT,
  WORD_AND_LEFT,
  WORD_AND_RIGHT,
  LEFT_AND_TAG,
  RIGHT_AND_TAG,
  WORD_AND_TAG,
  KINDS,
  KINDS_AND_TAG,
  USE,
  USE_AND_TAG,
  TAG,
  TAGS,
  BETWEEN,
  USUAL_TAG,
  USUAL_AND_TAG,
  USUAL_COUNT,
  SENSES,
  SENSES_AND_TAG,
  LEFT_SENSES,
  RIGHT_SENSES,
  SENSES_AND_LEFT,
  SENSES_AND_RIGHT,
  SENSE,
  LEFT_SENSE,
  RIGHT_SENSE,
  PHRASE,
  PHRASE_AND_TAG,
  PLACE,
  PLACE_AND_TAG,
  FIRST_WORD,
  LAST_WORD,
  LAST_ENDING,
  FIRST_SENSES,
  LAST_SENSES,
  RUN,
  AHEAD,
  BEHIND,
  AHEAD_AND_PLACE,
  BEHIND_AND_PLACE,
  RULE,
  RULE_AND_TAG,
  RULE_AND_WORD,
  RULE_AND_NEXT,
  RULES_AROUND,
  RULE_AND_USE,
  RULE_AND_CERTAINTY;

  private final long salt = WordHash.of(name());

  /** Makes the hashes of its values different from those of other kinds. */
  long salt() {
    return salt;
  }
}
