package org.broadsheet.entity;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.entity.Spellings.Counted;

/**
 * A name's words, to be compared with those of another.
 *
 * @param words folded; a person's without middle initials
 * @param initials a person's middle initials and numeral (“III”), or empty
 */
record Spelling(String name, long articles, List<String> words, String initials, boolean isPerson) {
  /** Short words are too much alike: they must be equal. */
  private static final int SHORTEST = 5;

  static Spelling of(Counted counted, EntityType type) {
    Spelling spelling = of(counted.name(), type);
    return new Spelling(
        spelling.name, counted.articles(), spelling.words, spelling.initials, spelling.isPerson);
  }

  static Spelling of(String name, EntityType type) {
    if (type != EntityType.PERSON) {
      return new Spelling(name, 1, List.copyOf(Names.foldedWords(name)), "", false);
    }
    PersonName parts = PersonName.of(name);
    List<String> words = new ArrayList<>(parts.words());
    String left = parts.initials();
    if (parts.isJuniorOrSenior()) {
      words.add(parts.generation());
    } else if (!parts.generation().isEmpty()) {
      left += ' ' + parts.generation();
    }
    return new Spelling(name, 1, List.copyOf(words), left, true);
  }

  /** Whether both can be one name: at most one word differs by more than a transliteration. */
  boolean isLike(Spelling other) {
    if (words.size() != other.words.size() || !initials.equals(other.initials)) {
      return false;
    }
    int slips = 0;
    for (int i = 0; i < words.size(); i++) {
      String here = words.get(i);
      String there = other.words.get(i);
      if (here.equals(there)) {
        continue;
      }
      if (!areComparable(here, there)) {
        return false;
      }
      if (!Transliteration.transliterated(here).equals(Transliteration.transliterated(there))) {
        boolean given = isPerson && i == 0;
        if (!Transliteration.differByOne(here, there)
            || (given && Transliteration.differInEndVowel(here, there))) {
          return false;
        }
        slips++;
      }
    }
    return slips <= 1;
  }

  private static boolean areComparable(String a, String b) {
    return a.length() >= SHORTEST
        && b.length() >= SHORTEST
        && a.chars().noneMatch(Character::isDigit)
        && b.chars().noneMatch(Character::isDigit);
  }
}
