package org.broadsheet.entity.speech;

import static org.broadsheet.entity.speech.Narration.Kind.COLON;
import static org.broadsheet.entity.speech.Narration.Kind.COMMA;
import static org.broadsheet.entity.speech.Narration.Kind.DASH;
import static org.broadsheet.entity.speech.Narration.Kind.PARAGRAPH_END;
import static org.broadsheet.entity.speech.Narration.Kind.QUOTATION;
import static org.broadsheet.entity.speech.Narration.Kind.SENTENCE_END;
import static org.broadsheet.entity.speech.QuotationSpeakers.NOBODY;

import java.util.BitSet;
import java.util.List;
import org.broadsheet.entity.speech.Narration.Kind;
import org.broadsheet.entity.speech.ReportingVerbs.Form;

/**
 * Gives the quotations of one article, in their order, to the reporting verbs before and behind
 * them.
 */
final class Attribution {
  /** A verb this near to its quotation, in items, is surely its verb. */
  private static final int NEAR = 4;

  private final List<QuotationSpeakers.Name> names;
  private final Narration narration;
  private final ReportedSpeech speech;

  /** The verbs that belong to the quotation before them. */
  private final BitSet verbsBehind = new BitSet();

  /** The item of the last quotation that is no title, and its speaker. */
  private int last;

  private int lastSpeaker = NOBODY;

  private Attribution(Narration narration, List<QuotationSpeakers.Name> names) {
    this.names = names;
    this.narration = narration;
    this.speech = new ReportedSpeech(narration, names);
  }

  /**
   * The speaker of each quotation, as the number of a name, or {@link QuotationSpeakers#NOBODY}.
   */
  static int[] speakers(String text, List<Span> quotations, List<QuotationSpeakers.Name> names) {
    Narration narration = new Narration(text, quotations, QuotationSpeakers.inChars(text, names));
    Attribution attribution = new Attribution(narration, names);
    int[] speakers = new int[quotations.size()];
    for (int i = 0; i < speakers.length; i++) {
      QuotedText quoted = QuotedText.of(text, quotations.get(i));
      speakers[i] = attribution.speaker(quoted, narration.itemOf(i));
    }
    return speakers;
  }

  /** The speaker of a quotation, those before being asked for. */
  private int speaker(QuotedText quoted, int at) {
    if (at < 0) {
      return NOBODY;
    }
    int speaker = byVerb(quoted, at);
    if (speaker != NOBODY || !quoted.isTitle()) {
      last = at;
      lastSpeaker = speaker;
    }
    return speaker;
  }

  private int byVerb(QuotedText quoted, int at) {
    int before = before(at);
    int behind = behind(quoted, at);
    boolean isBefore =
        behind == ReportedSpeech.NONE || isSurely(before, at) || speech.passesOn(behind);
    if (before != ReportedSpeech.NONE && isBefore) {
      return quoted.isTitle() && !isSaid(before, at) ? NOBODY : speech.speaker(before);
    }
    if (behind != ReportedSpeech.NONE) {
      verbsBehind.set(behind);
      return speech.speaker(behind);
    }
    int label = speech.nameBeforeColon(at);
    return label != NOBODY ? label : continued(at);
  }

  /** Whether the verb before is the quotation's, although another clause follows. */
  private boolean isSurely(int before, int at) {
    if (before == ReportedSpeech.NONE) {
      return false;
    }
    boolean isFinite = narration.verb(before) == Form.FINITE;
    return (isFinite && at - before <= NEAR)
        || narration.at(before + 1).is("by")
        || (isNear(before, at) && speech.speaker(before) != NOBODY);
  }

  /** Whether what looks like a title is an utterance: “called her ‘Iron Jane’”. */
  private boolean isSaid(int verb, int at) {
    for (int i = verb + 1; i < at; i++) {
      if (EnglishWords.isPreposition(narration.at(i).word())) {
        return narration.at(at - 1).kind() == COLON;
      }
    }
    return at - verb <= NEAR;
  }

  private boolean isNear(int verb, int at) {
    Kind mark = narration.at(at - 1).kind();
    return mark == COLON || mark == COMMA || at - verb <= NEAR;
  }

  /** A verb that belongs to the quotation before leads on in its clause: “…,” he said, “…”. */
  private int before(int at) {
    int verb = speech.verbBefore(at);
    if (verb == ReportedSpeech.NONE || !verbsBehind.get(verb)) {
      return verb;
    }
    Kind mark = narration.at(at - 1).kind();
    boolean goesOn = mark == COMMA || mark == COLON || mark == DASH;
    return goesOn || narration.at(at - 1).is("and") || isOneClause(verb, at)
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

  private int behind(QuotedText quoted, int at) {
    if (narration.isWordOrName(at - 1) && quoted.isTitle()) {
      return ReportedSpeech.NONE;
    }
    int from = at + 1;
    while (narration.at(from).kind() == COMMA || narration.at(from).kind() == DASH) {
      from++;
    }
    if (narration.at(from).kind() == SENTENCE_END) {
      int verb = speech.verbBehind(from + 1);
      boolean isBare = verb != ReportedSpeech.NONE && speech.isBare(from + 1, verb);
      return isBare || quoted.asksOrExclaims() ? verb : ReportedSpeech.NONE;
    }
    boolean isSetOff = from > at + 1 || quoted.goesOn() || quoted.isLong();
    return isSetOff ? speech.verbBehind(from) : ReportedSpeech.NONE;
  }

  /** A quotation that is a sentence of its own, behind another of the same paragraph. */
  private int continued(int at) {
    if (lastSpeaker == NOBODY || !isSentence(at)) {
      return NOBODY;
    }
    for (int i = last + 1; i < at; i++) {
      if (narration.at(i).kind() == PARAGRAPH_END) {
        return NOBODY;
      }
    }
    String key = names.get(lastSpeaker).key();
    return speech.anotherSpeaks(last + 1, at, names, key) ? NOBODY : lastSpeaker;
  }

  private boolean isSentence(int at) {
    boolean starts = narration.endsSentence(at - 1) || narration.at(at - 1).kind() == QUOTATION;
    boolean ends = narration.endsSentence(at + 1) || narration.at(at + 1).kind() == QUOTATION;
    return starts && ends;
  }
}
