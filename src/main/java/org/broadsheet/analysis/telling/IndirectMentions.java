package org.broadsheet.analysis.telling;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.broadsheet.entity.EntityType;
import org.broadsheet.entity.name.Names;

/**
 * The traces of an entity: words which show that a text refers to the entity even though no mention
 * of it was recognised. Traces have fewer words than the full name. A text with “Brat”, “David
 * Brat” or “Justice Department” does not omit Dave Brat or the Department of Justice, even if these
 * words were recognised as other entities.
 *
 * <p>A trace consists of one or more words, separated by blanks. The text must contain each of
 * them, in any order. The first character of a word says how it is compared. {@link
 * TraceFinding.WrittenWords} does the comparison.
 */
final class IndirectMentions {
  /** The word in exactly this spelling, which is in capitals. */
  static final char EXACT = '=';

  /** The word with a capital initial. */
  static final char CAPITALISED = '^';

  /** Any word with this beginning, ignoring case. */
  static final char BEGINNING = '~';

  /** A capitalised word with the same stem: Qatar and Qatari, Britain and British. */
  static final char STEM = '*';

  /** The following words in this order, ignoring case. */
  static final char PHRASE = '"';

  /** Separates the words of a phrase. */
  static final char BETWEEN = '_';

  /** The shortest beginning: too many words share a shorter one. */
  private static final int LEAST_BEGINNING = 5;

  /** The longest word in capitals that must match exactly: some papers write “Nato” for NATO. */
  private static final int MOST_CAPITALS = 3;

  /** The fewest words that yield initials: shorter initials are ambiguous. */
  private static final int LEAST_INITIALS = 3;

  private static final Set<String> AFTER_SURNAMES =
      Set.of(
          "jr", "sr", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xvi");

  /** Last words that a short form of a name omits. */
  private static final Set<String> GENERIC =
      Set.of(
          "administration",
          "campaign",
          "college",
          "company",
          "corp",
          "corporation",
          "county",
          "department",
          "foundation",
          "group",
          "hill",
          "inc",
          "party",
          "university");

  /** Words that refer to the same entity without a common stem. */
  private static final Map<String, List<String>> RELATED =
      related(
          List.of("^american", "^america", "=US", "=USA", "^united ^states"),
          List.of("^british", "^britain", "=UK", "^united ^kingdom"),
          List.of("^english", "^england"),
          List.of("*republican", "^republican ^party", "=GOP"),
          List.of("^affordable ^care ^act", "~obamacare"),
          List.of("*conservative", "^tory", "^tories"),
          List.of("^danish", "^dane", "^danes", "^denmark"),
          List.of("^dutch", "^netherlands", "^holland"),
          List.of("^filipino", "^filipinos", "^philippine", "^philippines"),
          List.of("^finnish", "^finland"),
          List.of("^french", "^france"),
          List.of("^irish", "^ireland"),
          List.of("^polish", "^poland"),
          List.of("^spanish", "^spain"),
          List.of("^swiss", "^switzerland"),
          List.of("^welsh", "^wales"));

  private IndirectMentions() {}

  /**
   * The traces of an entity. A text with one of them does not omit the entity.
   *
   * @param type its entity_type
   * @param forms the forms of its name in the corpus, including its full name
   */
  static List<String> of(String type, List<String> forms) {
    var traces = new LinkedHashSet<String>();
    for (String form : forms) {
      List<String> words = words(form);
      if (words.isEmpty()) {
        continue;
      }
      if (type.equals(EntityType.PERSON.word())) {
        traces.add(CAPITALISED + surname(words));
      } else if (words.size() == 1) {
        single(type, words.get(0), traces);
      } else {
        several(words, traces);
      }
    }
    List.copyOf(traces).forEach(one -> traces.addAll(RELATED.getOrDefault(plain(one), List.of())));
    return List.copyOf(traces);
  }

  @SafeVarargs
  private static Map<String, List<String>> related(List<String>... groups) {
    var related = new HashMap<String, List<String>>();
    for (List<String> group : groups) {
      group.forEach(trace -> related.put(plain(trace), group));
    }
    return related;
  }

  private static String plain(String trace) {
    return trace.replaceAll("[=^~*]", "");
  }

  /** The words of a name that are not in lower case, without the full stops of abbreviations. */
  private static List<String> words(String form) {
    return Arrays.stream(form.split("[\\s\\u00A0-]+"))
        .map(word -> word.replaceAll("['’]s?$|[^\\p{L}\\p{N}'’]", ""))
        .filter(word -> !word.isEmpty() && !Character.isLowerCase(word.codePointAt(0)))
        .toList();
  }

  private static String surname(List<String> words) {
    int last = words.size() - 1;
    while (last > 0 && AFTER_SURNAMES.contains(words.get(last).toLowerCase(Locale.ROOT))) {
      last--;
    }
    return Names.folded(words.get(last));
  }

  private static void single(String type, String word, Set<String> traces) {
    String folded = Names.folded(word);
    if (isAcronym(word)) {
      traces.add(EXACT + word);
    } else if (type.equals(EntityType.PLACE.word()) || type.equals(EntityType.GROUP.word())) {
      traces.add(STEM + folded);
    } else if (folded.length() >= LEAST_BEGINNING) {
      traces.add(BEGINNING + folded);
    } else {
      traces.add(CAPITALISED + folded);
    }
  }

  private static boolean isAcronym(String word) {
    return word.length() <= MOST_CAPITALS && word.chars().allMatch(Character::isUpperCase);
  }

  private static void several(List<String> words, Set<String> traces) {
    List<String> folded = words.stream().map(Names::folded).toList();
    traces.add(PHRASE + String.join(String.valueOf(BETWEEN), folded));
    traces.add(all(folded));
    if (words.size() >= LEAST_INITIALS) {
      traces.add(
          EXACT + words.stream().map(word -> word.substring(0, 1)).collect(Collectors.joining()));
    }
    int from = words.get(0).equals("US") ? 1 : 0;
    int to = folded.size() - (GENERIC.contains(folded.get(folded.size() - 1)) ? 1 : 0);
    if (from < to && to - from < folded.size()) {
      traces.add(to - from == 1 ? STEM + folded.get(from) : all(folded.subList(from, to)));
    }
  }

  private static String all(List<String> folded) {
    return folded.stream().map(word -> CAPITALISED + word).collect(Collectors.joining(" "));
  }
}
