package org.broadsheet.entity.speech;

import static org.broadsheet.entity.speech.Item.Kind.COLON;
import static org.broadsheet.entity.speech.Item.Kind.COMMA;
import static org.broadsheet.entity.speech.Item.Kind.DASH;
import static org.broadsheet.entity.speech.Item.Kind.NAME;
import static org.broadsheet.entity.speech.Item.Kind.QUOTATION;
import static org.broadsheet.entity.speech.Item.Kind.WORD;

import java.util.Arrays;
import java.util.List;
import org.broadsheet.entity.speech.ReportingVerbs.Form;

/**
 * Finds the reporting verbs of an article with their speakers, and the verb before or after a
 * quotation.
 */
final class ReportedSpeech {
  static final int NONE = -1;

  /** In items: how far from a quotation to look for its verb. It keeps the time linear. */
  private static final int FARTHEST = 40;

  private final Narration narration;
  private final NounPhrases phrases;
  private final SpeechWords words;
  private final Subjects subjects;
  private final Inversions inversions;
  private final Antecedents antecedents;

  /** For each item that is a verb, the number of the name that speaks. */
  private final int[] nameAt;

  ReportedSpeech(Narration narration, List<Speaker> names) {
    this.narration = narration;
    this.words = narration.words();
    this.phrases = new NounPhrases(narration, names);
    this.antecedents = new Antecedents(narration, names, phrases);
    this.subjects = new Subjects(narration, phrases, antecedents);
    this.inversions = new Inversions(narration, phrases);
    this.nameAt = new int[narration.size()];
    Arrays.fill(nameAt, Speaker.UNKNOWN);
    for (int i = 0; i < narration.size(); i++) {
      if (isReporting(i)) {
        resolve(i);
      }
    }
  }

  /** The number of the name that speaks by the verb at {@code verb}. */
  int speaker(int verb) {
    return verb == NONE ? Speaker.UNKNOWN : nameAt[verb];
  }

  /** Whether the subject may report the words of another: “…, Acme News reported”. */
  boolean passesOn(int verb) {
    return narration.at(verb).is("reported") || narration.at(verb).is("reports");
  }

  private boolean isReporting(int i) {
    return narration.verb(i) != Form.NONE || isAccordingTo(i);
  }

  private boolean isAccordingTo(int i) {
    return narration.at(i).is("according") && narration.at(i + 1).is("to");
  }

  private void resolve(int verb) {
    int phrase = phraseAfter(verb);
    if (phrase == NONE) {
      subjects.find(verb);
    } else {
      subjects.put(verb, inversions.subjectFrom(phrase));
    }
    nameAt[verb] = subjects.nameOf(subjects.of(verb));
    int noun = phrase == NONE ? beforeAdverbs(verb) : phrase + 1;
    if (nameAt[verb] != Speaker.UNKNOWN || isStranger(noun)) {
      antecedents.spoke(verb, nameAt[verb]);
    }
  }

  /** Where the speaker's phrase starts if it stands after the verb, else {@link #NONE}. */
  private int phraseAfter(int verb) {
    if (isAccordingTo(verb) || narration.at(verb + 1).is("by")) {
      return verb + 2;
    }
    return isInverted(verb) ? verb + 1 : NONE;
  }

  private boolean isInverted(int verb) {
    int before = verb - 1;
    while (narration.at(before).kind() == COMMA || narration.at(before).kind() == DASH) {
      before--;
    }
    boolean afterQuestion =
        narration.endsSentence(before) && narration.at(before - 1).kind() == QUOTATION;
    boolean afterQuotation = narration.at(before).kind() == QUOTATION || afterQuestion;
    return narration.mayBeInverted(verb)
        && (afterQuotation || (phrases.canSpeak(verb + 1) && isInvertedWithoutQuotation(verb)));
  }

