package org.broadsheet.duplicate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.broadsheet.text.TermForms;
import org.broadsheet.text.Words;

/**
 * All pairs of articles whose resemblance reaches a threshold, computed from the shingles
 * themselves in plain Java. {@link DuplicateSearch} must find the same pairs.
 */
public final class ExactDuplicates {
  /**
   * An article.
   *
   * @param date in ISO 8601, "" = undated
   */
  public record Text(String id, String date, String language, String text) {}

  /** A copy and its original. */
  public record Match(String copy, String original, double resemblance) {}

  private static final Comparator<Text> EARLIEST =
      Comparator.comparing((Text text) -> text.date().isEmpty())
          .thenComparing(Text::date)
          .thenComparing(Text::id);

  private final List<Match> matches = new ArrayList<>();

  /** Compares all pairs of the texts. */
  public ExactDuplicates(List<Text> texts, double threshold) {
    List<Text> sorted = texts.stream().sorted(EARLIEST).toList();
    List<Integer> sizes = new ArrayList<>();
    Map<String, List<Integer>> holders = new HashMap<>();
    for (int i = 0; i < sorted.size(); i++) {
      Set<String> shingles = shingles(sorted.get(i));
      Map<Integer, Integer> common = new TreeMap<>();
      for (String shingle : shingles) {
        List<Integer> earlier = holders.computeIfAbsent(shingle, any -> new ArrayList<>());
        earlier.forEach(other -> common.merge(other, 1, Integer::sum));
        earlier.add(i);
      }
      sizes.add(shingles.size());
      for (Map.Entry<Integer, Integer> other : common.entrySet()) {
        int union = shingles.size() + sizes.get(other.getKey()) - other.getValue();
        double resemblance = (double) other.getValue() / union;
        if (resemblance >= threshold) {
          matches.add(new Match(sorted.get(i).id(), sorted.get(other.getKey()).id(), resemblance));
        }
      }
    }
  }

  /** All pairs, sorted from the earliest copy to the latest, then from the earliest original. */
  public List<Match> matches() {
    return List.copyOf(matches);
  }

  /** The earliest original of each copy. */
  public Map<String, Match> earliest() {
    var earliest = new TreeMap<String, Match>();
    matches.forEach(match -> earliest.putIfAbsent(match.copy(), match));
    return earliest;
  }

  private static Set<String> shingles(Text article) {
    char[] chars = article.text().toCharArray();
    List<String> terms = new ArrayList<>();
    new Words()
        .each(
            chars,
            chars.length,
            (from, to) ->
                terms.add(TermForms.of(new String(chars, from, to - from), article.language())));
    Set<String> shingles = new HashSet<>();
    for (int i = 0; i + Shingles.WORDS <= terms.size(); i++) {
      shingles.add(String.join(" ", terms.subList(i, i + Shingles.WORDS)));
    }
    return shingles;
  }
}
