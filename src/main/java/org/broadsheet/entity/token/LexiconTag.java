package org.broadsheet.entity.token;

/** What a lexicon says of a word or phrase; it may have several, kept as bits of an int. */
public enum LexiconTag {
  COUNTRY(1),
  /** Any other place. */
  PLACE(1 << 1),
  GROUP(1 << 2),
  ORGANISATION(1 << 3),
  FIRST_NAME(1 << 4),
  SURNAME(1 << 5),
  TITLE(1 << 6),
  /** Tells an organisation: “Ministry”. */
  ORGANISATION_WORD(1 << 7),
  /** Tells a place: “River”. */
  PLACE_WORD(1 << 8),
  /** Tells a building or work: “Airport”. */
  FACILITY_WORD(1 << 9),
  /** Has a capital and names nobody: “Monday”. */
  NOT_A_NAME(1 << 10),
  /** Is written small but where any word has a capital. */
  COMMON(1 << 11),
  /** Days and months. */
  CALENDAR(1 << 12),
  /** Begins sentences and never names. */
  FUNCTION(1 << 13),
  /** A person known by this alone. */
  PERSON(1 << 14),
  /** Begins a line or sentence that is no part of the article. */
  FURNITURE(1 << 15),
  /** An organisation when all is in capitals. */
  ACRONYM(1 << 16),
  /** A law, war, work or other thing that has a name. */
  THING(1 << 17),
  /** Tells a thing when last: “Act”. */
  THING_WORD(1 << 18),
  /** Tells a thing when first: “Hurricane”. */
  THING_BEGINNING(1 << 19),
  /** Longer phrases begin with it. */
  BEGINNING(1 << 20);

  private final int bit;

  LexiconTag(int bit) {
    this.bit = bit;
  }

  public int bit() {
    return bit;
  }

  public boolean in(int senses) {
    return (senses & bit) != 0;
  }

  public static int of(LexiconTag... senses) {
    int bits = 0;
    for (LexiconTag sense : senses) {
      bits |= sense.bit;
    }
    return bits;
  }
}
