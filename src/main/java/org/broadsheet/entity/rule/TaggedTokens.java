package org.broadsheet.entity.rule;

import java.util.Arrays;
import java.util.Set;
import org.broadsheet.entity.CaseCounts;
import org.broadsheet.entity.token.Capitals;
import org.broadsheet.entity.token.Gap;
import org.broadsheet.entity.token.Headlines;
import org.broadsheet.entity.token.Lexicon;
import org.broadsheet.entity.token.LexiconTag;
import org.broadsheet.entity.token.TokenKind;
import org.broadsheet.entity.token.Tokens;
import org.broadsheet.text.Languages;

/**
 * What the rules know of the words of one article: how they are written, what the lexicons, the
 * rest of the article and the corpus say of them. Used again for the next article.
 */
public final class TaggedTokens {
  private static final Set<String> PARTICLES =
      Set.of(
          "de", "la", "del", "della", "delle", "van", "von", "zu", "bin", "ibn", "al", "el", "du",
          "da", "di", "do", "le", "der", "den", "des", "dos", "das", "bint", "binti", "ben", "y",
          "ul", "af", "av", "ter", "ten", "te", "ap", "abu", "las", "los");

  private static final Set<String> PREFIXES =
      Set.of("de", "al", "el", "von", "van", "bin", "ibn", "du", "da", "di", "del", "bint");

  private static final Set<String> LINKS = Set.of("of", "the", "for", "and", "on", "in", "e", "et");

  private static final int NAME_SENSES =
      LexiconTag.of(
          LexiconTag.COUNTRY,
          LexiconTag.PLACE,
          LexiconTag.GROUP,
          LexiconTag.ORGANISATION,
          LexiconTag.PERSON,
          LexiconTag.THING);

  private final CaseCounts counts;
  private final ArticleEvidence evidence = new ArticleEvidence();
  private final Headlines headlines = new Headlines();
  private final Furniture furniture;
  private final NameForms forms;
  private final Tokens tokens = new Tokens(Lexicon.of("en"));
  private Lexicon lexicon;
  private boolean isEnglish;
  private int[] senses = new int[1024];

  public TaggedTokens(CaseCounts counts) {
    this.counts = counts;
    this.furniture = new Furniture(this);
    this.forms = new NameForms(tokens);
  }

  public void read(String text, String language) {
    lexicon = Lexicon.of(language);
    isEnglish = language.equals("en") || language.equals(Languages.UNDETERMINED);
    tokens.read(text);
    if (senses.length < tokens.size()) {
      senses = new int[2 * tokens.size()];
    }
    Arrays.fill(senses, 0, tokens.size(), -1);
    if (Capitals.areNames(language)) {
      headlines.read(tokens);
    } else {
      headlines.readAll(tokens);
    }
    evidence.read(tokens, headlines);
    furniture.read();
  }

  boolean isEnglish() {
    return isEnglish;
  }

  public Tokens tokens() {
    return tokens;
  }

  public int size() {
    return tokens.size();
  }

  /** What the lexicon says of a token alone. */
  public int senses(int i) {
    if (senses[i] < 0) {
      senses[i] = asWritten(i, lexicon.senses(tokens.lower(i)));
    }
    return senses[i];
  }

  /** “WHO” is an organisation, “Who” is none; “US” is a country, “Us” is none. */
  private int asWritten(int i, int known) {
    if (tokens.kind(i) == TokenKind.ALL_CAPS) {
      return LexiconTag.ACRONYM.in(known) ? known | LexiconTag.ORGANISATION.bit() : known;
    }
    return tokens.length(i) == 2 ? known & ~LexiconTag.COUNTRY.bit() : known;
  }

  boolean is(int i, LexiconTag sense) {
    return sense.in(senses(i));
  }

  /** Whether a word that is no token has the sense of a title. */
  boolean isTitle(String word) {
    return LexiconTag.TITLE.in(lexicon.senses(word));
  }

  /** “the Clintons”. */
  boolean isFamily(int i) {
    return tokens.lastChar(i) == 's'
        && tokens.length(i) > 4
        && LexiconTag.PERSON.in(lexicon.senses(tokens.lower(i).substring(0, tokens.length(i) - 1)));
  }

  boolean isAnyOf(int i, int someSenses) {
    return (senses(i) & someSenses) != 0;
  }

  /** Whether a name may begin or go on with this token. */
  public boolean isNameLike(int i) {
    return forms.isNameLike(i) && !furniture.isHidden(i);
  }

  /** Whether it may go on with a name that the token before it is part of. */
  boolean isAdjoining(int i) {
    return i < tokens.size()
        && tokens.gap(i) == Gap.BLANK
        && isNameLike(i)
        && !(tokens.startsSentence(i) && tokens.kind(i - 1) == TokenKind.PUNCTUATION);
  }

