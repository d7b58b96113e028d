package org.broadsheet.entity;

import static org.broadsheet.entity.Narration.Kind.NAME;
import static org.broadsheet.entity.Narration.Kind.WORD;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadsheet.entity.Narration.Item;

/**
 * Whom “he”, “she” and “it” mean: who was last said to speak, or was last the subject, in the same
 * sentence or the two before; sentences whose subject is the same pronoun do not count.
 */
final class Antecedents {
  private static final int MOST_SENTENCES = 2;

  /** How far back is looked, in items: keeps a text without stops linear. */
  private static final int FARTHEST = 250;

  private final Narration narration;
  private final List<Speakers.Name> names;
  private final NounPhrases phrases;
  private final Map<Integer, Integer> speakers = new HashMap<>();
  private final BitSet strangers = new BitSet();
  private final Map<String, String> pronounByTitle = new HashMap<>();
  private final Map<String, String> pronounByName = new HashMap<>();

  Antecedents(Narration narration, List<Speakers.Name> names, NounPhrases phrases) {
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
    int sentences = 0;
    int end = pronoun;
    while (sentences <= MOST_SENTENCES && end > 0 && pronoun - end < FARTHEST) {
      int start = end;
      while (start > 0 && end - start < FARTHEST && !narration.endsSentence(start - 1)) {
        start--;
      }
      if (hasStranger(start, end)) {
        return Subjects.NOBODY;
      }
      int found = inSentence(start, end, narration.at(pronoun).word());
      if (found != Subjects.NOBODY) {
        return found;
      }
      boolean goesOn = start == end || startsWith(start, end, narration.at(pronoun).word());
      sentences += goesOn ? 0 : 1;
      end = start - 1;
    }
    return Subjects.NOBODY;
  }

  /** Somebody without a name has spoken since: “the minister said. He added”. */
  private boolean hasStranger(int start, int end) {
    int stranger = strangers.nextSetBit(start);
    return stranger >= 0 && stranger < end;
  }

  private boolean startsWith(int start, int end, String pronoun) {
    for (int i = start; i < end; i++) {
      if (narration.at(i).is(pronoun)) {
        return true;
      }
    }
    return false;
  }

  private int inSentence(int start, int end, String pronoun) {
    for (int i = end - 1; i >= start; i--) {
      Integer speaker = speakers.get(i);
      if (speaker != null && mayBe(speaker, pronoun)) {
        return speaker;
      }
    }
    for (int i = start; i < end; i++) {
      if (phrases.isSubject(i) && mayBe(narration.at(i).index(), pronoun)) {
        return narration.at(i).index();
      }
    }
    return onlyOne(start, end, pronoun);
  }

  private int onlyOne(int start, int end, String pronoun) {
    Set<String> keys = new HashSet<>();
    int last = Subjects.NOBODY;
    for (int i = start; i < end; i++) {
      Item item = narration.at(i);
      if (item.kind() == NAME
          && mayBe(item.index(), pronoun)
          && (item.isPossessive() || phrases.endsPhrase(i))
          && !phrases.isGoverned(i)) {
        keys.add(names.get(item.index()).key());
        last = item.index();
      }
    }
    return keys.size() == 1 ? last : Subjects.NOBODY;
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
