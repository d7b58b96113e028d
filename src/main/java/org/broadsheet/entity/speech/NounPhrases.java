package org.broadsheet.entity.speech;

import static org.broadsheet.entity.speech.Item.Kind.COLON;
import static org.broadsheet.entity.speech.Item.Kind.COMMA;
import static org.broadsheet.entity.speech.Item.Kind.DASH;
import static org.broadsheet.entity.speech.Item.Kind.NAME;
import static org.broadsheet.entity.speech.Item.Kind.WORD;

import java.util.List;
import org.broadsheet.entity.EntityType;

/** Reads the noun phrase around a name, and its place in the clause. */
final class NounPhrases {
  /** In items. */
  private static final int LONGEST_TITLE = 10;

  private final Narration narration;
  private final List<Speaker> names;
  private final SpeechWords words;

  NounPhrases(Narration narration, List<Speaker> names) {
    this.narration = narration;
    this.names = names;
    this.words = narration.words();
  }

  EntityType type(int i) {
    return names.get(narration.at(i).index()).type();
  }

  boolean isPerson(int i) {
    return narration.at(i).kind() == NAME && type(i) == EntityType.PERSON;
  }

  /** Whether it is a name of a person or an organisation. */
  boolean canSpeak(int i) {
    return narration.at(i).kind() == NAME
        && (type(i) == EntityType.PERSON || type(i) == EntityType.ORGANISATION);
  }

  /** Whether the phrase ends with the name; not in “Smith's lawyer”, nor in “Smith aide”. */
  boolean endsPhrase(int i) {
    Item next = narration.at(i + 1);
    boolean goesOn =
        next.kind() == WORD
            && !next.isCapital()
            && words.isRole(next.word())
            && !words.mayStandBeforeVerb(next.word())
            && !words.isTimeOrPlace(next.word());
    return !narration.at(i).isPossessive() && !goesOn && next.kind() != NAME;
  }

  /** Whether the name is one of several: “Smith and Jones”. */
  boolean isJoint(int i) {
    int before = titleStart(i) - 1;
    return (narration.at(before).is("and") && canSpeak(before - 1)) || isJoinedAfter(i);
  }

  private boolean isJoinedAfter(int i) {
    if (!narration.at(i + 1).is("and")) {
      return false;
    }
    int after = i + 2;
    while (after < i + LONGEST_TITLE && isTitleWord(after)) {
      if (canSpeak(after)) {
        return true;
      }
      after++;
    }
    return false;
  }

  /** Whether the name is the object of a preposition: “for Smith”, “of President Smith”. */
  boolean isGoverned(int i) {
    int at = i - 1;
    boolean onlyTitles = true;
    for (int steps = 0; steps < LONGEST_TITLE; steps++, at--) {
      Item item = narration.at(at);
      if (item.is("of") && !onlyTitles) {
        continue;
      }
      if (words.isPreposition(item.word())) {
        return true;
      }
      if (!isTitleWord(at) && !narration.at(at - 1).isPossessive()) {
        return false;
      }
      onlyTitles &=
          item.kind() == WORD && (words.isTitle(item.word()) || words.isDeterminer(item.word()));
    }
    return false;
  }

  /** Whether the name, with its titles, starts a clause and may be its subject. */
  boolean isSubject(int i) {
    if (!canSpeak(i)) {
      return false;
    }
    boolean startsClause =
        startsMainClause(i) || words.startsClause(narration.at(titleStart(i) - 1).word());
    return startsClause && hasVerbAfter(i) && endsPhrase(i) && !isJoint(i);
  }

  /** Whether the words after the name may be its verb, or stand between it and its verb. */
  private boolean hasVerbAfter(int i) {
    Item after = narration.at(i + 1);
    Item next = narration.at(i + 2);
    return (after.kind() != WORD && !narration.endsSentence(i + 1))
        || words.isBe(after.word())
        || words.mayStandBeforeVerb(after.word())
        || !words.isFunctionWord(after.word())
        || after.is("who")
        || (after.is("of") && next.isCapital())
        || (words.isTimeOrPlace(after.word()) && words.isTimeOrPlace(next.word()));
  }

  /** The item before a phrase such as “of Ohio” that ends at {@code at}; else {@code at}. */
  int beforeOrigin(int at) {
    int start = at;
    while (at - start < LONGEST_TITLE
        && narration.at(start).isCapital()
        && !canSpeak(start)
        && !narration.at(start).is("of")) {
      start--;
    }
    boolean isOrigin =
        start < at && (narration.at(start).is("of") || narration.at(start).is("from"));
    return isOrigin && canSpeak(start - 1) ? start - 1 : at;
  }

  /** Whether only titles stand between the name and the start of a main clause. */
  boolean startsMainClause(int i) {
    int before = titleStart(i) - 1;
    Item item = narration.at(before);
    return narration.endsSentence(before)
        || item.kind() == COMMA
        || item.kind() == COLON
        || item.kind() == DASH
        || item.is("and")
        || item.is("but");
  }

  /** The first item of the titles, roles and names before a name. */
  private int titleStart(int i) {
    int start = i;
    while (i - start < LONGEST_TITLE
        && (isTitleWord(start - 1)
            || (narration.at(start - 1).is("of") && narration.at(start - 2).isCapital()))) {
      start--;
    }
    return start;
  }

  /** Whether it is a word or name that may stand before a name and belong to it. */
  boolean isTitleWord(int i) {
    Item item = narration.at(i);
    if (item.kind() == NAME) {
      return true;
    }
    boolean isPlain = words.startsClause(item.word()) || words.isTimeOrPlace(item.word());
    return item.kind() == WORD
        && (words.isArticle(item.word())
            || (!isPlain
                && (words.isDeterminer(item.word())
                    || (item.isCapital() && !words.isFunctionWord(item.word()))
                    || words.isRole(item.word()))));
  }
}
