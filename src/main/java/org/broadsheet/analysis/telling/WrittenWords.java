package org.broadsheet.analysis.telling;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.broadsheet.entity.name.Names;
import org.broadsheet.text.Words;

/** The words that stand in a text, whatever they mean; one text after the other. */
final class WrittenWords {
  /** Country and people have so many letters in common, and not many more of their own. */
  private static final int LEAST_STEM = 4;

  private static final int MOST_ENDING = 4;

  private final Words words = new Words();
  private final Map<String, String> foldedOf = new HashMap<>();
  private final Set<String> asTheyStand = new HashSet<>();
  private final TreeSet<String> all = new TreeSet<>();
  private final TreeSet<String> capitalised = new TreeSet<>();
  private final StringBuilder inLine = new StringBuilder();

  void clear() {
    foldedOf.clear();
    asTheyStand.clear();
    all.clear();
    capitalised.clear();
    inLine.setLength(0);
    inLine.append(IndirectMentions.BETWEEN);
  }

  /** Adds the words of a text. */
  void read(String text) {
    char[] chars = text.toCharArray();
    words.each(
        chars,
        chars.length,
        (from, to) ->
            inLine
                .append(foldedOf.computeIfAbsent(new String(chars, from, to - from), this::folded))
                .append(IndirectMentions.BETWEEN));
  }

  private String folded(String word) {
    String plain = isPlain(word) ? word : word.replaceAll("['’]s?$|\\.", "");
    String folded = Names.folded(plain);
    if (!folded.isEmpty()) {
      asTheyStand.add(plain);
      all.add(folded);
      if (!Character.isLowerCase(plain.codePointAt(0))) {
        capitalised.add(folded);
      }
    }
    return folded;
  }

  private static boolean isPlain(String word) {
    return word.indexOf('.') < 0 && word.indexOf('\'') < 0 && word.indexOf('’') < 0;
  }

  /** Whether they hold every word of a trace, as {@link IndirectMentions} says. */
  boolean hold(String trace) {
    for (String word : trace.split(" ", -1)) {
      if (!holdWord(word.charAt(0), word.substring(1))) {
        return false;
      }
    }
    return true;
  }

  private boolean holdWord(char how, String word) {
    return switch (how) {
      case IndirectMentions.EXACT -> asTheyStand.contains(word);
      case IndirectMentions.CAPITALISED -> capitalised.contains(word);
      case IndirectMentions.BEGINNING -> {
        String next = all.ceiling(word);
        yield next != null && next.startsWith(word);
      }
      case IndirectMentions.PHRASE ->
          inLine.indexOf(IndirectMentions.BETWEEN + word + IndirectMentions.BETWEEN) >= 0;
      default -> capitalised.contains(word) || holdStem(word);
    };
  }

  private boolean holdStem(String word) {
    if (word.length() < LEAST_STEM) {
      return false;
    }
    String stem = word.substring(0, LEAST_STEM);
    return capitalised.tailSet(stem).stream()
        .takeWhile(other -> other.startsWith(stem))
        .anyMatch(other -> isSameStem(word, other));
  }

  private static boolean isSameStem(String one, String other) {
    int same = LEAST_STEM;
    while (same < Math.min(one.length(), other.length())
        && one.charAt(same) == other.charAt(same)) {
      same++;
    }
    return Math.max(one.length(), other.length()) - same <= MOST_ENDING;
  }
}
