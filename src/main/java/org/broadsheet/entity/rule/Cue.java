package org.broadsheet.entity.rule;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.broadsheet.lexicon.Language;

/**
 * What a word says of a name that it stands beside or in. The words of each cue are a section of
 * the list {@code name-cues} of a language.
 */
enum Cue {
  /** A preposition before places only: “in”. */
  IN_PLACE,
  /** A preposition of direction: “from”. */
  TOWARDS_PLACE,
  /** A verb or pronoun after a person: “said”, “who”. */
  AFTER_PERSON,
  /** A verb before a person: “said”. */
  BEFORE_PERSON,
  /** A noun after a place, or before it with “of”: “region”. */
  PLACE_NOUN,
  /** A noun after a group: “people”. */
  GROUP_NOUN,
  /** A noun after a person: “administration”. */
  PERSON_NOUN,
  /** A noun after an organisation: “shares”. */
  ORGANISATION_NOUN,
  /** The first word of names of places: “New”. */
  PLACE_BEGINNING,
  /** A word in lower case between the parts of a name: “of”, “the”. */
  LINK,
  /** A word after which “of” continues the name: “Bank”. */
  TAKES_OF,
  /** An office, whose field may be two: “Ministry of Hajj and Umrah”. */
  OFFICE,
  /** A word of names of organisations after which “of” does not continue the name: “team”. */
  NOT_OF,
  /** The last letters of words for roles of persons: “Campaigner”. */
  ROLE_ENDING,
  /** A word after a family name: “Jr.”. */
  GENERATION;

  private static final String LIST = "name-cues";

  /** The cues of one language. Immutable. */
  static final class Words {
    private static final Map<Language, Words> READ = new ConcurrentHashMap<>();

    private final Map<Cue, Set<String>> words = new EnumMap<>(Cue.class);

    private Words(Language language) {
      for (Cue cue : Cue.values()) {
        String section = cue.name().toLowerCase(Locale.ROOT).replace('_', '-');
        words.put(cue, language.words(LIST, section));
      }
    }

    /** The cues of a language; of English, if the language does not have a list of them. */
    static Words of(Language language) {
      return READ.computeIfAbsent(language.has(LIST) ? language : Language.ENGLISH, Words::new);
    }

    /** Whether a word in lower case is a cue. */
    boolean have(Cue cue, String word) {
      return words.get(cue).contains(word);
    }
  }
}
