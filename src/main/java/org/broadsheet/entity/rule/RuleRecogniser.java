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
 * Finds names by their capitals and by rules, without a model: titles, particles, initials, words
 * that tell organisations and places, what the rest of the article and the corpus say. The rules
 * are English; in other languages that write names with a capital only those about capitals,
 * particles and evidence find something.
 *
 * <p>Linear in the text. Words in lower case are not looked at again once they are tokens.
 */
public final class RuleRecogniser implements EntityRecogniser {
  private static final long serialVersionUID = 1;

  private final CaseCounts counts;
  private transient Rules rules;

  /** With nothing known of the corpus. */
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
