package org.broadsheet.entity.rule;

import org.broadsheet.entity.token.LexiconTag;

/** Finds names that are written twice, because a page's label stands before the text. */
final class Labels {
  private final TaggedTokens article;

  Labels(TaggedTokens article) {
    this.article = article;
  }

  /** The number of words before the name that are a label: 1 in “Smith John Smith”, else 0. */
  int start(int from, int to) {
    return to - from > 2 && isSame(from, to - 1) ? 1 : 0;
  }

  /**
   * The end of a name that is repeated: of “Ilse Kroll” in “Ilse Kroll Ilse Maria Kroll”, and in
   * “Ilse Kroll Ilse”, where the second name is cut off.
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
