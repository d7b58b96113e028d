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
 * Merges different spellings of one name: transliterations, typing errors, and names without a
 * middle initial. Names of one word are not merged, because different names are too similar
 * (Colombia, Colombo); the curated table has their spellings.
 */
public final class Spellings {
  /** A transliteration is merged into a name that is at least this many times as frequent. */
  private static final long TIMES_AS_FREQUENT = 2;

  /** The same for a typing error, which is rarer: James Risen is not James Rosen. */
  private static final long TIMES_AS_FREQUENT_AS_SLIP = 5;

  private Spellings() {}

  /**
   * A name and its frequency.
   *
   * @param articles the number of articles with the name, 1 at least
   */
  public record Counted(String name, long articles) {}

  /**
   * The key that all spellings of a name share, so that only names of one key are compared. Empty
   * for a name of one word.
   */
  public static Optional<String> key(String name, EntityType type) {
    List<String> words = Spelling.of(new Counted(name, 1), type).words();
    return words.size() < 2
        ? Optional.empty()
        : Optional.of(String.join(" ", words.stream().map(Transliteration::skeleton).toList()));
  }

  /**
   * The names that are spellings of another name, each with that name, which is not a spelling
   * itself. A name that may be a spelling of several is merged into the most frequent; of equals,
   * into the first by name.
   *
   * @param names different names of one key and one type
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
   * Merges names with the same words if all that have initials have the same ones: “Donald J.
   * Trump” and “Donald Trump”. Frequencies do not matter here.
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
