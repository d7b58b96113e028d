package org.broadsheet.entity.speech;

import static org.broadsheet.entity.speech.Narration.Kind.COLON;
import static org.broadsheet.entity.speech.Narration.Kind.COMMA;
import static org.broadsheet.entity.speech.Narration.Kind.DASH;
import static org.broadsheet.entity.speech.Narration.Kind.NAME;
import static org.broadsheet.entity.speech.Narration.Kind.WORD;

import java.util.List;
import org.broadsheet.entity.EntityType;
import org.broadsheet.entity.speech.Narration.Item;

/** What part a name plays in the words around it. */
final class NounPhrases {
  /** No title is longer, in items. */
  private static final int LONGEST_TITLE = 10;

  private final Narration narration;
  private final List<QuotationSpeakers.Name> names;

  NounPhrases(Narration narration, List<QuotationSpeakers.Name> names) {
    this.narration = narration;
    this.names = names;
  }

  EntityType type(int i) {
    return names.get(narration.at(i).index()).type();
  }

  boolean isPerson(int i) {
    return narration.at(i).kind() == NAME && type(i) == EntityType.PERSON;
  }

  /** A name that can speak: a person's or an organisation's. */
  boolean canSpeak(int i) {
    return narration.at(i).kind() == NAME
        && (type(i) == EntityType.PERSON || type(i) == EntityType.ORGANISATION);
  }

  /** Whether the name's phrase ends with it: not “Smith's lawyer”, not “Smith aide”. */
  boolean endsPhrase(int i) {
    Item next = narration.at(i + 1);
    boolean goesOn =
        next.kind() == WORD
            && !next.isCapital()
            && EnglishWords.isRole(next.word())
            && !EnglishWords.mayStandBeforeVerb(next.word())
            && !EnglishWords.tellsTimeOrPlace(next.word());
    return !narration.at(i).isPossessive() && !goesOn && next.kind() != NAME;
  }

  /** Whether the name is one of several: “Smith and Jones”. */
  boolean isJoint(int i) {
    int before = titleStart(i) - 1;
    return (narration.at(before).is("and") && canSpeak(before - 1)) || isJoinedBehind(i);
  }

  private boolean isJoinedBehind(int i) {
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

  /** Whether the name hangs on a preposition: “for Smith”, “of President Smith”. */
  boolean isGoverned(int i) {
    int at = i - 1;
    boolean onlyTitles = true;
    for (int steps = 0; steps < LONGEST_TITLE; steps++, at--) {
      Item item = narration.at(at);
      if (item.is("of") && !onlyTitles) {
        continue;
      }
      if (EnglishWords.isPreposition(item.word())) {
        return true;
      }
      if (!isTitleWord(at) && !narration.at(at - 1).isPossessive()) {
        return false;
      }
      onlyTitles &=
          item.kind() == WORD
              && (EnglishWords.isTitle(item.word()) || EnglishWords.isDeterminer(item.word()));
    }
    return false;
  }

  /** Whether the name starts its clause, with nothing before it but titles, and is not governed. */
  boolean isSubject(int i) {
    if (!canSpeak(i)) {
      return false;
    }
    boolean startsClause =
        startsMainClause(i) || EnglishWords.startsClause(narration.at(titleStart(i) - 1).word());
    return startsClause && hasVerbBehind(i) && endsPhrase(i) && !isJoint(i);
  }

  /** Whether what follows the name may be its verb, or stands between it and its verb. */
  private boolean hasVerbBehind(int i) {
    Item after = narration.at(i + 1);
    Item next = narration.at(i + 2);
    return (after.kind() != WORD && !narration.endsSentence(i + 1))
        || EnglishWords.isBe(after.word())
        || EnglishWords.mayStandBeforeVerb(after.word())
        || !EnglishWords.isFunctionWord(after.word())
        || after.is("who")
        || (after.is("of") && next.isCapital())
        || (EnglishWords.tellsTimeOrPlace(after.word())
            && EnglishWords.tellsTimeOrPlace(next.word()));
  }

  /** The item before “of Ohio”, if that is what ends at {@code at}, else {@code at} itself. */
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

  /** Whether nothing but titles stands between the name and the start of a clause. */
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

  /** The first item of the titles, roles and names that stand before a name. */
  private int titleStart(int i) {
    int start = i;
    while (i - start < LONGEST_TITLE
        && (isTitleWord(start - 1)
            || (narration.at(start - 1).is("of") && narration.at(start - 2).isCapital()))) {
      start--;
    }
    return start;
  }

  /** A word that may stand before a name and belong to it. */
  boolean isTitleWord(int i) {
    Item item = narration.at(i);
    if (item.kind() == NAME) {
      return true;
    }
    boolean isPlain =
        EnglishWords.startsClause(item.word()) || EnglishWords.tellsTimeOrPlace(item.word());
    return item.kind() == WORD
        && (EnglishWords.isArticle(item.word())
            || (!isPlain
                && (EnglishWords.isDeterminer(item.word())
                    || (item.isCapital() && !EnglishWords.isFunctionWord(item.word()))
                    || EnglishWords.isRole(item.word()))));
  }
}
