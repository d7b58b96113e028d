package org.broadsheet.entity.rule;

import java.util.Set;
import org.broadsheet.entity.token.Gap;
import org.broadsheet.entity.token.LexiconTag;
import org.broadsheet.entity.token.TokenKind;
import org.broadsheet.entity.token.Tokens;

/** Decides whether words in lower case and possessives between capitals are inside one name. */
final class NameConnectors {
  private static final int TELLING =
      LexiconTag.of(LexiconTag.ORGANISATION_WORD, LexiconTag.PLACE_WORD, LexiconTag.FACILITY_WORD);

  private static final int OTHER_NAME =
      LexiconTag.of(
          LexiconTag.COUNTRY,
          LexiconTag.GROUP,
          LexiconTag.ORGANISATION_WORD,
          LexiconTag.FIRST_NAME);

  /** May have “of” behind them without telling a kind. */
  private static final Set<String> OF_WORDS =
      Set.of(
          "house",
          "secretary",
          "minister",
          "bank",
          "gulf",
          "horn",
          "states",
          "chief",
          "speaker",
          "president",
          "governor",
          "chamber",
          "church",
          "port",
          "isle",
          "cape",
          "city",
          "director",
          "university",
          "sultanate",
          "republic",
          "kingdom",
          "faculty",
          "ministers",
          "commissioner",
          "ambassador",
          "chancellor",
          "chairman",
          "head",
          "mayor");

  /** Their field may be two: “Ministry of Hajj and Umrah”. */
  private static final Set<String> OFFICES =
      Set.of(
          "ministry",
          "department",
          "minister",
          "secretary",
          "institute",
          "faculty",
          "committee",
          "council",
          "board",
          "bureau",
          "commission",
          "office",
          "centre",
          "center",
          "school",
          "authority",
          "agency",
          "college",
          "directorate");

  /** “Teams of”, “members of” what follows are no name. */
  private static final Set<String> NO_OF_WORDS = Set.of("team", "army", "campaign", "party");

  private static final int FARTHEST = 6;

  private final TaggedTokens article;
  private final Tokens tokens;

  NameConnectors(TaggedTokens article) {
    this.article = article;
    this.tokens = article.tokens();
  }

  /** “People’s Bank”, “Workers’ Party”, but not “China’s Navy”. */
  boolean isPossessiveInName(int at) {
    return (tokens.isPossessive(at) || isPluralPossessive(at))
        && article.isAdjoining(at + 1)
        && tokens.kind(at - 1) == TokenKind.CAPITALISED
        && !article.is(at - 1, LexiconTag.GROUP)
        && article.isCommon(at - 1)
        && article.isAnyOf(capitalsEnd(at + 1) - 1, TELLING);
  }

  private boolean isPluralPossessive(int at) {
    return (tokens.is(at, '\'') || tokens.is(at, '’'))
        && tokens.gap(at) == Gap.NONE
        && tokens.lastChar(at - 1) == 's';
  }

  /**
   * Behind the word with a capital that connectors from {@code to} lead to, if they make one name
   * of it and what is before; else {@code to}.
   */
  int behind(int from, int to) {
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

  /** “Ministry of Agriculture, Forestry and Fisheries”: at a comma, words with capitals, “and”. */
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
    return OFFICES.contains(tokens.lower(from));
  }

  private boolean hasOf(int from, int to) {
    for (int i = from; i < to; i++) {
      if (tokens.word(i).equals("of") || tokens.word(i).equals("for")) {
        return true;
      }
    }
    return false;
  }

  private boolean joins(int from, int to, int behind) {
    if (article.isParticle(to) || tokens.is(to, '&')) {
      return true;
    }
    return switch (tokens.word(to)) {
      case "of", "for" -> takesOf(from, to);
      case "and" -> takesField(from, to, behind) || isDoubleField(from, to, behind);
      default -> false;
    };
  }

  private boolean takesOf(int from, int to) {
    boolean isOf = tokens.word(to).equals("of");
    for (int i = from; i < to; i++) {
      if ((article.isAnyOf(i, TELLING) && !NO_OF_WORDS.contains(tokens.lower(i)))
          || (isOf && i == to - 1 && OF_WORDS.contains(tokens.lower(i)))
          || (!isOf && tokens.lower(i).equals("secretary"))) {
        return true;
      }
    }
    return false;
  }

  /** “Ministry of Health and Welfare”, but not “Ministry of Health and Bank of Ghana”. */
  private boolean takesField(int from, int to, int behind) {
    if (!hasOf(from, to) || article.isAnyOf(behind, OTHER_NAME)) {
      return false;
    }
    return isOffice(from)
        ? !article.isAnyOf(
            to - 1, LexiconTag.of(LexiconTag.COUNTRY, LexiconTag.GROUP, LexiconTag.PLACE))
        : article.isCommon(behind) && article.isCommon(to - 1);
  }

  /** “the Information and Communication Technologies Authority”. */
  private boolean isDoubleField(int from, int to, int behind) {
    int end = capitalsEnd(behind);
    if (to - from > 2 || end - behind < 2 || !article.is(end - 1, LexiconTag.ORGANISATION_WORD)) {
      return false;
    }
    boolean isDefinite =
        from > 0
            && tokens.gap(from).isInLine()
            && (tokens.isPossessive(from - 1) || tokens.lower(from - 1).equals("the"));
    return isDefinite
        && article.isCommon(behind)
        && article.isCommon(to - 1)
        && article.isCommon(from)
        && !article.is(to - 1, LexiconTag.ORGANISATION_WORD);
  }

  /** Behind the words with capitals from {@code from} on; looks a few words far only. */
  private int capitalsEnd(int from) {
    int end = from + 1;
    while (end < from + FARTHEST && article.isAdjoining(end)) {
      end++;
    }
    return end;
  }
}
