package org.broadsheet.entity.model;

import java.util.Arrays;
import java.util.Set;
import org.broadsheet.entity.rule.TaggedTokens;
import org.broadsheet.entity.token.Gap;
import org.broadsheet.entity.token.TokenKind;
import org.broadsheet.entity.token.Tokens;

/**
 * The tokens of a text that can be part of a name: those with a capital, and numbers behind them.
 * Whatever else a name holds, “of” or a hyphen, stands between two of them, and never has a tag of
 * its own. Used again for the next text; not thread safe.
 */
final class Candidates {
  /** What may stand between the parts of one name, lower-cased. */
  private static final Set<String> CONNECTORS =
      Set.of(
          "of", "and", "for", "the", "on", "in", "to", "at", "with", "against", "de", "del", "de'",
          "la", "las", "los", "le", "les", "el", "y", "e", "da", "do", "dos", "das", "du", "di",
          "des", "et", "al", "bin", "ibn", "bint", "ben", "van", "von", "der", "den", "ter", "zu",
          "ul", "ur", "ud", "wa", "&", "-", "–", "/", "'", "’", ".", "+");

  private static final int MOST_BETWEEN = 3;

  /** With a stop behind them that belongs to the name they end, lower-cased. */
  private static final Set<String> ABBREVIATIONS =
      Set.of("inc", "ltd", "co", "corp", "jr", "sr", "bros");

  private final TaggedTokens article;
  private final Tokens tokens;
  private int size;
  private int[] places = new int[512];
  private boolean[] isLinked = new boolean[512];

  Candidates(TaggedTokens article) {
    this.article = article;
    this.tokens = article.tokens();
  }

  /** Takes those of the text that the article has read. */
  void read() {
    size = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (article.isNameLike(i) || isNumberBehindName(i)) {
        add(i, goesOn(i));
      }
    }
  }

  int size() {
    return size;
  }

  /** The token it is. */
  int token(int candidate) {
    return places[candidate];
  }

  /** Whether nothing is between it and the one before that a name could not hold. */
  boolean isLinked(int candidate) {
    return isLinked[candidate];
  }

  /** The char behind a name that the candidate is the last one of. */
  int nameEnd(int candidate) {
    int last = places[candidate];
    boolean hasStop =
        last + 1 < tokens.size()
            && tokens.is(last + 1, '.')
            && tokens.gap(last + 1) == Gap.NONE
            && ABBREVIATIONS.contains(tokens.lower(last));
    return tokens.end(hasStop ? last + 1 : last);
  }

  /** “Falcon 9”, “Falcon-9”; what else stands between makes it a number of its own. */
  private boolean isNumberBehindName(int i) {
    if (tokens.kind(i) != TokenKind.NUMBER || size == 0 || !goesOn(i)) {
      return false;
    }
    int between = i - places[size - 1] - 1;
    return between == 0 || (between == 1 && tokens.is(i - 1, '-'));
  }

  private boolean goesOn(int i) {
    int before = size == 0 ? -1 : places[size - 1];
    if (before < 0 || i - before - 1 > MOST_BETWEEN || !tokens.gap(i).isInLine()) {
      return false;
    }
    for (int between = before + 1; between < i; between++) {
      if (!tokens.gap(between).isInLine() || !isConnector(between)) {
        return false;
      }
    }
    return true;
  }

  private boolean isConnector(int i) {
    return switch (tokens.kind(i)) {
      case LOWER -> CONNECTORS.contains(tokens.lower(i));
      case PUNCTUATION -> tokens.isPossessive(i) || CONNECTORS.contains(tokens.lower(i));
      default -> false;
    };
  }

  private void add(int place, boolean linked) {
    if (size == places.length) {
      places = Arrays.copyOf(places, 2 * size);
      isLinked = Arrays.copyOf(isLinked, 2 * size);
    }
    places[size] = place;
    isLinked[size] = linked;
    size++;
  }
}
