package org.broadsheet.entity.model;

import java.util.Arrays;
import java.util.Set;
import org.broadsheet.entity.rule.TaggedTokens;
import org.broadsheet.entity.token.Tokens;
import org.broadsheet.entity.token.Tokens.Gap;
import org.broadsheet.entity.token.Tokens.Kind;
import org.broadsheet.lexicon.Language;
import org.broadsheet.lexicon.WordLists;

/**
 * The tokens of a text that can be part of a name: those with a capital, and numbers after them.
 * Other parts of a name, such as “of” or a hyphen, stand between two candidates and have no tag.
 * Reused for the next text; not thread safe.
 */
final class Candidates {
  /** What may stand between the parts of one name. */
  private static final Set<String> CONNECTORS =
      WordLists.NAMES.words("name-particles", "between-parts");

  /** A stop after one of these belongs to the name. */
  private static final Set<String> ABBREVIATIONS =
      Language.ENGLISH.words("abbreviations", "at-the-end-of-a-name");

  private static final int MOST_BETWEEN = 3;

  private final TaggedTokens article;
  private final Tokens tokens;
  private int size;
  private int[] places = new int[512];
  private boolean[] isLinked = new boolean[512];

  Candidates(TaggedTokens article) {
    this.article = article;
    this.tokens = article.tokens();
  }

  /** Finds the candidates of the text that the article has read. */
  void read() {
    size = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (article.isNameLike(i) || isNumberAfterName(i)) {
        add(i, goesOn(i));
      }
    }
  }

  int size() {
    return size;
  }

  /** The number of its token. */
  int token(int candidate) {
    return places[candidate];
  }

  /** Whether it may be in one name with the candidate before it, by the tokens between them. */
  boolean isLinked(int candidate) {
    return isLinked[candidate];
  }

  /** The char after a name whose last candidate it is. */
  int nameEnd(int candidate) {
    int last = places[candidate];
    boolean hasStop =
        last + 1 < tokens.size()
            && tokens.is(last + 1, '.')
            && tokens.gap(last + 1) == Gap.NONE
            && ABBREVIATIONS.contains(tokens.lower(last));
    return tokens.end(hasStop ? last + 1 : last);
  }

  /** Whether it is a number after a name, with a hyphen at most between them: “Falcon-9”. */
  private boolean isNumberAfterName(int i) {
    if (tokens.kind(i) != Kind.NUMBER || size == 0 || !goesOn(i)) {
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
