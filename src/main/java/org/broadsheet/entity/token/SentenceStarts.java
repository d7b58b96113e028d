package org.broadsheet.entity.token;

import java.util.Set;

/** Follows a text and tells whether the next word starts a sentence, line or quotation. */
final class SentenceStarts {
  /** Lower-cased; a stop after them ends no sentence. */
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "mr", "mrs", "ms", "dr", "prof", "gen", "col", "lt", "sgt", "capt", "maj", "rev", "sen",
          "sens", "rep", "reps", "gov", "st", "hon", "pres", "adm", "cmdr", "brig", "jr", "sr",
          "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "no",
          "vs", "mt", "ft", "dist", "supt", "cpl", "pvt", "engr", "fr", "atty");

  private static final String NEW_SENTENCE = "!?…:;•*|▪●►»";

  /** Leave things as they are: what comes before the first word of a sentence, or inside one. */
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
   * A word has been read.
   *
   * @param isGlued whether another one follows without anything between, “ParisREUTERS”
   */
  void afterWord(boolean isGlued) {
    isStart = isGlued;
  }

  /** The last of {@code tokens} is {@code sign}. */
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
    boolean isInitial = tokens.length(before) == 1 && tokens.kind(before) == TokenKind.CAPITALISED;
    return isInitial
        || (tokens.length(before) <= 4 && ABBREVIATIONS.contains(tokens.lower(before)));
  }

  /** Behind a comma or a colon; there is another blank before the quotation mark, if any. */
  private static boolean opensQuotation(Tokens tokens) {
    int before = tokens.size() - 2;
    return before >= 0 && (tokens.is(before, ',') || tokens.is(before, ':'));
  }
}
