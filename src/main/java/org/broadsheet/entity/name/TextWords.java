package org.broadsheet.entity.name;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.broadsheet.lexicon.Language;
import org.broadsheet.text.Clitics;
import org.broadsheet.text.Words;

/** The words and numbers of a text, and the gaps between them, for comparing names. In chars. */
final class TextWords {
  private static final Pattern LIKE_A_BLANK = Pattern.compile("[\\p{Z}\\s\\p{Pd}_]+");
  private static final int LONGEST_ABBREVIATION = 3;

  private final String text;
  private final Clitics clitics;
  private int[] from = new int[64];
  private int[] to = new int[64];
  private int count;

  private TextWords(String text, Clitics clitics) {
    this.text = text;
    this.clitics = clitics;
  }

  /**
   * The words of a text in a language. The host of an address is a word, because it may be a name.
   */
  static TextWords of(String text, String language) {
    TextWords words = new TextWords(text, Clitics.of(Language.of(language)));
    new Words()
        .each(
            text.toCharArray(),
            text.length(),
            (start, end) -> {
              words.addNumbers(start);
              words.add(start, end);
            },
            (start, end) -> {
              words.addNumbers(start);
              words.add(start, end);
            });
    words.addNumbers(text.length());
    return words;
  }

  /** Adds the numbers between the last word and {@code end}: “Boeing 737”. */
  private void addNumbers(int end) {
    int at = count == 0 ? 0 : to[count - 1];
    while (at < end) {
      int start = at;
      while (at < end && Character.isDigit(text.charAt(at))) {
        at++;
      }
      if (at > start) {
        add(start, at);
      } else {
        at++;
      }
    }
  }

  private void add(int start, int end) {
    if (count == from.length) {
      from = Arrays.copyOf(from, 2 * count);
      to = Arrays.copyOf(to, 2 * count);
    }
    from[count] = start;
    to[count++] = end;
  }

  int count() {
    return count;
  }

  int from(int word) {
    return from[word];
  }

  /** The end of a word, without its possessive. */
  int to(int word) {
    return from[word] + Names.displayed(text.substring(from[word], to[word])).length();
  }

  /** The start of a word without the elided word before it: “l’Irlande”. */
  int innerFrom(int word) {
    return from[word] + (hasApostrophe(word) ? clitics.before(lower(word)) : 0);
  }

  /** The end of a word without the ending that an apostrophe joins to it: “Ankara’nın”. */
  int innerTo(int word) {
    return to[word] - (hasApostrophe(word) ? clitics.after(lower(word)) : 0);
  }

  private boolean hasApostrophe(int word) {
    for (int at = from[word]; at < to[word]; at++) {
      if (Clitics.isApostrophe(text.charAt(at))) {
        return true;
      }
    }
    return false;
  }

  /** The word, letter for letter. */
  private String lower(int word) {
    var lower = new StringBuilder();
    for (int at = from[word]; at < to[word]; at++) {
      char c = text.charAt(at);
      lower.append(Clitics.isApostrophe(c) ? '\'' : Character.toLowerCase(c));
    }
    return lower.toString();
  }

  /** The end of a word, with its possessive. */
  int wholeTo(int word) {
    return to[word];
  }

  /** A part of the text, as names are compared. */
  String folded(int start, int end) {
    return Names.folded(text.substring(start, end));
  }

  /**
   * The gap between a word and the next: empty if there is none, as in Chinese; a blank for blanks,
   * hyphens and the stop of an abbreviation; else the marks.
   */
  String gapAfter(int word) {
    String gap = text.substring(to[word], from[word + 1]);
    if (gap.isEmpty()) {
      return gap;
    }
    String marks = LIKE_A_BLANK.matcher(gap).replaceAll("");
    boolean abbreviation = marks.equals(".") && to[word] - from[word] <= LONGEST_ABBREVIATION;
    return marks.isEmpty() || abbreviation ? " " : marks;
  }
}
