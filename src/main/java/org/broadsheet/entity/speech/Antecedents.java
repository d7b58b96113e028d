package org.broadsheet.entity.speech;

import static org.broadsheet.entity.speech.Narration.Kind.NAME;
import static org.broadsheet.entity.speech.Narration.Kind.WORD;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadsheet.entity.EntityType;
import org.broadsheet.entity.speech.Narration.Item;

/**
 * Whom “he”, “she” and “it” mean: who was last said to speak, or was last the subject, in the same
 * sentence or the two before, for “it” the one before; sentences with the same pronoun do not
 * count.
 */
final class Antecedents {
  private static final int MOST_SENTENCES = 2;

  /** “It” is a thing more often than an organisation. */
  private static final int MOST_SENTENCES_OF_IT = 1;

  private static final int NOT_FOUND = -2;

  /** How far back is looked, in items: keeps a text without stops linear. */
  private static final int FARTHEST = 250;

  private final Narration narration;
  private final List<QuotationSpeakers.Name> names;
  private final NounPhrases phrases;
  private final Map<Integer, Integer> speakers = new HashMap<>();
  private final BitSet strangers = new BitSet();
  private final Map<String, String> pronounByTitle = new HashMap<>();
  private final Map<String, String> pronounByName = new HashMap<>();

  Antecedents(Narration narration, List<QuotationSpeakers.Name> names, NounPhrases phrases) {
    this.narration = narration;
    this.names = names;
    this.phrases = phrases;
    for (int i = 0; i < narration.size(); i++) {
      if (phrases.isPerson(i)) {
        learn(i);
      }
    }
  }

  static boolean isPronoun(Item item) {
    return item.is("he") || item.is("she") || item.is("it");
  }

  /** The verb at {@code verb} has a subject: a name by its number, or somebody without a name. */
  void spoke(int verb, int name) {
    if (name == Subjects.NOBODY) {
      strangers.set(verb);
    } else {
      speakers.put(verb, name);
    }
  }

  /** The name, by its number, that the pronoun at {@code pronoun} means. */
  int of(int pronoun) {
    String word = narration.at(pronoun).word();
    int left = word.equals("it") ? MOST_SENTENCES_OF_IT : MOST_SENTENCES;
    int end = pronoun;
    while (left >= 0 && end > 0 && pronoun - end < FARTHEST) {
      int start = sentenceStart(end);
      int speaker = lastSpeaker(start, end, word);
      if (speaker != NOT_FOUND) {
        return speaker;
      }
      boolean goesOn = holds(start, end, word);
      int subject = firstSubject(start, end, word);
      if (subject == Subjects.NOBODY && !goesOn && !word.equals("it")) {
        subject = onlyOne(start, end, word);
      }
      if (subject != Subjects.NOBODY) {
        return subject;
      }
      left -= start == end || goesOn ? 0 : 1;
      end = start - 1;
    }
    return Subjects.NOBODY;
  }

  private int sentenceStart(int end) {
    int start = end;
    while (start > 0 && end - start < FARTHEST && !narration.endsSentence(start - 1)) {
      start--;
    }
    return start;
  }

  private boolean holds(int start, int end, String pronoun) {
    for (int i = start; i < end; i++) {
      if (narration.at(i).is(pronoun)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Who spoke last between two items; nobody if it was somebody without a name, as in “the minister
   * said. He added”.
   */
  private int lastSpeaker(int start, int end, String pronoun) {
    for (int i = end - 1; i >= start; i--) {
      if (strangers.get(i)) {
        return Subjects.NOBODY;
      }
      Integer speaker = speakers.get(i);
      if (speaker != null && mayBe(speaker, pronoun)) {
        return speaker;
      }
    }
    return NOT_FOUND;
  }

  /** The subject of the first main clause, else of the first other. */
  private int firstSubject(int start, int end, String pronoun) {
    int other = Subjects.NOBODY;
    for (int i = start; i < end; i++) {
      if (phrases.isSubject(i) && mayBe(narration.at(i).index(), pronoun)) {
        if (phrases.startsMainClause(i)) {
          return narration.at(i).index();
        }
        other = other == Subjects.NOBODY ? narration.at(i).index() : other;
      }
    }
    return other;
  }

  /** The only person named, of those that are more than a preposition's if there are any. */
  private int onlyOne(int start, int end, String pronoun) {
    Set<String> keys = new HashSet<>();
    Set<String> governedKeys = new HashSet<>();
    int last = Subjects.NOBODY;
    int lastGoverned = Subjects.NOBODY;
    for (int i = start; i < end; i++) {
      Item item = narration.at(i);
      if (item.kind() == NAME && mayBe(item.index(), pronoun) && isWhole(i)) {
        if (phrases.isGoverned(i)) {
          governedKeys.add(names.get(item.index()).key());
          lastGoverned = item.index();
        } else {
          keys.add(names.get(item.index()).key());
          last = item.index();
        }
      }
    }
    if (keys.isEmpty()) {
      return governedKeys.size() == 1 ? lastGoverned : Subjects.NOBODY;
    }
    return keys.size() == 1 ? last : Subjects.NOBODY;
  }

  /** Not “the Smith administration”. */
  private boolean isWhole(int i) {
    Item next = narration.at(i + 1);
    boolean nounFollows = next.kind() == WORD && !EnglishWords.isFunctionWord(next.word());
    return narration.at(i).isPossessive()
        || (phrases.endsPhrase(i) && !(nounFollows && phrases.isGoverned(i)));
  }

  private boolean mayBe(int name, String pronoun) {
    EntityType type = names.get(name).type();
    if (pronoun.equals("it")) {
      return type == EntityType.ORGANISATION;
    }
    return type == EntityType.PERSON && pronounOf(names.get(name).key(), pronoun).equals(pronoun);
  }

  private String pronounOf(String key, String unknown) {
    return pronounByTitle.getOrDefault(key, pronounByName.getOrDefault(key, unknown));
  }

  /** Mr. and Mrs. tell which pronoun a person has, else the first name. */
  private void learn(int i) {
    int name = narration.at(i).index();
    String key = names.get(name).key();
    for (int at = i - 1; at > i - 4 && narration.at(at).kind() == WORD; at--) {
      String pronoun = EnglishWords.pronounOfTitle(narration.at(at).word());
      if (!pronoun.isEmpty()) {
        pronounByTitle.putIfAbsent(key, pronoun);
      }
    }
    String pronoun = EnglishWords.pronounOfFirstName(narration.firstWordOfName(name));
    if (!pronoun.isEmpty()) {
      pronounByName.putIfAbsent(key, pronoun);
    }
  }
}
