package org.broadsheet.entity.speech;

import static org.broadsheet.entity.speech.Item.Kind.COMMA;
import static org.broadsheet.entity.speech.Item.Kind.NAME;
import static org.broadsheet.entity.speech.Item.Kind.WORD;

import org.broadsheet.entity.EntityType;

/**
 * Finds a speaker after the verb: “said the minister, Jane Smith”, “according to Smith”, “called
 * by”.
 */
final class Inversions {
  /** In items: the longest phrase with titles and an apposition. */
  private static final int LONGEST_PHRASE = 24;

  private final Narration narration;
  private final NounPhrases phrases;
  private final SpeechWords words;

  Inversions(Narration narration, NounPhrases phrases) {
    this.narration = narration;
    this.phrases = phrases;
    this.words = narration.words();
  }

  /** The item of the name or pronoun whose phrase starts at {@code from}, or UNKNOWN. */
  int subjectFrom(int from) {
    if (words.isPronoun(narration.at(from).word())) {
      return from;
    }
    boolean governed = false;
    for (int at = from; at < from + LONGEST_PHRASE; at++) {
      Item item = narration.at(at);
      if (item.kind() == NAME && !governed && isHead(at)) {
        boolean isAnothers = at > from && phrases.isGoverned(at);
        return isAnothers || phrases.isJoint(at) ? Speaker.UNKNOWN : at;
      } else if (item.kind() == COMMA) {
        governed = false;
      } else if (words.startsClause(item.word()) || (item.kind() != WORD && item.kind() != NAME)) {
        return Speaker.UNKNOWN;
      } else if (words.isPreposition(item.word()) && !isInTitle(at)) {
        governed = true;
      }
    }
    return Speaker.UNKNOWN;
  }

  /** Whether “of” is inside a title: “Secretary of State Smith”. */
  private boolean isInTitle(int of) {
    return narration.at(of).is("of") && narration.at(of - 1).isCapital();
  }

  /** Whether the name is the head of its phrase; not in “Smith's lawyer”, “Acme chairman Smith”. */
  private boolean isHead(int name) {
    Item next = narration.at(name + 1);
    boolean organisation = phrases.type(name) == EntityType.ORGANISATION;
    boolean nounFollows =
        next.kind() == WORD
            && !words.isFunctionWord(next.word())
            && !words.isTimeOrPlace(next.word())
            && (organisation || next.isCapital());
    return phrases.canSpeak(name) && phrases.endsPhrase(name) && !nounFollows;
  }
}
