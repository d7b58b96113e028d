package org.broadsheet.entity.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.broadsheet.entity.EntityType;

/**
 * Different spellings of one name of several words: transliterations, slips, a middle initial that
 * is left out. Single words are too much alike (Colombia, Colombo) and are left to the curated
 * table.
 */
public final class Spellings {
  /** A transliteration joins one that is at least so many times as frequent. */
  private static final long TIMES_AS_FREQUENT = 2;

  /** A slip of the pen is rarer: James Risen is not James Rosen. */
  private static final long TIMES_AS_FREQUENT_AS_SLIP = 5;

  private Spellings() {}

  /**
   * A name and how often it is met.
   *
   * @param articles articles that have it, 1 at least
   */
  public record Counted(String name, long articles) {}

  /**
   * What all spellings of a name have in common: those with different keys need not be compared.
   * Empty for a name of one word, which is not compared at all.
   */
  public static Optional<String> key(String name, EntityType type) {
    List<String> words = Spelling.of(new Counted(name, 1), type).words();
    return words.size() < 2
        ? Optional.empty()
        : Optional.of(String.join(" ", words.stream().map(Transliteration::skeleton).toList()));
  }

  /**
   * The names that are spellings of another one, each with that one; no name that is given is both.
   * One that could be a spelling of several joins the most frequent, of equals the first by name.
   *
   * @param names names of one key and one type, each once
   */
  public static Map<String, String> merged(List<Counted> names, EntityType type) {
    List<Spelling> spellings =
        names.stream()
            .sorted(
                Comparator.comparingLong(Counted::articles).reversed().thenComparing(Counted::name))
            .map(counted -> Spelling.of(counted, type))
            .toList();
    Map<String, String> merged = new TreeMap<>();
    withoutInitials(spellings, merged);
    List<Spelling> roots = new ArrayList<>();
    for (Spelling spelling : spellings) {
      if (merged.containsKey(spelling.name())) {
        continue;
      }
      roots.stream()
          .filter(root -> isSpelling(spelling, root))
          .findFirst()
          .ifPresentOrElse(
              root -> merged.put(spelling.name(), root.name()), () -> roots.add(spelling));
    }
    merged.replaceAll((name, to) -> merged.getOrDefault(to, to));
    return merged;
  }

  private static boolean isSpelling(Spelling rare, Spelling frequent) {
    int slips = frequent.slips(rare);
    long times = slips == 0 ? TIMES_AS_FREQUENT : TIMES_AS_FREQUENT_AS_SLIP;
    return slips <= 1 && frequent.counted().articles() >= times * rare.counted().articles();
  }

  /**
   * Same words with and without initials are one name, if all initials there are agree: “Donald J.
   * Trump” and “Donald Trump”. How often does not matter then.
   */
  private static void withoutInitials(List<Spelling> spellings, Map<String, String> merged) {
    Map<String, List<Spelling>> sameWords = new HashMap<>();
    for (Spelling spelling : spellings) {
      String words = String.join(" ", spelling.words()) + ' ' + spelling.generation();
      sameWords.computeIfAbsent(words, unseen -> new ArrayList<>()).add(spelling);
    }
    for (List<Spelling> same : sameWords.values()) {
      long different =
          same.stream().map(Spelling::initials).filter(i -> !i.isEmpty()).distinct().count();
      if (different == 1) {
        Spelling first = same.get(0);
        same.stream().skip(1).forEach(other -> merged.put(other.name(), first.name()));
      }
    }
  }
}
