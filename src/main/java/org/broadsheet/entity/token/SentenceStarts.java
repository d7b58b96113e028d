package org.broadsheet.entity.token;

import java.util.Set;
import org.broadsheet.entity.token.Tokens.Gap;
import org.broadsheet.entity.token.Tokens.Kind;
import org.broadsheet.lexicon.Language;

/** Tracks, token by token, whether the next word starts a sentence, line or quotation. */
final class SentenceStarts {
  /** A stop after one of these does not end a sentence. Texts of all languages use this list. */
  private static final Set<String> ABBREVIATIONS =
      Language.ENGLISH.words("abbreviations", "within-a-sentence");

  private static final String NEW_SENTENCE = "!?…:;•*|▪●►»";

  /** Signs that may stand before the first word of a sentence, or inside a sentence. */
  private static final String NEUTRAL = "([{-–—'\"“”‘’`«)]}";

  private boolean isStart;

  void begin() {
    isStart = true;
  }

  boolean isStart() {
    return isStart;
  }

  void atNextWord() {
    isStart = true;
  }

  /**
   * Takes note of a word.
   *
   * @param isGlued whether another word follows without a blank, “ParisREUTERS”
   */
  void afterWord(boolean isGlued) {
    isStart = isGlued;
  }

  /** Takes note of {@code sign}, which is the last of {@code tokens}. */
  void afterSign(char sign, Tokens tokens) {
    if (sign == '.') {
      isStart = isStart || !isAbbreviated(tokens);
    } else if (NEW_SENTENCE.indexOf(sign) >= 0) {
      isStart = true;
    } else if (sign == '"' || sign == '“' || sign == '‘' || sign == '«') {
      isStart = isStart || opensQuotation(tokens);
    } else if (NEUTRAL.indexOf(sign) < 0) {
      isStart = false;
    }
  }

  private static boolean isAbbreviated(Tokens tokens) {
    int before = tokens.size() - 2;
    if (before < 0 || tokens.gap(before + 1) != Gap.NONE) {
      return false;
    }
    boolean isInitial = tokens.length(before) == 1 && tokens.kind(before) == Kind.CAPITALISED;
    return isInitial
        || (tokens.length(before) <= 4 && ABBREVIATIONS.contains(tokens.lower(before)));
  }

  /** Whether a comma or a colon stands before the quotation mark. */
  private static boolean opensQuotation(Tokens tokens) {
    int before = tokens.size() - 2;
    return before >= 0 && (tokens.is(before, ',') || tokens.is(before, ':'));
  }
}
