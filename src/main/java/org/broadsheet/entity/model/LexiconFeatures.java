package org.broadsheet.entity.model;

import java.util.Arrays;
import org.broadsheet.entity.rule.TaggedTokens;
import org.broadsheet.entity.token.Lexicon;
import org.broadsheet.entity.token.LexiconTag;

/** Features from the senses of a word, of its neighbours, and of the phrase that it is in. */
final class LexiconFeatures {
  /** Senses of phrases that are used as features. */
  private static final int NAMING =
      LexiconTag.of(
          LexiconTag.COUNTRY,
          LexiconTag.PLACE,
          LexiconTag.GROUP,
          LexiconTag.ORGANISATION,
          LexiconTag.TITLE);

  private static final int LENGTH_BITS = 4;

  private final TaggedTokens article;
  private final WordFeatures words;

  /** For each token the senses of its phrase, whether it is the first token, and the length. */
  private long[] phrases = new long[0];

  LexiconFeatures(TaggedTokens article, WordFeatures words) {
    this.article = article;
    this.words = words;
  }

  /** Finds the phrases of the article. */
  void read() {
    int size = article.size();
    if (phrases.length < size) {
      phrases = new long[2 * size];
    }
    Arrays.fill(phrases, 0, size, 0);
    int i = 0;
    while (i < size) {
      i += article.isNameLike(i) ? mark(i) : 1;
    }
  }

  /** Marks the longest phrase at {@code from} and returns its length. */
  private int mark(int from) {
    int to = Math.min(article.size(), from + Lexicon.LONGEST_PHRASE);
    int length = article.longest(from, to, NAMING);
    if (length < 2) {
      return 1;
    }
    long senses = article.phraseSenses(from, from + length) & NAMING;
    for (int i = from; i < from + length; i++) {
      phrases[i] = (senses << 1 | (i == from ? 1 : 0)) << LENGTH_BITS | length;
    }
    return length;
  }

  void add(int i, int before, FeatureRows rows) {
    int own = article.senses(i);
    int left = words.hasNeighbour(i, -1) ? article.senses(i - 1) : 0;
    int right = words.hasNeighbour(i, 1) ? article.senses(i + 1) : 0;
    rows.add(Feature.SENSES, own);
    rows.add(Feature.SENSES_AND_TAG, own, before);
    rows.add(Feature.LEFT_SENSES, left);
    rows.add(Feature.RIGHT_SENSES, right);
    rows.add(Feature.SENSES_AND_LEFT, own, left);
    rows.add(Feature.SENSES_AND_RIGHT, own, right);
    int isRightNamed = right != 0 && article.isNameLike(i + 1) ? 1 : 0;
    for (int bits = own; bits != 0; bits &= bits - 1) {
      rows.add(Feature.SENSE, Integer.numberOfTrailingZeros(bits), isRightNamed);
    }
    for (int bits = left; bits != 0; bits &= bits - 1) {
      rows.add(Feature.LEFT_SENSE, Integer.numberOfTrailingZeros(bits), before);
    }
    for (int bits = right; bits != 0; bits &= bits - 1) {
      rows.add(Feature.RIGHT_SENSE, Integer.numberOfTrailingZeros(bits));
    }
    if (phrases[i] != 0) {
      rows.add(Feature.PHRASE, phrases[i]);
      rows.add(Feature.PHRASE_AND_TAG, phrases[i] >> LENGTH_BITS, before);
    }
  }
}
