package org.broadsheet.entity.name;

import java.util.List;
import org.broadsheet.entity.EntityType;
import org.broadsheet.entity.name.Spellings.Counted;

/**
 * A name's words, to be compared with those of another.
 *
 * @param words folded; a person's without what follows
 * @param initials a person's middle initials and numeral (“III”), or empty
 * @param generation {@code jr}, {@code sr} or empty
 */
record Spelling(Counted counted, List<String> words, String initials, String generation) {
  /** Short words are too much alike: they must be equal. */
  private static final int SHORTEST = 5;

  private static final int DIFFERENT = 2;

  static Spelling of(Counted counted, EntityType type) {
    if (type != EntityType.PERSON) {
      return new Spelling(counted, List.copyOf(Names.foldedWords(counted.name())), "", "");
    }
    PersonName name = PersonName.of(counted.name());
    return name.isJuniorOrSenior()
        ? new Spelling(counted, name.words(), name.initials(), name.generation())
        : new Spelling(counted, name.words(), name.initials() + name.generation(), "");
  }

  String name() {
    return counted.name();
  }

  /**
   * By how many slips of the pen a rarer name is another spelling of this one, transliterations not
   * counted; more than one if it is another name. “Jr.” may be left out, but is not added: the son
   * is not the father, who is more in the news.
   */
  int slips(Spelling rarer) {
    if (words.size() != rarer.words.size()
        || !initials.equals(rarer.initials)
        || !(rarer.generation.isEmpty() || rarer.generation.equals(generation))) {
      return DIFFERENT;
    }
    int slips = 0;
    for (int i = 0; i < words.size() && slips <= 1; i++) {
      slips += slips(words.get(i), rarer.words.get(i), i == 0);
    }
    return slips;
  }

  private static int slips(String here, String there, boolean first) {
    if (here.equals(there)) {
      return 0;
    }
    if (!isComparable(here) || !isComparable(there)) {
      return DIFFERENT;
    }
    if (Transliteration.sounds(here).equals(Transliteration.sounds(there))) {
      return 0;
    }
    return Transliteration.differByOne(here, there)
            && !(first && Transliteration.differInEndVowel(here, there))
        ? 1
        : DIFFERENT;
  }

  private static boolean isComparable(String word) {
    return word.length() >= SHORTEST && word.chars().noneMatch(Character::isDigit);
  }
}
