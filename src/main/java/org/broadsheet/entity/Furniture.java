package org.broadsheet.entity;

/** Hides what pages carry around an article: photo credits, bylines. */
final class Furniture {
  private boolean[] isHidden = new boolean[1024];

  void read(Tokens tokens) {
    if (isHidden.length < tokens.size()) {
      isHidden = new boolean[2 * tokens.size()];
    }
    java.util.Arrays.fill(isHidden, 0, tokens.size(), false);
  }

  boolean isHidden(int i) {
    return isHidden[i];
  }
}
