package org.broadsheet.entity.rule;

import org.broadsheet.entity.token.LexiconTag;

/**
 * Names that stand twice, because a page has them as a label beside the text: which of the words
 * are the name.
 */
final class Labels {
  private final TaggedTokens article;

  Labels(TaggedTokens article) {
    this.article = article;
  }

  /** How many words in front are a label: 1 in “Smith John Smith”; else 0. */
  int start(int from, int to) {
    return to - from > 2 && isSame(from, to - 1) ? 1 : 0;
  }

  /**
   * Where a name ends that is the label of what follows: “Ilse Kroll” in “Ilse Kroll Ilse Maria
   * Kroll”, and in “Ilse Kroll Ilse”, where something cuts the second off.
   */
  int end(int from, int to) {
    boolean isTwice =
        to - from > 2 && article.is(from, LexiconTag.FIRST_NAME) && isSame(from, from + 2);
    boolean isWhole = isTwice && to - from > 4 && isSame(from + 1, to - 1);
    boolean isCutOff = isTwice && to - from == 3 && !article.is(from + 1, LexiconTag.FIRST_NAME);
    return isWhole || isCutOff ? from + 2 : to;
  }

  private boolean isSame(int one, int other) {
    return article.tokens().hash(one) == article.tokens().hash(other);
  }
}
