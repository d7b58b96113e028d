package org.broadsheet.entity.token;

import static org.broadsheet.entity.token.Letters.DIGIT;
import static org.broadsheet.entity.token.Letters.LOWER;
import static org.broadsheet.entity.token.Letters.MARK;
import static org.broadsheet.entity.token.Letters.UPPER;

import org.broadsheet.entity.token.Tokens.Gap;
import org.broadsheet.entity.token.Tokens.Kind;
import org.broadsheet.text.Addresses;
import org.broadsheet.text.Clitics;
import org.broadsheet.text.Handles;

/** Reads a text once and adds its tokens to {@link Tokens}. */
final class Tokeniser {
  /** In chars, with the apostrophe. */
  private static final int LONGEST_ENDING = 20;

  private static final String OPENING = "\"“„«‘";

  private final WordJoints joints;
  private final SentenceStarts starts = new SentenceStarts();
  private final Addresses addresses = new Addresses();
  private char[] text;
  private int length;
  private Clitics clitics;
  private Tokens tokens;

  private int at;
  private int noAddressUntil;
  private Gap gap;

  Tokeniser(Lexicon lexicon) {
    this.joints = new WordJoints(lexicon);
  }

  void run(char[] newText, int newLength, Clitics newClitics, Tokens into) {
    text = newText;
    length = newLength;
    clitics = newClitics;
    tokens = into;
    at = 0;
    noAddressUntil = 0;
    gap = Gap.BLANK_LINE;
    starts.begin();
    joints.open(text, length);
    while (at < length) {
      switch (Letters.at(text, length, at)) {
        case LOWER, UPPER, DIGIT -> word();
        case MARK -> at++;
        case Letters.BLANK -> blank();
        case Letters.LINE_BREAK -> lineBreak();
        default -> sign();
      }
    }
  }

  private void blank() {
    at++;
    if (gap == Gap.NONE) {
      gap = Gap.BLANK;
    }
  }

  private void lineBreak() {
    at += text[at] == '\r' && at + 1 < length && text[at + 1] == '\n' ? 2 : 1;
    gap = gap.isInLine() ? Gap.LINE_BREAK : Gap.BLANK_LINE;
    starts.atNextWord();
  }

  private void word() {
    int from = at;
    byte first = Letters.at(text, length, at);
    boolean isCapital = first == UPPER;
    int upper = 0;
    int lower = 0;
    boolean isGlued = false;
    joints.setAfterCapital(isAfterCapital());
    while (at < length) {
      byte here = classInWord(from);
      if (here == UPPER) {
        if (joints.isGlued(from, at)) {
          isGlued = true;
          break;
        }
        upper++;
      } else if (here == LOWER) {
        lower++;
      } else if (here != DIGIT && here != MARK) {
        if (endsClitic(from)) {
          at++;
          add(from, Kind.LOWER);
          starts.afterWord(false);
          return;
        }
        if (ending(at) > 0 || !joints.joins(from, at, isCapital && lower == 0)) {
          break;
        }
        isCapital |= joints.entersName(from, at);
      }
      at++;
    }
    if (isAddress(from)) {
      at = Math.max(at, addresses.end());
      add(from, Kind.LOWER);
    } else {
      add(from, first == DIGIT ? Kind.NUMBER : kind(isCapital, upper, lower));
    }
    starts.afterWord(isGlued);
  }

  /**
   * The class of the char at {@link #at}: a letter that is an apostrophe inside a word is a sign.
   */
  private byte classInWord(int from) {
    return text[at] == 'ʼ' && at > from ? Letters.OTHER : Letters.at(text, length, at);
  }

  private boolean isAfterCapital() {
    return gap == Gap.BLANK
        && tokens.size() > 0
        && tokens.kind(tokens.size() - 1) == Kind.CAPITALISED;
  }

  private Kind kind(boolean isCapital, int upper, int lower) {
    if (!isCapital) {
      return upper == 0 ? Kind.LOWER : Kind.MIXED;
    }
    boolean hasDigit = text[at - 1] >= '0' && text[at - 1] <= '9';
    return lower == 0 && (upper > 1 || hasDigit) ? Kind.ALL_CAPS : Kind.CAPITALISED;
  }

  /** Whether an elided word ends with the apostrophe at {@link #at}: “l’Irlande”, “qu’Anne”. */
  private boolean endsClitic(int from) {
    if (!clitics.haveBefore() || !Clitics.isApostrophe(text[at]) || at + 1 >= length) {
      return false;
    }
    boolean isInName =
        Letters.at(text, length, from) == UPPER
            && !starts.isStart()
            && !isQuoted()
            && !isAllCaps(from);
    return !isInName && clitics.before(tokens.lower(from, at + 2)) > 0;
  }

  /** Whether a quotation mark stands before the word. */
  private boolean isQuoted() {
    int last = tokens.size() - 1;
    return last >= 0 && tokens.length(last) == 1 && OPENING.indexOf(tokens.firstChar(last)) >= 0;
  }

  /** Whether no letter up to the one after the apostrophe is in lower case, nor the next. */
  private boolean isAllCaps(int from) {
    int last = Math.min(length, at + 3);
    for (int i = from; i < last; i++) {
      if (Letters.at(text, length, i) == LOWER) {
        return false;
      }
    }
    return true;
  }

  /** The length of the ending that the apostrophe at {@code from} joins to the word before. */
  private int ending(int from) {
    if (!Clitics.isApostrophe(text[from]) || from == 0 || !isWordPart(from - 1)) {
      return 0;
    }
    if (joints.isPossessive(from)) {
      return 2;
    }
    if (!clitics.haveAfter()) {
      return 0;
    }
    int to = from + 1;
    while (to < length && to - from < LONGEST_ENDING && isWordPart(to)) {
      to++;
    }
    // One letter as the stem is not enough; two stand for any.
    boolean hasStem = from > 1 && isWordPart(from - 2);
    return hasStem && to > from + 1 && clitics.after("xx" + tokens.lower(from, to)) > 0
        ? to - from
        : 0;
  }

  private boolean isWordPart(int i) {
    byte letterClass = Letters.at(text, length, i);
    return Letters.isLetter(letterClass) || letterClass == DIGIT || letterClass == MARK;
  }

  /** Whether the word from {@code from} to {@link #at} is the beginning of an address. */
  private boolean isAddress(int from) {
    if (from < noAddressUntil || !joints.mayBeAddress(from, at)) {
      return false;
    }
    boolean isFound = addresses.find(text, from, length) && addresses.end() >= at;
    // The rest of the run is not read again, which keeps the time linear.
    noAddressUntil = isFound ? 0 : addresses.runEnd();
    return isFound;
  }

  private void sign() {
    int from = at;
    int ending = ending(at);
    int handle = Handles.isSign(text[at]) ? Handles.end(text, 0, at, length) : at;
    if (ending > 0) {
      at += ending;
      add(from, Kind.PUNCTUATION);
    } else if (handle > at) {
      at = handle;
      add(from, Kind.LOWER);
      starts.afterWord(false);
    } else {
      at += Character.isHighSurrogate(text[at]) && isSurrogatePair() ? 2 : 1;
      add(from, Kind.PUNCTUATION);
      starts.afterSign(text[from], tokens);
    }
  }

  private boolean isSurrogatePair() {
    return at + 1 < length && Character.isLowSurrogate(text[at + 1]);
  }

  private void add(int from, Kind kind) {
    tokens.add(from, at, kind);
    tokens.setContext(gap, starts.isStart());
    gap = Gap.NONE;
  }
}
