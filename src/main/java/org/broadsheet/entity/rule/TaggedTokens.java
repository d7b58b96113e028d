package org.broadsheet.entity.rule;

import java.util.Arrays;
import java.util.Set;
import org.broadsheet.entity.CaseCounts;
import org.broadsheet.entity.token.Capitals;
import org.broadsheet.entity.token.Headlines;
import org.broadsheet.entity.token.Lexicon;
import org.broadsheet.entity.token.LexiconTag;
import org.broadsheet.entity.token.Tokens;
import org.broadsheet.entity.token.Tokens.Gap;
import org.broadsheet.entity.token.Tokens.Kind;
import org.broadsheet.lexicon.Language;
import org.broadsheet.lexicon.WordLists;
import org.broadsheet.text.Languages;

/**
 * The tokens of one article with what the rules know of each: how it is written, its senses, and
 * how the rest of the article and the corpus write it. Reused for the next article.
 */
public final class TaggedTokens {
  private static final Set<String> PREFIXES =
      WordLists.NAMES.words("name-particles", "before-a-name");

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
  private final Tokens tokens = new Tokens(Lexicon.ENGLISH);
  private final NameForms forms = new NameForms(tokens);
  private Lexicon lexicon;
  private Cue.Words cues = Cue.Words.of(Language.ENGLISH);
  private boolean knowsOrdinaryWords;
  private int[] senses = new int[1024];

  public TaggedTokens(CaseCounts counts) {
    this.counts = counts;
  }

  /** Reads the next article. One whose language is unknown is read as English. */
  public void read(String text, String language) {
    var words = language.equals(Languages.UNDETERMINED) ? Language.ENGLISH : Language.of(language);
    lexicon = Lexicon.of(language);
    cues = Cue.Words.of(words);
    knowsOrdinaryWords = words.has("common-words");
    tokens.read(text, words);
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
  }

  /** Whether the language has a list of ordinary words, so that other words are rare or names. */
  boolean knowsOrdinaryWords() {
    return knowsOrdinaryWords;
  }

  /** Whether a word in lower case is a cue in the article's language. */
  boolean isCue(Cue cue, String word) {
    return cues.have(cue, word);
  }

  public Tokens tokens() {
    return tokens;
  }

  public int size() {
    return tokens.size();
  }

  /** The senses of one token, as bits. */
  public int senses(int i) {
    if (senses[i] < 0) {
      senses[i] = asWritten(i, lexicon.senses(tokens.lower(i)));
    }
    return senses[i];
  }

  /** Only in capitals “WHO” is an organisation, and “US” a country. */
  private int asWritten(int i, int known) {
    if (tokens.kind(i) == Kind.ALL_CAPS) {
      return LexiconTag.ACRONYM.in(known) ? known | LexiconTag.ORGANISATION.bit() : known;
    }
    return tokens.length(i) == 2 ? known & ~LexiconTag.COUNTRY.bit() : known;
  }

  boolean is(int i, LexiconTag sense) {
    return sense.in(senses(i));
  }

  /** Whether a word, such as a part of a token, is a title. */
  boolean isTitle(String word) {
    return LexiconTag.TITLE.in(lexicon.senses(word));
  }

  /** Whether it is the plural of a famous surname: “the Clintons”. */
  boolean isFamily(int i) {
    return tokens.lastChar(i) == 's'
        && tokens.length(i) > 4
        && LexiconTag.PERSON.in(lexicon.senses(tokens.lower(i).substring(0, tokens.length(i) - 1)));
  }

  boolean isAnyOf(int i, int someSenses) {
    return (senses(i) & someSenses) != 0;
  }

  /** Whether the token may be part of a name by its form, with a capital. */
  public boolean isNameLike(int i) {
    return forms.isNameLike(i);
  }

  /** Whether it may continue a name that the token before it is part of. */
  boolean isAdjoining(int i) {
    return i < tokens.size()
        && (tokens.gap(i) == Gap.BLANK || forms.isAfterClitic(i))
        && isNameLike(i)
        && !(tokens.startsSentence(i) && tokens.kind(i - 1) == Kind.PUNCTUATION);
  }

  /** Whether it stands in a heading, where every longer word has a capital. */
  public boolean isInHeadline(int i) {
    return headlines.contains(i);
  }

  /**
   * Whether its capital does not show a name: a sentence or line starts here, or it is a heading.
   */
  boolean isUninformative(int i) {
    return tokens.startsSentence(i) || headlines.contains(i);
  }

  /**
   * Whether the word is usually in lower case: by the article, else the corpus, else the lexicon.
   */
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

  /** Whether the article or the corpus has the word with a capital inside sentences. */
  public boolean isProper(int i) {
    long hash = tokens.hash(i);
    return (evidence.capitalCount(hash) > 0 && evidence.lowerCount(hash) == 0)
        || counts.of(hash) == CaseCounts.Use.PROPER;
  }

  public boolean isProperInCorpus(int i) {
    return counts.of(tokens.hash(i)) == CaseCounts.Use.PROPER;
  }

  /** Whether it is in lower case and may be part of a person's name: “de”, “bin”. */
  boolean isParticle(int i) {
    return forms.isParticle(i);
  }

  /** Whether it is a particle that starts a name, and not an ordinary word: “Mayor de Blasio”. */
  boolean isNamePrefix(int i) {
    return knowsOrdinaryWords
        && tokens.kind(i) == Kind.LOWER
        && tokens.length(i) <= 4
        && PREFIXES.contains(tokens.word(i))
        && isAdjoining(i + 1);
  }

  /** Whether it is a sign, or a connector that cannot start a name. */
  boolean isLoose(int i) {
    return tokens.kind(i) == Kind.PUNCTUATION || (isConnector(i) && !isNamePrefix(i));
  }

  /** Whether it may stand between two parts of a name: a particle, “of”, “&”. */
  boolean isConnector(int i) {
    return isParticle(i)
        || tokens.is(i, '&')
        || (tokens.kind(i) == Kind.LOWER
            && tokens.length(i) <= 3
            && isCue(Cue.LINK, tokens.word(i)));
  }

  /** The senses of some tokens together, as bits. */
  public int phraseSenses(int from, int to) {
    return to == from + 1 ? senses(from) : lexicon.senses(phrase(from, to));
  }

  /** The tokens in lower case, with one blank between two that are not adjacent. */
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

  /** The senses of the longest known name that ends at {@code to} and starts after {@code from}. */
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

  /** The length, in tokens, of the longest known name at {@code from}; 0 without one. */
  int longestName(int from, int to) {
    return longest(from, to, NAME_SENSES);
  }

  /** The number of tokens of the longest phrase at {@code from} with one of these senses, or 0. */
  public int longest(int from, int to, int someSenses) {
    int longest = isAnyOf(from, someSenses) ? 1 : 0;
    // In “St. Louis” the phrase starts with a word and a stop.
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
      boolean mayGoOn = LexiconTag.BEGINNING.in(known) || forms.isClitic(end - 1);
      if (!mayGoOn && !(hasStop && end == from + 2)) {
        break;
      }
    }
    return longest;
  }
}
