package org.broadsheet.entity.rule;

import java.util.Arrays;
import java.util.List;
import org.broadsheet.entity.CaseCounts;

/** An article with the names that the rules find in it, by token. Reused for the next article. */
public final class RuledArticle {
  private static final List<NameKind> KINDS = List.of(NameKind.values());

  private final Rules ruling;
  private int[] rules = new int[0];
  private int[] certainties = new int[0];

  public RuledArticle(CaseCounts cases) {
    ruling = new Rules(cases);
  }

  public void read(String text, String language) {
    place(ruling.names(text, language));
  }

  private void place(List<Name> names) {
    if (rules.length < article().size()) {
      rules = new int[2 * article().size()];
      certainties = new int[rules.length];
    }
    Arrays.fill(rules, 0, article().size(), 0);
    Arrays.fill(certainties, 0, article().size(), 0);
    for (Name name : names) {
      int inside = 2 + 2 * KINDS.indexOf(name.kind());
      Arrays.fill(rules, name.from, name.to, inside);
      rules[name.from] = inside - 1;
      Arrays.fill(certainties, name.from, name.to, name.certainty());
    }
  }

  public TaggedTokens article() {
    return ruling.article();
  }

  /**
   * The name that a token is in, by the rules: one number for the first token of each kind of name,
   * and another for the tokens after it; 0 outside of names, -1 outside of the text.
   */
  public int rule(int i) {
    return i < 0 || i >= article().size() ? -1 : rules[i];
  }

  /** How certain the rules are of the token's name, as {@link Name#certainty}. */
  public int certainty(int i) {
    return certainties[i];
  }
}
