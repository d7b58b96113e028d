package org.broadsheet.entity.speech;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.broadsheet.lexicon.Language;

/**
 * English words that tell how the words around a name hang together, in lower case; the empty word
 * is none of them.
 */
final class EnglishWords {
  private static final Map<String, Set<String>> SECTIONS = read();

  private static final Set<String> PREPOSITIONS = section("prepositions");
  private static final Set<String> CLAUSE_STARTS = section("clause-starts");
  private static final Set<String> ADVERBS = section("between-subject-and-verb");
  private static final Set<String> TIME_AND_PLACE = section("time-and-place");
  private static final Set<String> BE = section("be");
  private static final Set<String> DETERMINERS = section("determiners");
  private static final Set<String> MASCULINE = section("masculine");
  private static final Set<String> FEMININE = section("feminine");
  private static final Set<String> FIRST_NAMES_HE = section("first-names-he");
  private static final Set<String> FIRST_NAMES_SHE = section("first-names-she");
  private static final Set<String> TITLES = section("titles");
  private static final Set<String> ROLES = section("roles");
  private static final Set<String> NO_ROLES = section("no-roles");

  /** An adverb and a noun for a person are longer than this when told by their endings. */
  private static final int SHORT = 4;

  private EnglishWords() {}

  private static Map<String, Set<String>> read() {
    Map<String, Set<String>> sections = new HashMap<>();
    String section = "";
    for (String line : Language.ENGLISH.lines("speech-words")) {
      if (line.startsWith("[")) {
        section = line.substring(1, line.length() - 1);
      } else {
        sections.computeIfAbsent(section, name -> new HashSet<>()).addAll(Set.of(line.split(" ")));
      }
    }
    return sections;
  }

  private static Set<String> section(String name) {
    return Set.copyOf(SECTIONS.get(name));
  }

  static boolean isPreposition(String word) {
    return PREPOSITIONS.contains(word);
  }

  /** “and”, “that”, “who”: what follows has a subject of its own. */
  static boolean startsClause(String word) {
    return CLAUSE_STARTS.contains(word);
  }

  /** A form of “be”, which makes a passive of “told”. */
  static boolean isBe(String word) {
    return BE.contains(word);
  }

  /** “also”, “later”, “has”, “angrily”: between a subject and its verb they change nothing. */
  static boolean mayStandBeforeVerb(String word) {
    return ADVERBS.contains(word) || (word.length() > SHORT && word.endsWith("ly"));
  }

  /** A word of “on Tuesday”, “in a statement last week”. */
  static boolean tellsTimeOrPlace(String word) {
    return TIME_AND_PLACE.contains(word) || (!word.isEmpty() && Character.isDigit(word.charAt(0)));
  }

  static boolean isFunctionWord(String word) {
    return PREPOSITIONS.contains(word)
        || CLAUSE_STARTS.contains(word)
        || DETERMINERS.contains(word)
        || BE.contains(word)
        || ADVERBS.contains(word);
  }

  static boolean isArticle(String word) {
    return word.equals("the") || word.equals("a") || word.equals("an");
  }

  static boolean isDeterminer(String word) {
    return DETERMINERS.contains(word);
  }

  static boolean isTitle(String word) {
    return TITLES.contains(word) || MASCULINE.contains(word) || FEMININE.contains(word);
  }

  /** The pronoun for a person with this word before the name, or an empty string. */
  static String pronounOfTitle(String word) {
    return pronoun(word, MASCULINE, FEMININE);
  }

  /** The pronoun for a person with this first name, in lower case, or an empty string. */
  static String pronounOfFirstName(String name) {
    return pronoun(name, FIRST_NAMES_HE, FIRST_NAMES_SHE);
  }

  private static String pronoun(String word, Set<String> he, Set<String> she) {
    return he.contains(word) ? "he" : she.contains(word) ? "she" : "";
  }

  /** Whether a word in lower case says what somebody is: “spokesman”, “lawyer”, “economist”. */
  static boolean isRole(String word) {
    boolean endsLikeOne =
        word.endsWith("man")
            || word.endsWith("er")
            || word.endsWith("or")
            || word.endsWith("ist")
            || word.endsWith("ian")
            || word.endsWith("ent")
            || word.endsWith("ant");
    return ROLES.contains(word)
        || isTitle(word)
        || (endsLikeOne
            && word.length() > SHORT
            && !isFunctionWord(word)
            && !NO_ROLES.contains(word));
  }
}