  /** Whether it stands in a line where every longer word has a capital. */
  public boolean isInHeadline(int i) {
    return headlines.contains(i);
  }

  /** Whether a capital on it says nothing, for a sentence, line or heading begins here. */
  boolean isUninformative(int i) {
    return tokens.startsSentence(i) || headlines.contains(i);
  }

  /** Whether it is a word that is usually written small, by article, corpus or lexicon. */
  public boolean isCommon(int i) {
    long hash = tokens.hash(i);
    if (evidence.lowerCount(hash) > 0 && evidence.capitalCount(hash) == 0) {
      return true;
    }
    return switch (counts.of(hash)) {
      case COMMON -> true;
      case PROPER -> false;
      case UNKNOWN -> is(i, LexiconTag.COMMON) || isPluralOfCommon(i);
    };
  }

  private boolean isPluralOfCommon(int i) {
    if (tokens.lastChar(i) != 's' || tokens.length(i) < 5 || is(i, LexiconTag.SURNAME)) {
      return false;
    }
    String word = tokens.lower(i);
    String stem = word.substring(0, word.length() - 1);
    String singular = stem.endsWith("ie") ? stem.substring(0, stem.length() - 2) + "y" : stem;
    return lexicon.isCommon(singular) || isTitle(singular);
  }

  /** Whether the article or the corpus writes it with a capital inside sentences. */
  public boolean isProper(int i) {
    long hash = tokens.hash(i);
    return (evidence.capitalCount(hash) > 0 && evidence.lowerCount(hash) == 0)
        || counts.of(hash) == CaseCounts.Use.PROPER;
  }

  public boolean isProperInCorpus(int i) {
    return counts.of(tokens.hash(i)) == CaseCounts.Use.PROPER;
  }

  /** Whether it is lower case and part of the names of persons: “de”, “bin”. */
  boolean isParticle(int i) {
    return tokens.kind(i) == TokenKind.LOWER
        && tokens.length(i) <= 5
        && PARTICLES.contains(tokens.word(i));
  }

  /** Whether it is a particle that a name in English begins with: “de” in “Mayor de Blasio”. */
  boolean isNamePrefix(int i) {
    return isEnglish
        && tokens.kind(i) == TokenKind.LOWER
        && tokens.length(i) <= 4
        && PREFIXES.contains(tokens.word(i))
        && isAdjoining(i + 1);
  }

  /** Whether it is a sign or a connector that begins no name. */
  boolean isLoose(int i) {
    return tokens.kind(i) == TokenKind.PUNCTUATION || (isConnector(i) && !isNamePrefix(i));
  }

  /** Whether it may stand between two parts of a name: a particle, “of”, “&”. */
  boolean isConnector(int i) {
    return isParticle(i)
        || tokens.is(i, '&')
        || (tokens.kind(i) == TokenKind.LOWER
            && tokens.length(i) <= 3
            && LINKS.contains(tokens.word(i)));
  }

  /** What the lexicon says of some tokens together. */
  public int phraseSenses(int from, int to) {
    return to == from + 1 ? senses(from) : lexicon.senses(phrase(from, to));
  }

  /** Tokens in lower case, with one blank where anything is between them. */
  String phrase(int from, int to) {
    if (to == from + 1) {
      return tokens.lower(from);
    }
    var phrase = new StringBuilder();
    for (int i = from; i < to; i++) {
      if (i > from && tokens.gap(i) != Gap.NONE) {
        phrase.append(' ');
      }
      phrase.append(tokens.lower(i));
    }
    return phrase.toString();
  }

  /** What the lexicon says of the longest known name that ends at {@code to}, behind the first. */
  int endingSenses(int from, int to) {
    for (int start = from + 1; start < to; start++) {
      if (isNameLike(start)) {
        int known = phraseSenses(start, to) & NAME_SENSES;
        if (known != 0) {
          return known;
        }
      }
    }
    return 0;
  }

  /** How many tokens from {@code from} on are a known name, or 0. */
  int longestName(int from, int to) {
    return longest(from, to, NAME_SENSES);
  }

  /** How many tokens from {@code from} on have one of these senses together, or 0. */
  public int longest(int from, int to, int someSenses) {
    int longest = isAnyOf(from, someSenses) ? 1 : 0;
    // “st.” in “St. Louis”: the phrase begins with word and stop.
    boolean hasStop = from + 1 < to && tokens.is(from + 1, '.');
    if (!hasStop && !is(from, LexiconTag.BEGINNING)) {
      return longest;
    }
    int last = Math.min(to, from + Lexicon.LONGEST_PHRASE);
    for (int end = from + 2; end <= last; end++) {
      int known = lexicon.senses(phrase(from, end));
      if ((known & someSenses) != 0) {
        longest = end - from;
      }
      if (!LexiconTag.BEGINNING.in(known) && !(hasStop && end == from + 2)) {
        break;
      }
    }
    return longest;
  }
}
