package org.broadsheet.entity.speech;

import static org.broadsheet.entity.speech.Item.Kind.NAME;
import static org.broadsheet.entity.speech.Item.Kind.WORD;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadsheet.entity.EntityType;

/**
 * Resolves “he”, “she” and “it” to the last speaker, else to the last subject, of the same sentence
 * or of the two before it; for “it”, of the one before it. Sentences with the same pronoun are not
 * counted.
 */
final class Antecedents {
  private static final int MOST_SENTENCES = 2;

  /** Fewer, because “it” is more often a thing than an organisation. */
  private static final int MOST_SENTENCES_OF_IT = 1;

  private static final int NOT_FOUND = -2;

  /** In items: how far back to look. It keeps the time linear in a text without stops. */
  private static final int FARTHEST = 250;

  private final Narration narration;
  private final List<Speaker> names;
  private final NounPhrases phrases;
  private final SpeechWords words;
  private final Map<Integer, Integer> speakers = new HashMap<>();
  private final BitSet strangers = new BitSet();
  private final Map<String, String> pronounByTitle = new HashMap<>();
  private final Map<String, String> pronounByName = new HashMap<>();

  Antecedents(Narration narration, List<Speaker> names, NounPhrases phrases) {
    this.narration = narration;
    this.names = names;
    this.phrases = phrases;
    this.words = narration.words();
    for (int i = 0; i < narration.size(); i++) {
      if (phrases.isPerson(i)) {
        learn(i);
      }
    }
  }

  /** Notes the subject of a verb: the number of a name, or UNKNOWN for a noun without a name. */
  void spoke(int verb, int name) {
    if (name == Speaker.UNKNOWN) {
      strangers.set(verb);
    } else {
      speakers.put(verb, name);
    }
  }

  /** The number of the name that the pronoun at {@code pronoun} refers to. */
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
      boolean hasSamePronoun = holds(start, end, word);
      int subject = firstSubject(start, end, word);
      if (subject == Speaker.UNKNOWN && !hasSamePronoun && !word.equals("it")) {
        subject = onlyOne(start, end, word);
      }
      if (subject != Speaker.UNKNOWN) {
        return subject;
      }
      left -= start == end || hasSamePronoun ? 0 : 1;
      end = start - 1;
    }
    return Speaker.UNKNOWN;
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
   * The last speaker between two items; UNKNOWN if it was a noun without a name, as in “the
   * minister said. He added”; {@link #NOT_FOUND} if there was none.
   */
  private int lastSpeaker(int start, int end, String pronoun) {
    for (int i = end - 1; i >= start; i--) {
      if (strangers.get(i)) {
        return Speaker.UNKNOWN;
      }
      Integer speaker = speakers.get(i);
      if (speaker != null && mayBe(speaker, pronoun)) {
        return speaker;
      }
    }
    return NOT_FOUND;
  }

  /** The subject of the first main clause, else of the first other clause. */
  private int firstSubject(int start, int end, String pronoun) {
    int other = Speaker.UNKNOWN;
    for (int i = start; i < end; i++) {
      if (phrases.isSubject(i) && mayBe(narration.at(i).index(), pronoun)) {
        if (phrases.startsMainClause(i)) {
          return narration.at(i).index();
        }
        other = other == Speaker.UNKNOWN ? narration.at(i).index() : other;
      }
    }
    return other;
  }

  /** The only person named, without regard to objects of prepositions unless all are. */
  private int onlyOne(int start, int end, String pronoun) {
    Set<String> keys = new HashSet<>();
    Set<String> governedKeys = new HashSet<>();
    int last = Speaker.UNKNOWN;
    int lastGoverned = Speaker.UNKNOWN;
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
      return governedKeys.size() == 1 ? lastGoverned : Speaker.UNKNOWN;
    }
    return keys.size() == 1 ? last : Speaker.UNKNOWN;
  }

  /** Whether the name is a whole phrase; not in “the Smith administration”. */
  private boolean isWhole(int i) {
    Item next = narration.at(i + 1);
    boolean nounFollows = next.kind() == WORD && !words.isFunctionWord(next.word());
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

  /** Learns a person's pronoun from “Mr.” or “Mrs.” before the name, or from the first name. */
  private void learn(int i) {
    int name = narration.at(i).index();
    String key = names.get(name).key();
    for (int at = i - 1; at > i - 4 && narration.at(at).kind() == WORD; at--) {
      String pronoun = words.pronounOfTitle(narration.at(at).word());
      if (!pronoun.isEmpty()) {
        pronounByTitle.putIfAbsent(key, pronoun);
      }
    }
    String pronoun = words.pronounOfFirstName(narration.firstWordOfName(name));
    if (!pronoun.isEmpty()) {
      pronounByName.putIfAbsent(key, pronoun);
    }
  }
}
