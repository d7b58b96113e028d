package org.broadsheet.entity.rule;

import java.util.List;
import org.broadsheet.entity.token.TokenKind;
import org.broadsheet.entity.token.Tokens;

/** Names in a row, “Paris, Lyon and Foix”, are of one kind: unsure ones take their neighbour's. */
final class Enumerations {
  private final TaggedTokens article;
  private final Tokens tokens;

  Enumerations(TaggedTokens article) {
    this.article = article;
    this.tokens = article.tokens();
  }

  void settle(List<Name> names) {
    for (int i = 1; i < names.size(); i++) {
      take(names.get(i), names.get(i - 1), names.get(i - 1).to, names.get(i).from);
    }
    for (int i = names.size() - 2; i >= 0; i--) {
      take(names.get(i), names.get(i + 1), names.get(i).to, names.get(i + 1).from);
    }
  }

  private void take(Name unsure, Name neighbour, int from, int to) {
    if (unsure.kind() == NameKind.UNKNOWN
        && neighbour.kind() != NameKind.UNKNOWN
        && neighbour.kind() != NameKind.GROUP
        && !article.isCommon(unsure.from)
        && isBetweenItems(from, to)) {
      unsure.setKind(neighbour.kind());
    }
  }

  private boolean isBetweenItems(int from, int to) {
    if (to - from == 1) {
      return tokens.is(from, ',') || isAnd(from);
    }
    return to - from == 2 && tokens.is(from, ',') && isAnd(from + 1);
  }

  private boolean isAnd(int at) {
    return tokens.kind(at) == TokenKind.LOWER
        && (tokens.lower(at).equals("and") || tokens.lower(at).equals("or"));
  }
}
