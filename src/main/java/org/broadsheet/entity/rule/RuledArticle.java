package org.broadsheet.entity.rule;

import java.util.Arrays;
import java.util.List;
import org.broadsheet.entity.CaseCounts;

/** An article with what the rules make of it, token by token. Used again for the next article. */
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
   * What the rules take a token for: a number for each kind of name, another one inside of it; 0
   * for nothing, -1 outside of the text.
   */
  public int rule(int i) {
    return i < 0 || i >= article().size() ? -1 : rules[i];
  }

  /** How sure the rules are of it, as {@link Name#certainty}. */
  public int certainty(int i) {
    return certainties[i];
  }
}
