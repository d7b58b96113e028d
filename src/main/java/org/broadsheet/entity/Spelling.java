package org.broadsheet.entity;

import java.util.List;
import org.broadsheet.entity.Spellings.Counted;

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
   * Whether a rarer name can be this one: at most one word differs by more than a transliteration.
   * “Jr.” may be left out, but is not added: the son is not the father, who is more in the news.
   */
  boolean isLike(Spelling rarer) {
    if (words.size() != rarer.words.size()
        || !initials.equals(rarer.initials)
        || !(rarer.generation.isEmpty() || rarer.generation.equals(generation))) {
      return false;
    }
    int slips = 0;
    for (int i = 0; i < words.size() && slips <= 1; i++) {
      slips += slips(words.get(i), rarer.words.get(i), i == 0);
    }
    return slips <= 1;
  }

  /** 0 for words that are written alike, 1 for a slip, more for different words. */
  private static int slips(String here, String there, boolean first) {
    if (here.equals(there)) {
      return 0;
    }
    if (!isComparable(here) || !isComparable(there)) {
      return 2;
    }
    if (Transliteration.sounds(here).equals(Transliteration.sounds(there))) {
      return 0;
    }
    return Transliteration.differByOne(here, there)
            && !(first && Transliteration.differInEndVowel(here, there))
        ? 1
        : 2;
  }

  private static boolean isComparable(String word) {
    return word.length() >= SHORTEST && word.chars().noneMatch(Character::isDigit);
  }
}
