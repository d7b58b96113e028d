package org.broadsheet.entity.rule;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.entity.CaseCounts;
import org.broadsheet.entity.EntityRecogniser;
import org.broadsheet.entity.Mention;
import org.broadsheet.entity.token.Capitals;
import org.broadsheet.entity.token.Tokens;
import org.broadsheet.text.CodePoints;

/**
 * Finds names by rules, without a model. The rules use capitals, titles, particles, initials, words
 * in names of organisations and places, and how the article and the corpus write each word. The
 * word lists are English. For other languages with capitals only the rules for capitals, particles
 * and evidence apply, as long as the language has no lists.
 *
 * <p>The time is linear in the length of the text.
 */
public final class RuleRecogniser implements EntityRecogniser {
  private static final long serialVersionUID = 1;

  private final CaseCounts counts;
  private transient Rules rules;

  /** A recogniser without case counts. */
  public RuleRecogniser() {
    this(CaseCounts.NONE);
  }

  public RuleRecogniser(CaseCounts counts) {
    this.counts = counts;
  }

  @Override
  public List<Mention> mentions(String text, String language) {
    if (!Capitals.in(text)) {
      return List.of();
    }
    if (rules == null) {
      rules = new Rules(counts);
    }
    List<Name> names = rules.names(text, language);
    return names.isEmpty() ? List.of() : published(names, CodePoints.of(text));
  }

  private List<Mention> published(List<Name> names, CodePoints points) {
    Tokens tokens = rules.article().tokens();
    var mentions = new ArrayList<Mention>(names.size());
    for (Name name : names) {
      int from = points.ofChar(tokens.start(name.from));
      int to = points.ofChar(tokens.end(name.to - 1));
      mentions.add(new Mention(from, to, name.kind().type()));
    }
    return mentions;
  }
}
