package org.broadsheet.entity.token;

/** A sense of a word or phrase in a lexicon. The senses of a word are kept as bits of an int. */
public enum LexiconTag {
  COUNTRY(1),
  /** A place other than a country. */
  PLACE(1 << 1),
  GROUP(1 << 2),
  ORGANISATION(1 << 3),
  FIRST_NAME(1 << 4),
  SURNAME(1 << 5),
  TITLE(1 << 6),
  /** A word in names of organisations: “Ministry”. */
  ORGANISATION_WORD(1 << 7),
  /** A word in names of places: “River”. */
  PLACE_WORD(1 << 8),
  /** A word in names of buildings and works: “Airport”. */
  FACILITY_WORD(1 << 9),
  /** A word with a capital that is not a name: “Monday”. */
  NOT_A_NAME(1 << 10),
  /** An ordinary word, which has a capital only at the start of a sentence or in a heading. */
  COMMON(1 << 11),
  /** A day or month. */
  CALENDAR(1 << 12),
  /** A word that may start a sentence but not a name. */
  FUNCTION(1 << 13),
  /** A person who is called by this name alone. */
  PERSON(1 << 14),
  /** The name of an organisation, if all its letters are capitals. */
  ACRONYM(1 << 15),
  /** The name of a law, war, work or other thing. */
  THING(1 << 16),
  /** The last word in names of things: “Act”. */
  THING_WORD(1 << 17),
  /** The first word in names of things: “Hurricane”. */
  THING_BEGINNING(1 << 18),
  /** The beginning of a longer phrase in a list. */
  BEGINNING(1 << 19);

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
