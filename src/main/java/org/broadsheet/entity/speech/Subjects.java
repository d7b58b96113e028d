package org.broadsheet.entity.speech;

import static org.broadsheet.entity.speech.Item.Kind.CLOSING_BRACKET;
import static org.broadsheet.entity.speech.Item.Kind.COMMA;
import static org.broadsheet.entity.speech.Item.Kind.DASH;
import static org.broadsheet.entity.speech.Item.Kind.NAME;
import static org.broadsheet.entity.speech.Item.Kind.OPENING_BRACKET;
import static org.broadsheet.entity.speech.Item.Kind.WORD;
import static org.broadsheet.entity.speech.Speaker.UNKNOWN;

import java.util.Arrays;
import org.broadsheet.entity.speech.Item.Kind;
import org.broadsheet.entity.speech.ReportingVerbs.Form;

/** Finds the subject of a reporting verb: the name or pronoun before it. */
final class Subjects {
  /** In items: how far back to look. It keeps the time linear in a text without stops. */
  private static final int FARTHEST = 40;

  private static final int MOST_ADVERBIALS = 10;

  private final Narration narration;
  private final NounPhrases phrases;
  private final Antecedents antecedents;
  private final SpeechWords words;

  /** The subjects found so far, by the item of their verb. */
  private final int[] found;

  Subjects(Narration narration, NounPhrases phrases, Antecedents antecedents) {
    this.narration = narration;
    this.phrases = phrases;
    this.antecedents = antecedents;
    this.words = narration.words();
    this.found = new int[narration.size()];
    Arrays.fill(found, UNKNOWN);
  }

  /** The item of the subject found for the verb at {@code verb}, or {@link Speaker#UNKNOWN}. */
  int of(int verb) {
    return found[verb];
  }

  /**
   * Finds the name or pronoun that is the subject of the verb at {@code verb}. The subjects of all
   * verbs before it must have been found.
   */
  void find(int verb) {
    found[verb] = narration.verb(verb) == Form.PARTICIPLE ? ofParticiple(verb) : ofFinite(verb);
  }

  /** Sets the subject of the verb at {@code verb}, or {@link Speaker#UNKNOWN}. */
  void put(int verb, int subject) {
    found[verb] = subject;
  }

  /** The number of the name that a subject is or refers to. */
  int nameOf(int subject) {
    if (subject == UNKNOWN) {
      return UNKNOWN;
    }
    Item item = narration.at(subject);
    return item.kind() == NAME ? item.index() : antecedents.of(subject);
  }

  private int ofFinite(int verb) {
    int at = verb - 1;
    while (words.mayStandBeforeVerb(narration.at(at).word())) {
      at--;
    }
    Item before = narration.at(at);
    if (words.isBe(before.word())) {
      return narration.at(verb).is("quoted") ? before(at - 1) : UNKNOWN;
    }
    if (before.is("and") || before.is("but") || before.is("then")) {
      return sameAsBefore(at, true);
    }
    return before(at);
  }

  /** The subject whose phrase ends at {@code at}, before its verb. */
  private int before(int at) {
    Item item = narration.at(at);
    int direct = direct(at);
    if (direct != UNKNOWN || phrases.canSpeak(at)) {
      return direct;
    }
    if (item.is("who") || item.is("which")) {
      return direct(narration.at(at - 1).kind() == COMMA ? at - 2 : at - 1);
    }
    if (item.kind() == COMMA || item.kind() == DASH) {
      return beforeApposition(at);
    }
    int name = nameEnd(at);
    return name < at ? direct(name) : beforeAdverbial(at);
  }

  private int direct(int at) {
    Item item = narration.at(at);
    if (words.isPronoun(item.word())) {
      return at;
    }
    boolean speaks =
        phrases.canSpeak(at)
            && !item.isPossessive()
            && !phrases.isGoverned(at)
            && !phrases.isJoint(at);
    return speaks ? at : UNKNOWN;
  }

