package org.broadsheet.entity.speech;

import static org.broadsheet.entity.speech.Narration.Kind.CLOSING_BRACKET;
import static org.broadsheet.entity.speech.Narration.Kind.COMMA;
import static org.broadsheet.entity.speech.Narration.Kind.DASH;
import static org.broadsheet.entity.speech.Narration.Kind.NAME;
import static org.broadsheet.entity.speech.Narration.Kind.OPENING_BRACKET;
import static org.broadsheet.entity.speech.Narration.Kind.WORD;

import java.util.Arrays;
import org.broadsheet.entity.speech.Narration.Item;
import org.broadsheet.entity.speech.Narration.Kind;
import org.broadsheet.entity.speech.ReportingVerbs.Form;

/** Whose verb it is: from a reporting verb back to the name that is its subject. */
final class Subjects {
  /** No name speaks. */
  static final int NOBODY = -1;

  /** How far back a subject is looked for, in items: keeps a text without stops linear. */
  private static final int FARTHEST = 40;

  private static final int MOST_ADVERBIALS = 10;

  private final Narration narration;
  private final NounPhrases phrases;
  private final Antecedents antecedents;

  /** The subjects found so far, by the item of their verb. */
  private final int[] found;

  Subjects(Narration narration, NounPhrases phrases, Antecedents antecedents) {
    this.narration = narration;
    this.phrases = phrases;
    this.antecedents = antecedents;
    this.found = new int[narration.size()];
    Arrays.fill(found, NOBODY);
  }

  /** The item of the subject found for the verb at {@code verb}, or {@link #NOBODY}. */
  int of(int verb) {
    return found[verb];
  }

  /**
   * Finds the name or pronoun that is the subject of the verb at {@code verb}, those of the verbs
   * before being found.
   */
  void find(int verb) {
    found[verb] = narration.verb(verb) == Form.PARTICIPLE ? ofParticiple(verb) : ofFinite(verb);
  }

  /** The verb at {@code verb} has its subject, if any, elsewhere. */
  void put(int verb, int subject) {
    found[verb] = subject;
  }

  /** The name, by its number, that a subject means. */
  int nameOf(int subject) {
    if (subject == NOBODY) {
      return NOBODY;
    }
    Item item = narration.at(subject);
    return item.kind() == NAME ? item.index() : antecedents.of(subject);
  }

  private int ofFinite(int verb) {
    int at = verb - 1;
    while (EnglishWords.mayStandBeforeVerb(narration.at(at).word())) {
      at--;
    }
    Item before = narration.at(at);
    if (EnglishWords.isBe(before.word())) {
      return narration.at(verb).is("quoted") ? before(at - 1) : NOBODY;
    }
    if (before.is("and") || before.is("but") || before.is("then")) {
      return sameAsBefore(at, true);
    }
    return before(at);
  }

  /** The subject that ends at {@code at}, behind which its verb follows. */
  private int before(int at) {
    Item item = narration.at(at);
    int direct = direct(at);
    if (direct != NOBODY || phrases.canSpeak(at)) {
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
    if (Antecedents.isPronoun(item)) {
      return at;
    }
    boolean speaks =
        phrases.canSpeak(at)
            && !item.isPossessive()
            && !phrases.isGoverned(at)
            && !phrases.isJoint(at);
    return speaks ? at : NOBODY;
  }

  /** “Smith, the minister, said” and “the minister, Jane Smith, said”. */
  private int beforeApposition(int comma) {
    Kind kind = narration.at(comma).kind();
    if (narration.at(comma - 1).kind() == CLOSING_BRACKET) {
      int bracketed = direct(nameEnd(comma - 1));
      if (bracketed != NOBODY) {
        return bracketed;
      }
    }
    boolean first = true;
    for (int at = comma - 1; at > comma - FARTHEST && !narration.endsSentence(at); at--) {
      if (narration.at(at).kind() == kind) {
        int name = direct(nameEnd(at - 1));
        boolean isNamed = name != NOBODY && phrases.isPerson(name);
        if (first && !isNamed && isWholly(at + 1, comma)) {
          return direct(comma - 1);
        }
        if (name != NOBODY) {
          return name;
        }
        first = false;
      }
    }
    return NOBODY;
  }

  /** The item before “(D-Ohio)” and “of Ohio”, if that is what ends at {@code at}. */
  private int nameEnd(int at) {
    int end = narration.at(at).kind() == CLOSING_BRACKET ? beforeBracket(at) : at;
    return phrases.beforeOrigin(end);
  }

  /** Whether nothing stands between two commas but a name with its titles. */
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

  /** “Smith on Tuesday told”. */
  private int beforeAdverbial(int from) {
    int at = from;
    while (from - at < MOST_ADVERBIALS
        && narration.at(at).kind() == WORD
        && EnglishWords.tellsTimeOrPlace(narration.at(at).word())) {
      at--;
    }
    return at < from ? direct(at) : NOBODY;
  }

  private int ofParticiple(int verb) {
    Item before = narration.at(verb - 1);
    if (before.is("as") && !narration.at(verb - 3).is("by")) {
      int quoted = direct(verb - 2);
      return quoted != NOBODY ? quoted : sameAsBefore(verb - 1, false);
    }
    if (phrases.isPerson(verb - 1) && !before.isPossessive() && !phrases.isJoint(verb - 1)) {
      return verb - 1;
    }
    int at = verb - 1;
    while (EnglishWords.mayStandBeforeVerb(narration.at(at).word())
        || EnglishWords.isBe(narration.at(at).word())) {
      at--;
    }
    return at < verb - 1 && direct(at) != NOBODY ? direct(at) : sameAsBefore(verb, false);
  }

  /**
   * The subject of the reporting verb before in the sentence, else the sentence's own.
   *
   * @param inClause whether a clause that starts between does away with the subject before it:
   *     “Smith left when the man came and said” against “Smith left when the man came, saying”
   */
  private int sameAsBefore(int from, boolean inClause) {
    int start = from;
    boolean isOver = false;
    for (int at = from - 1; at > from - FARTHEST && !narration.endsSentence(at); at--) {
      boolean isParticiple = found[at] == NOBODY && narration.at(at - 1).kind() == COMMA;
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
    return (EnglishWords.startsClause(word) && !joins) || isTime;
  }

  /** The subject of the last main clause between two items, else of the last other clause. */
  private int nearestSubject(int start, int end) {
    int other = NOBODY;
    for (int at = end - 1; at >= start; at--) {
      if (Antecedents.isPronoun(narration.at(at)) || phrases.isSubject(at)) {
        if (phrases.startsMainClause(at)) {
          return at;
        }
        other = other == NOBODY ? at : other;
      }
    }
    return other;
  }
}
