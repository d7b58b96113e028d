package org.broadsheet.entity.name;

import java.util.List;
import org.broadsheet.entity.EntityType;
import org.broadsheet.entity.name.Spellings.Counted;

/**
 * The words of a name, for comparison with another name.
 *
 * @param words folded; for a person, without initials and generation
 * @param initials a person's middle initials and numeral (“III”), or empty
 * @param generation {@code jr}, {@code sr} or empty
 */
record Spelling(Counted counted, List<String> words, String initials, String generation) {
  /** In chars. Shorter words must be equal, because many of them differ in one letter. */
  private static final int SHORTEST = 5;

  /** More slips than one: another name. */
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
   * The number of typing errors by which a rarer name differs from this one; transliterations are
   * not counted, and more than one means another name. A rarer name may leave out “Jr.” but not add
   * it, because a son is another person than the father.
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
