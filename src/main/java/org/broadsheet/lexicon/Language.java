package org.broadsheet.lexicon;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * A language by its word lists and traits, which are read from the folder of its code. A language
 * without a folder has empty lists, and the traits that most languages have. Immutable.
 */
public final class Language {
  private static final Map<String, Language> READ = new ConcurrentHashMap<>();
  private static final Pattern CODE = Pattern.compile("[a-z]{2,3}");
  private static final String TRAITS = "traits";

  /** The one language that has every list; rules fall back on its lists. */
  public static final Language ENGLISH = of("en");

  private final String code;
  private final WordLists lists;
  private final String capitalPronouns;
  private final Set<String> flags;

  private Language(String code) {
    this.code = code;
    this.lists = new WordLists(code);
    this.capitalPronouns = String.join("", lists.words(TRAITS, "pronoun-with-capital"));
    this.flags = lists.words(TRAITS, "flags");
  }

  /**
   * The language with a code.
   *
   * @param code ISO 639, in lower case; for any other text, a language without lists
   */
  public static Language of(String code) {
    Language known = READ.get(code);
    if (known != null) {
      return known;
    }
    return CODE.matcher(code).matches()
        ? READ.computeIfAbsent(code, Language::new)
        : READ.computeIfAbsent("und", Language::new);
  }

  /** Its ISO 639 code. */
  public String code() {
    return code;
  }

  /** Whether it has a list of this name. */
  public boolean has(String list) {
    return lists.has(list);
  }

  /**
   * The entries of a list, a line each, in the order of the file; empty if the language does not
   * have the list.
   */
  public List<String> lines(String list) {
    return lists.lines(list);
  }

  /** The words of a list without sections; empty if the language does not have the list. */
  public Set<String> words(String list) {
    return lists.words(list);
  }

  /** The words of a section of a list; empty if the language does not have it. */
  public Set<String> words(String list, String section) {
    return lists.words(list, section);
  }

  /** Whether a letter alone is a pronoun with a capital: “I”. */
  public boolean isCapitalPronoun(char letter) {
    return capitalPronouns.indexOf(letter) >= 0;
  }

  /** Whether every noun has a capital, so that a capital does not mean a name. */
  public boolean writesNounsWithCapital() {
    return flags.contains("nouns-with-capital");
  }

  /** Whether a number with a stop after it is an ordinal: “am 3. Mai”. */
  public boolean writesOrdinalsWithStop() {
    return flags.contains("ordinals-with-stop");
  }

  /** Whether I and i are different letters: the lower case of I is ı, that of İ is i. */
  public boolean hasDotlessI() {
    return flags.contains("dotless-i");
  }
}
