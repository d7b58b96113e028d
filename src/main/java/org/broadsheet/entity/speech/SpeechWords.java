package org.broadsheet.entity.speech;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.broadsheet.lexicon.Language;

/**
 * The words of a language from which the structure of a sentence around a name is seen. They are
 * sections of the list {@code speech-words} of the language. All words are in lower case; the empty
 * word is not in any section.
 */
final class SpeechWords {
  private static final Map<Language, SpeechWords> READ = new ConcurrentHashMap<>();

  /** In chars. Only longer words are recognised by their endings. */
  private static final int SHORT = 4;

  private final Language language;
  private final Set<String> prepositions;
  private final Set<String> clauseStarts;
  private final Set<String> adverbs;
  private final Set<String> adverbEndings;
  private final Set<String> timeAndPlace;
  private final Set<String> be;
  private final Set<String> articles;
  private final Set<String> determiners;
  private final Set<String> pronouns;
  private final Set<String> masculine;
  private final Set<String> feminine;
  private final Set<String> firstNamesHe;
  private final Set<String> firstNamesShe;
  private final Set<String> titles;
  private final Set<String> roles;
  private final Set<String> roleEndings;
  private final Set<String> noRoles;

  private SpeechWords(Language language) {
    this.language = language;
    this.prepositions = section("prepositions");
    this.clauseStarts = section("clause-starts");
    this.adverbs = section("between-subject-and-verb");
    this.adverbEndings = section("adverb-endings");
    this.timeAndPlace = section("time-and-place");
    this.be = section("be");
    this.articles = section("articles");
    this.determiners = section("determiners");
    this.pronouns = section("pronouns");
    this.masculine = section("masculine");
    this.feminine = section("feminine");
    this.firstNamesHe = section("first-names-he");
    this.firstNamesShe = section("first-names-she");
    this.titles = section("titles");
    this.roles = section("roles");
    this.roleEndings = section("role-endings");
    this.noRoles = section("not-roles");
  }

  static SpeechWords of(Language language) {
    return READ.computeIfAbsent(language, SpeechWords::new);
  }

  private Set<String> section(String name) {
    return language.words("speech-words", name);
  }

  boolean isPreposition(String word) {
    return prepositions.contains(word);
  }

  /** Whether the word starts a clause with its own subject: “and”, “that”, “who”. */
  boolean startsClause(String word) {
    return clauseStarts.contains(word);
  }

  /** Whether the word is a form of “be”, which makes a passive of the verb after it. */
  boolean isBe(String word) {
    return be.contains(word);
  }

  /** Whether the word may stand between a subject and its verb: “also”, “later”, “angrily”. */
  boolean mayStandBeforeVerb(String word) {
    return adverbs.contains(word) || (word.length() > SHORT && endsIn(adverbEndings, word));
  }

  /** Whether the word may be part of a phrase of time or place: “in a statement last week”. */
  boolean isTimeOrPlace(String word) {
    return timeAndPlace.contains(word) || (!word.isEmpty() && Character.isDigit(word.charAt(0)));
  }

  boolean isFunctionWord(String word) {
    return prepositions.contains(word)
        || clauseStarts.contains(word)
        || determiners.contains(word)
        || be.contains(word)
        || adverbs.contains(word);
  }

  boolean isArticle(String word) {
    return articles.contains(word);
  }

  boolean isDeterminer(String word) {
    return determiners.contains(word);
  }

  /** Whether the word is a pronoun that may speak: “he”, “she”, “it”. */
  boolean isPronoun(String word) {
    return pronouns.contains(word);
  }

  boolean isTitle(String word) {
    return titles.contains(word) || masculine.contains(word) || feminine.contains(word);
  }

  /** The pronoun for a person with this word before the name; empty if unknown. */
  String pronounOfTitle(String word) {
    return pronoun(word, masculine, feminine);
  }

  /** The pronoun for a person with this first name; empty if unknown. */
  String pronounOfFirstName(String name) {
    return pronoun(name, firstNamesHe, firstNamesShe);
  }

  private static String pronoun(String word, Set<String> he, Set<String> she) {
    return he.contains(word) ? "he" : she.contains(word) ? "she" : "";
  }

  /** Whether the word is a noun for a person or a part of one: “spokesman”, “lawyer”. */
  boolean isRole(String word) {
    return roles.contains(word)
        || isTitle(word)
        || (word.length() > SHORT
            && endsIn(roleEndings, word)
            && !isFunctionWord(word)
            && !noRoles.contains(word));
  }

  private static boolean endsIn(Set<String> endings, String word) {
    for (String ending : endings) {
      if (word.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }
}