  /** The subject in “Smith, the minister, said” and “the minister, Jane Smith, said”. */
  private int beforeApposition(int comma) {
    Kind kind = narration.at(comma).kind();
    if (narration.at(comma - 1).kind() == CLOSING_BRACKET) {
      int bracketed = direct(nameEnd(comma - 1));
      if (bracketed != UNKNOWN) {
        return bracketed;
      }
    }
    boolean first = true;
    for (int at = comma - 1; at > comma - FARTHEST && !narration.endsSentence(at); at--) {
      if (narration.at(at).kind() == kind) {
        int name = direct(nameEnd(at - 1));
        boolean isNamed = name != UNKNOWN && phrases.isPerson(name);
        if (first && !isNamed && isWholly(at + 1, comma)) {
          return direct(comma - 1);
        }
        if (name != UNKNOWN) {
          return name;
        }
        first = false;
      }
    }
    return UNKNOWN;
  }

  /** The item before “(D-Ohio)” or “of Ohio”, if that ends at {@code at}; else {@code at}. */
  private int nameEnd(int at) {
    int end = narration.at(at).kind() == CLOSING_BRACKET ? beforeBracket(at) : at;
    return phrases.beforeOrigin(end);
  }

  /** Whether only a name with its titles stands between two commas. */
  private boolean isWholly(int from, int comma) {
    if (!phrases.canSpeak(comma - 1)) {
      return false;
    }
    for (int at = from; at < comma - 1; at++) {
      if (!phrases.isTitleWord(at) && !narration.at(at).is("of")) {
        return false;
      }
    }
    return true;
  }

  private int beforeBracket(int closing) {
    int at = closing;
    while (at > closing - FARTHEST
        && !narration.endsSentence(at)
        && narration.at(at).kind() != OPENING_BRACKET) {
      at--;
    }
    return at - 1;
  }

  /** The subject before a phrase of time or place: “Smith on Tuesday said”. */
  private int beforeAdverbial(int from) {
    int at = from;
    while (from - at < MOST_ADVERBIALS
        && narration.at(at).kind() == WORD
        && words.isTimeOrPlace(narration.at(at).word())) {
      at--;
    }
    return at < from ? direct(at) : UNKNOWN;
  }

  private int ofParticiple(int verb) {
    Item before = narration.at(verb - 1);
    if (before.is("as") && !narration.at(verb - 3).is("by")) {
      int quoted = direct(verb - 2);
      return quoted != UNKNOWN ? quoted : sameAsBefore(verb - 1, false);
    }
    if (phrases.isPerson(verb - 1) && !before.isPossessive() && !phrases.isJoint(verb - 1)) {
      return verb - 1;
    }
    int at = verb - 1;
    while (words.mayStandBeforeVerb(narration.at(at).word())
        || words.isBe(narration.at(at).word())) {
      at--;
    }
    return at < verb - 1 && direct(at) != UNKNOWN ? direct(at) : sameAsBefore(verb, false);
  }

  /**
   * The subject of the previous reporting verb of the sentence, else the subject of a clause before
   * {@code from}.
   *
   * @param inClause whether subjects before the start of another clause are ruled out, as in “Smith
   *     left when the man came and said”; not in “Smith left when the man came, saying”
   */
  private int sameAsBefore(int from, boolean inClause) {
    int start = from;
    boolean isOver = false;
    for (int at = from - 1; at > from - FARTHEST && !narration.endsSentence(at); at--) {
      boolean isParticiple = found[at] == UNKNOWN && narration.at(at - 1).kind() == COMMA;
      if (narration.verb(at) == Form.FINITE && !isParticiple) {
        return found[at];
      }
      start = isOver ? start : at;
      isOver |= inClause && startsOtherClause(at);
    }
    return nearestSubject(start, from);
  }

  private boolean startsOtherClause(int at) {
    String word = narration.at(at).word();
    boolean joins = word.equals("and") || word.equals("but") || word.equals("then");
    boolean isTime = word.equals("after") || word.equals("before");
    return (words.startsClause(word) && !joins) || isTime;
  }

  /** The subject of the last main clause between two items, else of the last other clause. */
  private int nearestSubject(int start, int end) {
    int other = UNKNOWN;
    for (int at = end - 1; at >= start; at--) {
      if (words.isPronoun(narration.at(at).word()) || phrases.isSubject(at)) {
        if (phrases.startsMainClause(at)) {
          return at;
        }
        other = other == UNKNOWN ? at : other;
      }
    }
    return other;
  }
}
