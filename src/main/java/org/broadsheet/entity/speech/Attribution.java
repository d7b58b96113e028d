package org.broadsheet.entity.speech;

import static org.broadsheet.entity.speech.Item.Kind.COLON;
import static org.broadsheet.entity.speech.Item.Kind.COMMA;
import static org.broadsheet.entity.speech.Item.Kind.DASH;
import static org.broadsheet.entity.speech.Item.Kind.PARAGRAPH_END;
import static org.broadsheet.entity.speech.Item.Kind.QUOTATION;
import static org.broadsheet.entity.speech.Item.Kind.SENTENCE_END;
import static org.broadsheet.entity.speech.Speaker.UNKNOWN;

import java.util.BitSet;
import java.util.List;
import org.broadsheet.entity.speech.Item.Kind;
import org.broadsheet.entity.speech.Narration.Span;
import org.broadsheet.entity.speech.ReportingVerbs.Form;
import org.broadsheet.lexicon.Language;
import org.broadsheet.text.CodePoints;

/**
 * Attributes the quotations of one article, in order, by the reporting verbs before and after them.
 */
final class Attribution {
  /** In items: a verb as near as this is certainly the quotation's verb. */
  private static final int NEAR = 4;

  private final List<Speaker> names;
  private final Narration narration;
  private final ReportedSpeech speech;

  /** The verbs that belong to the quotation before them. */
  private final BitSet verbsAfter = new BitSet();

  /** The item of the last quotation that is not a title. */
  private int last;

  /** The speaker of that quotation. */
  private int lastSpeaker = UNKNOWN;

  private Attribution(Narration narration, List<Speaker> names) {
    this.names = names;
    this.narration = narration;
    this.speech = new ReportedSpeech(narration, names);
  }

  /** The speaker of each quotation, as the number of a name, or {@link Speaker#UNKNOWN}. */
  static int[] speakers(
      String text, Language language, List<Span> quotations, List<Speaker> names) {
    CodePoints points = CodePoints.of(text);
    List<Span> spans =
        names.stream()
            .map(name -> new Span(points.toChar(name.from()), points.toChar(name.to())))
            .toList();
    Narration narration = new Narration(text, language, quotations, spans);
    Attribution attribution = new Attribution(narration, names);
    int[] speakers = new int[quotations.size()];
    for (int i = 0; i < speakers.length; i++) {
      QuotedText quoted = QuotedText.of(text, quotations.get(i));
      speakers[i] = attribution.speaker(quoted, narration.itemOf(i));
    }
    return speakers;
  }

  /** The speaker of a quotation. Quotations must be given in order. */
  private int speaker(QuotedText quoted, int at) {
    if (at < 0) {
      return UNKNOWN;
    }
    int speaker = byVerb(quoted, at);
    if (speaker != UNKNOWN || !quoted.isTitle()) {
      last = at;
      lastSpeaker = speaker;
    }
    return speaker;
  }

  private int byVerb(QuotedText quoted, int at) {
    int before = before(at);
    int after = after(quoted, at);
    boolean isBefore =
        after == ReportedSpeech.NONE || isSurely(before, at) || speech.passesOn(after);
    if (before != ReportedSpeech.NONE && isBefore) {
      return quoted.isTitle() && !isSaid(before, at) ? UNKNOWN : speech.speaker(before);
    }
    if (after != ReportedSpeech.NONE) {
      verbsAfter.set(after);
      return speech.speaker(after);
    }
    int label = speech.nameBeforeColon(at);
    return label != UNKNOWN ? label : continued(at);
  }

  /** Whether the verb before a quotation is certainly its verb, although a clause follows it. */
  private boolean isSurely(int before, int at) {
    if (before == ReportedSpeech.NONE) {
      return false;
    }
    boolean isFinite = narration.verb(before) == Form.FINITE;
    return (isFinite && at - before <= NEAR)
        || narration.at(before + 1).is("by")
        || (isNear(before, at) && speech.speaker(before) != UNKNOWN);
  }

  /** Whether a quotation with the form of a title is speech: “called her ‘Iron Jane’”. */
  private boolean isSaid(int verb, int at) {
    for (int i = verb + 1; i < at; i++) {
      if (narration.words().isPreposition(narration.at(i).word())) {
        return narration.at(at - 1).kind() == COLON;
      }
    }
    return at - verb <= NEAR;
  }

  private boolean isNear(int verb, int at) {
    Kind mark = narration.at(at - 1).kind();
    return mark == COLON || mark == COMMA || at - verb <= NEAR;
  }

  /**
   * The verb before a quotation. A verb of the quotation before it counts only if its clause
   * continues: “…,” he said, “…”.
   */
  private int before(int at) {
    int verb = speech.verbBefore(at);
    if (verb == ReportedSpeech.NONE || !verbsAfter.get(verb)) {
      return verb;
    }
    Kind mark = narration.at(at - 1).kind();
    boolean continues = mark == COMMA || mark == COLON || mark == DASH;
    return continues || narration.at(at - 1).is("and") || isOneClause(verb, at)
        ? verb
        : ReportedSpeech.NONE;
  }

  private boolean isOneClause(int verb, int at) {
    for (int i = verb; i < at; i++) {
      if (!narration.isWordOrName(i)) {
        return false;
      }
    }
    return true;
  }

  private int after(QuotedText quoted, int at) {
    if (narration.isWordOrName(at - 1) && quoted.isTitle()) {
      return ReportedSpeech.NONE;
    }
    int from = at + 1;
    while (narration.at(from).kind() == COMMA || narration.at(from).kind() == DASH) {
      from++;
    }
    if (narration.at(from).kind() == SENTENCE_END) {
      int verb = speech.verbAfter(from + 1);
      boolean isBare = verb != ReportedSpeech.NONE && speech.isBare(from + 1, verb);
      return isBare || quoted.asksOrExclaims() ? verb : ReportedSpeech.NONE;
    }
    boolean isSetOff = from > at + 1 || quoted.continues() || quoted.isLong();
    return isSetOff ? speech.verbAfter(from) : ReportedSpeech.NONE;
  }

  /** The speaker of the quotation before, if this one is a sentence of the same paragraph. */
  private int continued(int at) {
    if (lastSpeaker == UNKNOWN || !isSentence(at)) {
      return UNKNOWN;
    }
    for (int i = last + 1; i < at; i++) {
      if (narration.at(i).kind() == PARAGRAPH_END) {
        return UNKNOWN;
      }
    }
    String key = names.get(lastSpeaker).key();
    return speech.anotherSpeaks(last + 1, at, names, key) ? UNKNOWN : lastSpeaker;
  }

  private boolean isSentence(int at) {
    boolean starts = narration.endsSentence(at - 1) || narration.at(at - 1).kind() == QUOTATION;
    boolean ends = narration.endsSentence(at + 1) || narration.at(at + 1).kind() == QUOTATION;
    return starts && ends;
  }
}
