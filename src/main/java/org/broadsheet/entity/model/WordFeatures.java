package org.broadsheet.entity.model;

import java.util.List;
import org.broadsheet.entity.rule.TaggedTokens;
import org.broadsheet.entity.token.Tokens;
import org.broadsheet.entity.token.Tokens.Kind;

/** Features of a word: its letters and shape, its neighbours, and how it is written elsewhere. */
final class WordFeatures {
  /** In place of the hash of a neighbour, if there is none in the same line. */
  static final long NO_NEIGHBOUR = -7;

  private static final int LONGEST_AFFIX = 4;
  private static final List<Kind> KINDS = List.of(Kind.values());
  private static final int NO_KIND = KINDS.size();

  private final TaggedTokens article;
  private final Tokens tokens;

  WordFeatures(TaggedTokens article) {
    this.article = article;
    this.tokens = article.tokens();
  }

  void add(int i, int before, FeatureRows rows) {
    addWord(i, rows);
    addNeighbours(i, before, rows);
    int kinds = kind(i, 1) + (NO_KIND + 1) * (kind(i, 0) + (NO_KIND + 1) * kind(i, -1));
    rows.add(Feature.KINDS, kinds);
    rows.add(Feature.KINDS_AND_TAG, kinds, before);
    int use = use(i);
    rows.add(Feature.USE, use);
    rows.add(Feature.USE_AND_TAG, use, before);
    rows.add(Feature.WORD_AND_TAG, tokens.hash(i), before);
  }

  /** Whether the token before (step -1) or after (step 1) is in the same line. */
  boolean hasNeighbour(int i, int step) {
    int inner = step < 0 ? i : i + 1;
    return inner > 0 && inner < tokens.size() && tokens.gap(inner).isInLine();
  }

  /** The hash of the token before (step -1) or after (step 1). */
  long neighbour(int i, int step) {
    return hasNeighbour(i, step) ? tokens.hash(i + step) : NO_NEIGHBOUR;
  }

  /** As bits: whether its place requires a capital, and how article and corpus write the word. */
  int use(int i) {
    return bit(tokens.startsSentence(i))
        | bit(article.isInHeadline(i)) << 1
        | bit(article.isCommon(i)) << 2
        | bit(article.isProper(i)) << 3
        | bit(article.isProperInCorpus(i)) << 4;
  }

  /** The hash of the last letters of a word. */
  static long ending(String word, int length) {
    return hash(word, Math.max(0, word.length() - length), word.length());
  }

  private static int bit(boolean isSet) {
    return isSet ? 1 : 0;
  }

  private void addWord(int i, FeatureRows rows) {
    rows.add(Feature.ANY, 0);
    rows.add(Feature.WORD, tokens.hash(i));
    rows.add(Feature.WRITTEN_WORD, tokens.hash(i), kind(i, 0));
    String lower = tokens.lower(i);
    for (int length = 2; length <= LONGEST_AFFIX && length < lower.length(); length++) {
      rows.add(Feature.ENDING, ending(lower, length));
    }
    if (lower.length() > LONGEST_AFFIX) {
      rows.add(Feature.OPENING, hash(lower, 0, LONGEST_AFFIX));
    }
    rows.add(Feature.SHAPE, shape(tokens.word(i)));
  }

  private void addNeighbours(int i, int before, FeatureRows rows) {
    long left = neighbour(i, -1);
    long right = neighbour(i, 1);
    rows.add(Feature.LEFT, left);
    rows.add(Feature.RIGHT, right);
    rows.add(Feature.LEFT_AND_RIGHT, left, right);
    rows.add(Feature.WORD_AND_LEFT, tokens.hash(i), left);
    rows.add(Feature.WORD_AND_RIGHT, tokens.hash(i), right);
    rows.add(Feature.LEFT_AND_TAG, left, before);
    rows.add(Feature.RIGHT_AND_TAG, right, before);
  }

  private int kind(int i, int step) {
    return step == 0 || hasNeighbour(i, step) ? KINDS.indexOf(tokens.kind(i + step)) : NO_KIND;
  }

  private static long hash(String word, int from, int to) {
    long hash = to - (long) from;
    for (int at = from; at < to; at++) {
      hash = hash * 65_599 + word.charAt(at);
    }
    return hash;
  }

  /** The hash of the shape: “Xx” for Paris, “X.X.” for U.S., “X9” for G7. */
  private static long shape(String word) {
    long hash = 0;
    int last = 0;
    for (int at = 0; at < word.length(); at++) {
      int sign = sign(word.charAt(at));
      if (sign != last) {
        hash = hash * 31 + sign;
        last = sign;
      }
    }
    return hash;
  }

  private static int sign(char c) {
    if (Character.isLetter(c)) {
      return Character.isUpperCase(c) ? 'X' : 'x';
    }
    return Character.isDigit(c) ? '9' : c;
  }
}
