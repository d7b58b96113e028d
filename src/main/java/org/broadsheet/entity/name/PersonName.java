package org.broadsheet.entity.name;

import com.ibm.icu.lang.UCharacter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.broadsheet.lexicon.WordLists;

/**
 * The parts of a person's name, folded. For “George H. W. Bush” the words are “george” and “bush”,
 * the initials “hw”; for “Robert Downey Jr.” the generation is “jr”.
 *
 * @param words without middle initials and generation; one at least
 * @param initials the middle initials, or empty; a first initial, as in “J. Edgar Hoover”, is a
 *     word
 * @param generation {@code jr}, {@code sr}, {@code ii}, {@code iii}, {@code iv} or empty
 * @param nickname a name in quotes or brackets before the last name, or empty; not among the words
 * @param isFamilyName whether it is a family name alone: “Salman”, “bin Salman”
 */
record PersonName(
    List<String> words, String initials, String generation, String nickname, boolean isFamilyName) {
  private static final Set<String> JUNIOR_AND_SENIOR = Set.of("jr", "sr");
  private static final Set<String> NUMERALS = Set.of("ii", "iii", "iv");

  private static final Set<String> PARTICLES =
      WordLists.NAMES.words("name-particles", "family-name");

  private static final Set<String> SMALL_PARTICLES =
      WordLists.NAMES.words("name-particles", "family-name-in-lower-case");

  private static final String QUOTES = "\"'“”‘’«»()";

  private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\s]+");
  private static final Pattern INITIALS = Pattern.compile("(?:\\p{L}\\.?){1,3}");

  static PersonName of(String name) {
    List<String> written = new ArrayList<>(List.of(BLANKS.split(Names.displayed(name))));
    String generation = "";
    String last = Names.folded(written.get(written.size() - 1));
    if (written.size() > 1 && (JUNIOR_AND_SENIOR.contains(last) || NUMERALS.contains(last))) {
      generation = last;
      written.remove(written.size() - 1);
    }
    String nickname = takeNickname(written);
    boolean capitals = Names.isCapitals(String.join("", written));
    List<String> words = new ArrayList<>();
    StringBuilder initials = new StringBuilder();
    for (int i = 0; i < written.size(); i++) {
      boolean middle = i > 0 && i < written.size() - 1;
      if (middle && areInitials(written.get(i), capitals)) {
        initials.append(Names.folded(written.get(i)));
      } else {
        words.addAll(Names.foldedWords(written.get(i)));
      }
    }
    if (words.isEmpty()) {
      words.add(Names.folded(name));
    }
    boolean family =
        written.size() == 1 || (initials.isEmpty() && isParticle(written.get(0), words.get(0)));
    return new PersonName(List.copyOf(words), initials.toString(), generation, nickname, family);
  }

  /**
   * Removes the repetition of a name by hidden text of a page: “Ana Bell Ana Rosa Bell” is “Ana
   * Bell”; “Sirhan Sirhan” stays.
   */
  static String once(String name) {
    String[] words = name.split(" ");
    for (int i = 1; i < words.length - 2; i++) {
      if (words[i].equals(words[words.length - 1])) {
        return String.join(" ", List.of(words).subList(0, i + 1));
      }
    }
    return name;
  }

  /** Removes and returns the words in quotes or brackets between the first and the last name. */
  private static String takeNickname(List<String> written) {
    int from = 1;
    while (from < written.size() - 1 && QUOTES.indexOf(written.get(from).charAt(0)) < 0) {
      from++;
    }
    for (int to = from; to < written.size() - 1; to++) {
      String word = written.get(to);
      if (QUOTES.indexOf(word.charAt(word.length() - 1)) >= 0 && (to > from || word.length() > 1)) {
        List<String> quoted = written.subList(from, to + 1);
        String nickname = String.join(" ", Names.foldedWords(String.join(" ", quoted)));
        quoted.clear();
        return nickname;
      }
    }
    return "";
  }

  private static boolean isParticle(String written, String folded) {
    return PARTICLES.contains(folded)
        || (SMALL_PARTICLES.contains(folded) && isHyphenatedOrSmall(written));
  }

  private static boolean isHyphenatedOrSmall(String written) {
    return written.indexOf('-') > 0 || UCharacter.isULowercase(written.codePointAt(0));
  }

  /** Whether it is “H.”, “H.W.” or “H”, or “HW” in a name that is not in capitals. */
  private static boolean areInitials(String word, boolean capitals) {
    if (!INITIALS.matcher(word).matches()) {
      return false;
    }
    boolean single = word.codePointCount(0, word.length()) == 1;
    return (single || word.indexOf('.') == 1 || (!capitals && Names.isCapitals(word)))
        && word.codePoints().filter(UCharacter::isLetter).allMatch(UCharacter::isUUppercase);
  }

  /** Whether it has a first and a last name. */
  boolean isFull() {
    return words.size() > 1 && !isFamilyName;
  }

  /** Whether it has “Jr.” or “Sr.”, which make another person; numerals are often left out. */
  boolean isJuniorOrSenior() {
    return JUNIOR_AND_SENIOR.contains(generation);
  }

  String first() {
    return words.get(0);
  }

  String last() {
    return words.get(words.size() - 1);
  }

  /** The initials and words between the first and the last name. */
  String middle() {
    return initials + String.join(" ", words.subList(1, Math.max(1, words.size() - 1)));
  }

  /** The short names of a person, without the first name: “salman”, “bin salman”. */
  List<String> endings() {
    List<String> endings = new ArrayList<>();
    for (int from = words.size() - 1; from > 0; from--) {
      String ending = String.join(" ", words.subList(from, words.size()));
      endings.add(ending);
      if (!generation.isEmpty()) {
        endings.add(ending + " " + generation);
      }
    }
    return endings;
  }

  /** The beginnings of the name of at least {@code shortest} words, without the whole name. */
  List<String> beginnings(int shortest) {
    List<String> beginnings = new ArrayList<>();
    for (int to = shortest; to < words.size(); to++) {
      beginnings.add(String.join(" ", words.subList(0, to)));
    }
    return beginnings;
  }

  /** The words and the generation, without initials. */
  String plain() {
    String plain = String.join(" ", words);
    return generation.isEmpty() ? plain : plain + " " + generation;
  }
}
