package org.broadsheet.entity.token;

import static org.broadsheet.entity.token.Letters.DIGIT;
import static org.broadsheet.entity.token.Letters.LOWER;
import static org.broadsheet.entity.token.Letters.UPPER;

import java.util.Set;
import org.broadsheet.lexicon.Language;
import org.broadsheet.lexicon.WordLists;

/** Decides which signs are part of a word, and where two words are written as one. */
final class WordJoints {
  /** Words that are part of a name when a hyphen joins them to it. */
  private static final Set<String> PARTICLES =
      WordLists.NAMES.words("name-particles", "before-a-hyphen");

  /** Ordinary English words that are also the second syllable of given names of East Asia. */
  private static final Set<String> SYLLABLES =
      Language.ENGLISH.words("name-cues", "given-name-syllable");

  private static final int LONGEST_SYLLABLE = 6;

  private static final Set<String> DOMAINS =
      Set.of("com", "org", "net", "gov", "edu", "co", "info", "tv", "io", "ly");

  /** In chars. Longer words are not looked up, which keeps the time linear. */
  private static final int LONGEST_NAME = 24;

  private static final int SHORTEST_GLUED = 4;

  private final Lexicon lexicon;
  private boolean isAfterCapital;
  private char[] text;
  private int length;

  WordJoints(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  void open(char[] newText, int newLength) {
    text = newText;
    length = newLength;
  }

  /** Sets whether the next word follows a word with a capital. */
  void setAfterCapital(boolean isAfter) {
    isAfterCapital = isAfter;
  }

  /** Whether the sign at {@code at} is part of the word that starts at {@code from}. */
  boolean joins(int from, int at, boolean isAllCaps) {
    return switch (text[at]) {
      case '\'', '’', '‘', 'ʼ' -> Letters.isLetter(classAt(at + 1)) && !isPossessive(at);
      case '-', '‐', '‑' -> hyphenJoins(from, at);
      case '.' -> stopJoins(from, at);
      case ',' -> classAt(at - 1) == DIGIT && classAt(at + 1) == DIGIT;
      case '&' -> isAllCaps && classAt(at + 1) == UPPER;
      default -> false;
    };
  }

  private boolean hyphenJoins(int from, int at) {
    byte next = classAt(at + 1);
    if (classAt(from) != UPPER) {
      return next == LOWER || (next == UPPER && isParticle(from, at));
    }
    if (next == UPPER) {
      return !isName(from, at) || !isName(at + 1, wordEnd(at + 1));
    }
    return next == DIGIT
        || (next == LOWER && (isInPlaceName(at) || isParticle(from, at) || isGivenName(from, at)));
  }

  /** Whether the hyphen is inside the name of a place: “Port-au-Prince”. */
  private boolean isInPlaceName(int at) {
    int to = wordEnd(at + 1);
    return to - at <= LONGEST_SYLLABLE
        && to + 1 < length
        && text[to] == '-'
        && classAt(to + 1) == UPPER;
  }

  /** Whether the hyphen is inside a given name: “Jae-in”, “Man-kin”, but not “Paris-based”. */
  private boolean isGivenName(int from, int at) {
    int to = wordEnd(at + 1);
    if (at - from > LONGEST_SYLLABLE || to - at > LONGEST_SYLLABLE + 1 || isName(from, at)) {
      return false;
    }
    String second = lower(at + 1, to);
    return isAfterCapital
        ? !lexicon.isCommon(second) || SYLLABLES.contains(second)
        : !lexicon.isCommon(second) && !lexicon.isCommon(lower(from, at));
  }

  private boolean stopJoins(int from, int at) {
    byte next = classAt(at + 1);
    boolean isAfterInitial =
        at - from == 1 || (at - from >= 3 && text[at - 2] == '.' && classAt(at - 1) != DIGIT);
    if (classAt(at - 1) == DIGIT) {
      return next == DIGIT;
    }
    if (isAfterInitial && Letters.isLetter(next)) {
      return !Letters.isLetter(classAt(at + 2));
    }
    return (isAfterInitial && at - from >= 3) || (next == LOWER && isDomain(at + 1));
  }

  private boolean isDomain(int from) {
    int to = wordEnd(from);
    return to - from <= 4 && DOMAINS.contains(new String(text, from, to - from));
  }

  /**
   * Whether the word from {@code from} to the hyphen at {@code at} belongs to a name: “al-Asad”.
   */
  boolean entersName(int from, int at) {
    return classAt(at + 1) == UPPER && isParticle(from, at);
  }

  private boolean isParticle(int from, int at) {
    return at - from <= 5
        && (text[at] == '-' || text[at] == '‐' || text[at] == '‑')
        && PARTICLES.contains(lower(from, at));
  }

  /** Whether a possessive “’s” stands at {@code at}. */
  boolean isPossessive(int at) {
    return (text[at] == '\'' || text[at] == '’' || text[at] == '‘' || text[at] == 'ʼ')
        && at > 0
        && isWordClass(classAt(at - 1))
        && at + 1 < length
        && (text[at + 1] == 's' || text[at + 1] == 'S')
        && !isWordClass(classAt(at + 2));
  }

  /**
   * Whether a new word starts at the capital {@code at}, without a blank before: “ParisREUTERS”, or
   * two known names.
   */
  boolean isGlued(int from, int at) {
    if (at - from < SHORTEST_GLUED || classAt(at - 1) != LOWER) {
      return false;
    }
    return classAt(at + 1) == UPPER || (isAnyName(from, at) && isAnyName(at, wordEnd(at)));
  }

  /** Whether the word or the sign after it has a char by which an address is known. */
  boolean mayBeAddress(int from, int at) {
    if (at < length && (text[at] == '@' || text[at] == ':' || text[at] == '.')) {
      return at + 1 < length && !isBlank(classAt(at + 1));
    }
    for (int i = from; i < at; i++) {
      if (text[i] == '.') {
        return true;
      }
    }
    return false;
  }

  private static boolean isBlank(byte letterClass) {
    return letterClass == Letters.BLANK || letterClass == Letters.LINE_BREAK;
  }

  private boolean isName(int from, int to) {
    return to - from <= LONGEST_NAME && lexicon.isName(lower(from, to));
  }

  private boolean isAnyName(int from, int to) {
    return to - from <= LONGEST_NAME && lexicon.isAnyName(lower(from, to));
  }

  private String lower(int from, int to) {
    var lower = new char[to - from];
    for (int i = from; i < to; i++) {
      lower[i - from] = Letters.lower(text[i]);
    }
    return new String(lower);
  }

  /** The end of the letters from {@code from} on, up to the length of a name. */
  private int wordEnd(int from) {
    int to = from;
    while (to - from <= LONGEST_NAME && Letters.isLetter(classAt(to))) {
      to++;
    }
    return to;
  }

  private byte classAt(int at) {
    return at < length ? Letters.at(text, length, at) : Letters.OTHER;
  }

  private static boolean isWordClass(byte letterClass) {
    return Letters.isLetter(letterClass) || letterClass == DIGIT || letterClass == Letters.MARK;
  }
}
