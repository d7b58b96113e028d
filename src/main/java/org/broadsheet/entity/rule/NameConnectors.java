package org.broadsheet.entity.rule;

import org.broadsheet.entity.token.LexiconTag;
import org.broadsheet.entity.token.Tokens;
import org.broadsheet.entity.token.Tokens.Gap;
import org.broadsheet.entity.token.Tokens.Kind;

/** Decides whether words in lower case and possessives connect capitalised words to one name. */
final class NameConnectors {
  /** The senses of words from which the type of a name follows. */
  private static final int TYPE_WORDS =
      LexiconTag.of(LexiconTag.ORGANISATION_WORD, LexiconTag.PLACE_WORD, LexiconTag.FACILITY_WORD);

  /** The senses of a word that starts another name. */
  private static final int OTHER_NAME =
      LexiconTag.of(
          LexiconTag.COUNTRY,
          LexiconTag.GROUP,
          LexiconTag.ORGANISATION_WORD,
          LexiconTag.FIRST_NAME);

  /** In tokens. */
  private static final int FARTHEST = 6;

  private final TaggedTokens article;
  private final Tokens tokens;

  NameConnectors(TaggedTokens article) {
    this.article = article;
    this.tokens = article.tokens();
  }

  /**
   * Whether the possessive is inside a name: “People’s Bank”, “Workers’ Party”, not “China’s Navy”.
   */
  boolean isPossessiveInName(int at) {
    return (tokens.isPossessive(at) || isPluralPossessive(at))
        && article.isAdjoining(at + 1)
        && tokens.kind(at - 1) == Kind.CAPITALISED
        && !article.is(at - 1, LexiconTag.GROUP)
        && article.isCommon(at - 1)
        && article.isAnyOf(capitalsEnd(at + 1) - 1, TYPE_WORDS);
  }

  private boolean isPluralPossessive(int at) {
    return (tokens.is(at, '\'') || tokens.is(at, '’'))
        && tokens.gap(at) == Gap.NONE
        && tokens.lastChar(at - 1) == 's';
  }

  /**
   * Where the run from {@code from} ends if connectors at {@code to} join it to the next word with
   * a capital: after that word, or else at {@code to}.
   */
  int endAfter(int from, int to) {
    if (tokens.is(to, ',')) {
      return isFieldList(from, to) ? to + 2 : to;
    }
    int at = to;
    while (at < article.size() && at < to + 2 && tokens.gap(at) == Gap.BLANK) {
      if (!article.isConnector(at)) {
        break;
      }
      at++;
    }
    return at > to && article.isAdjoining(at) && joins(from, to, at) ? at + 1 : to;
  }

  /**
   * Whether a list of fields continues at a comma: “Ministry of Agriculture, Forestry and
   * Fisheries”.
   */
  private boolean isFieldList(int from, int comma) {
    if (!isOffice(from) || !hasOf(from, comma)) {
      return false;
    }
    for (int at = comma + 1; at < comma + FARTHEST && article.isAdjoining(at); ) {
      if (article.isAnyOf(
          at, LexiconTag.of(LexiconTag.COUNTRY, LexiconTag.GROUP, LexiconTag.FIRST_NAME))) {
        return false;
      }
      at = capitalsEnd(at);
      if (at + 1 < article.size() && tokens.lower(at).equals("and")) {
        return article.isAdjoining(at + 1) && !article.isAnyOf(at + 1, OTHER_NAME);
      }
      at += at < article.size() && tokens.is(at, ',') ? 1 : FARTHEST;
    }
    return false;
  }

  private boolean isOffice(int from) {
    return article.isCue(Cue.OFFICE, tokens.lower(from));
  }

  private boolean hasOf(int from, int to) {
    for (int i = from; i < to; i++) {
      if (tokens.word(i).equals("of") || tokens.word(i).equals("for")) {
        return true;
      }
    }
    return false;
  }

  private boolean joins(int from, int to, int next) {
    if (article.isParticle(to) || tokens.is(to, '&')) {
      return true;
    }
    return switch (tokens.word(to)) {
      case "of", "for" -> takesOf(from, to);
      case "and" -> takesField(from, to, next) || isDoubleField(from, to, next);
      default -> false;
    };
  }

  private boolean takesOf(int from, int to) {
    boolean isOf = tokens.word(to).equals("of");
    for (int i = from; i < to; i++) {
      if ((article.isAnyOf(i, TYPE_WORDS) && !article.isCue(Cue.NOT_OF, tokens.lower(i)))
          || (isOf && i == to - 1 && article.isCue(Cue.TAKES_OF, tokens.lower(i)))
          || (!isOf && tokens.lower(i).equals("secretary"))) {
        return true;
      }
    }
    return false;
  }

  /** “Ministry of Health and Welfare”, but not “Ministry of Health and Bank of Ghana”. */
  private boolean takesField(int from, int to, int next) {
    if (!hasOf(from, to) || article.isAnyOf(next, OTHER_NAME)) {
      return false;
    }
    return isOffice(from)
        ? !article.isAnyOf(
            to - 1, LexiconTag.of(LexiconTag.COUNTRY, LexiconTag.GROUP, LexiconTag.PLACE))
        : article.isCommon(next) && article.isCommon(to - 1);
  }

  /** “the Information and Communication Technologies Authority”. */
  private boolean isDoubleField(int from, int to, int next) {
    int end = capitalsEnd(next);
    if (to - from > 2 || end - next < 2 || !article.is(end - 1, LexiconTag.ORGANISATION_WORD)) {
      return false;
    }
    boolean isDefinite =
        from > 0
            && tokens.gap(from).isInLine()
            && (tokens.isPossessive(from - 1) || tokens.lower(from - 1).equals("the"));
    return isDefinite
        && article.isCommon(next)
        && article.isCommon(to - 1)
        && article.isCommon(from)
        && !article.is(to - 1, LexiconTag.ORGANISATION_WORD);
  }

  /** The end of the words with capitals from {@code from} on, {@link #FARTHEST} at most. */
  private int capitalsEnd(int from) {
    int end = from + 1;
    while (end < from + FARTHEST && article.isAdjoining(end)) {
      end++;
    }
    return end;
  }
}
