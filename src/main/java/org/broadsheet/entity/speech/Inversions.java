package org.broadsheet.entity.speech;

import static org.broadsheet.entity.speech.Narration.Kind.COMMA;
import static org.broadsheet.entity.speech.Narration.Kind.NAME;
import static org.broadsheet.entity.speech.Narration.Kind.WORD;

import org.broadsheet.entity.EntityType;
import org.broadsheet.entity.speech.Narration.Item;

/**
 * The speaker behind the verb: “said the minister, Jane Smith”, “according to Smith”, “called by”.
 */
final class Inversions {
  /** A phrase with titles and an apposition is not longer, in items. */
  private static final int LONGEST_PHRASE = 24;

  private final Narration narration;
  private final NounPhrases phrases;

  Inversions(Narration narration, NounPhrases phrases) {
    this.narration = narration;
    this.phrases = phrases;
  }

  /** The item of the name or pronoun whose phrase starts at {@code from}. */
  int subjectFrom(int from) {
    if (Antecedents.isPronoun(narration.at(from))) {
      return from;
    }
    boolean governed = false;
    for (int at = from; at < from + LONGEST_PHRASE; at++) {
      Item item = narration.at(at);
      if (item.kind() == NAME && !governed && isHead(at)) {
        boolean isAnothers = at > from && phrases.isGoverned(at);
        return isAnothers || phrases.isJoint(at) ? Subjects.NOBODY : at;
      } else if (item.kind() == COMMA) {
        governed = false;
      } else if (EnglishWords.startsClause(item.word())
          || (item.kind() != WORD && item.kind() != NAME)) {
        return Subjects.NOBODY;
      } else if (EnglishWords.isPreposition(item.word()) && !isInTitle(at)) {
        governed = true;
      }
    }
    return Subjects.NOBODY;
  }

  /** “Secretary of State Smith”. */
  private boolean isInTitle(int of) {
    return narration.at(of).is("of") && narration.at(of - 1).isCapital();
  }

  /** Whether the phrase ends with the name: not “Smith's lawyer”, not “Acme chairman Smith”. */
  private boolean isHead(int name) {
    Item next = narration.at(name + 1);
    boolean organisation = phrases.type(name) == EntityType.ORGANISATION;
    boolean nounFollows =
        next.kind() == WORD
            && !EnglishWords.isFunctionWord(next.word())
            && !EnglishWords.tellsTimeOrPlace(next.word())
            && (organisation || next.isCapital());
    return phrases.canSpeak(name) && phrases.endsPhrase(name) && !nounFollows;
  }
}