  /**
   * Whether the verb stands before its subject without a quotation: “Added Smith: …”, “it is late,
   * said Smith.”; not in “Jones, the minister, said Smith was”.
   */
  private boolean isInvertedWithoutQuotation(int verb) {
    boolean ends = narration.endsSentence(verb + 2) || narration.at(verb + 2).kind() == COMMA;
    return narration.endsSentence(verb - 1) || (narration.at(verb - 1).kind() == COMMA && ends);
  }

  private int beforeAdverbs(int verb) {
    int at = verb - 1;
    while (words.mayStandBeforeVerb(narration.at(at).word())) {
      at--;
    }
    return at;
  }

  /** Whether a person without a name speaks: “the minister said”, “officials said”. */
  private boolean isStranger(int noun) {
    Item item = narration.at(noun);
    String word = item.word();
    String singular = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    return item.kind() == WORD
        && (words.isRole(singular) || singular.equals("man") || singular.equals("woman"));
  }

  /**
   * The verb of the clause that follows a quotation directly, or {@link #NONE}.
   *
   * @param from the first item after the quotation and its marks
   */
  int verbAfter(int from) {
    int start = from;
    while (narration.verb(start) == Form.NONE
        && words.mayStandBeforeVerb(narration.at(start).word())) {
      start++;
    }
    if (isReporting(start)) {
      return subjects.of(start) > start ? start : NONE;
    }
    for (int at = from; at < from + FARTHEST && !endsClause(at); at++) {
      if (narration.verb(at) == Form.FINITE) {
        int subject = subjects.of(at);
        return subject >= from && subject < at && isPhrase(from, subject) ? at : NONE;
      }
    }
    return NONE;
  }

  /** Whether the clause from {@code from} on consists of the verb and its subject alone. */
  boolean isBare(int from, int verb) {
    int subject = subjects.of(verb);
    return subject != Speaker.UNKNOWN
        && Math.min(subject, verb) == from
        && Math.max(subject, verb) == from + 1
        && narration.endsSentence(from + 2);
  }

  private boolean endsClause(int at) {
    return narration.endsSentence(at)
        || narration.at(at).kind() == QUOTATION
        || narration.at(at).kind() == COLON;
  }

  /** Whether only words of the subject's phrase stand before it. */
  private boolean isPhrase(int from, int subject) {
    boolean governed = false;
    for (int at = from; at < subject; at++) {
      String word = narration.at(at).word();
      if (words.startsClause(word) && !word.equals("then")) {
        return false;
      }
      governed |= words.isPreposition(word) && !word.equals("of");
      governed &= narration.at(at).kind() != COMMA;
    }
    return !governed;
  }

  /** The last reporting verb before a quotation in its sentence, or {@link #NONE}. */
  int verbBefore(int quotation) {
    int at = quotation - 1;
    while (narration.endsSentence(at) && at > 0) {
      at--;
    }
    if (at < quotation - 1 && narration.at(at).kind() != COLON) {
      return NONE;
    }
    for (; at >= 0 && quotation - at < FARTHEST && !narration.endsSentence(at); at--) {
      if (isReporting(at)) {
        return at;
      }
    }
    return NONE;
  }

  /** The number of the name in a label before the quotation, “Smith: ‘…’”, or UNKNOWN. */
  int nameBeforeColon(int quotation) {
    int name = quotation - 2;
    boolean isLabel =
        narration.at(quotation - 1).kind() == COLON
            && narration.at(name).kind() == NAME
            && phrases.isSubject(name);
    return isLabel ? narration.at(name).index() : Speaker.UNKNOWN;
  }

  /**
   * Whether another entity than that of {@code key} is the subject of a clause between two items.
   */
  boolean anotherSpeaks(int from, int to, List<Speaker> names, String key) {
    for (int i = from; i < to; i++) {
      Item item = narration.at(i);
      if (phrases.isSubject(i) && !names.get(item.index()).key().equals(key)) {
        return true;
      }
    }
    return false;
  }
}
