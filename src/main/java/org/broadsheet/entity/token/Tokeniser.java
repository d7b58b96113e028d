package org.broadsheet.entity.token;

import static org.broadsheet.entity.token.Letters.DIGIT;
import static org.broadsheet.entity.token.Letters.LOWER;
import static org.broadsheet.entity.token.Letters.MARK;
import static org.broadsheet.entity.token.Letters.UPPER;

import org.broadsheet.entity.token.Tokens.Gap;
import org.broadsheet.entity.token.Tokens.Kind;

/** Reads a text once and adds its tokens to {@link Tokens}. */
final class Tokeniser {
  private final WordJoints joints;
  private final SentenceStarts starts = new SentenceStarts();
  private char[] text;
  private int length;
  private Tokens tokens;

  private int at;
  private Gap gap;

  Tokeniser(Lexicon lexicon) {
    this.joints = new WordJoints(lexicon);
  }

  void run(char[] newText, int newLength, Tokens into) {
    text = newText;
    length = newLength;
    tokens = into;
    at = 0;
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
      byte here = Letters.at(text, length, at);
      if (here == UPPER) {
        if (joints.isGlued(from, at)) {
          isGlued = true;
          break;
        }
        upper++;
      } else if (here == LOWER) {
        lower++;
      } else if (here != DIGIT && here != MARK) {
        if (!joints.joins(from, at, isCapital && lower == 0)) {
          break;
        }
        isCapital |= joints.entersName(from, at);
      }
      at++;
    }
    if (joints.isAddress(from, at)) {
      address(from);
    } else {
      add(from, first == DIGIT ? Kind.NUMBER : kind(isCapital, upper, lower));
    }
    starts.afterWord(isGlued);
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

  /** Adds all up to the next white space as one token. */
  private void address(int from) {
    while (at < length && !isWhite(Letters.at(text, length, at))) {
      at++;
    }
    add(from, Kind.LOWER);
  }

  private static boolean isWhite(byte letterClass) {
    return letterClass == Letters.BLANK || letterClass == Letters.LINE_BREAK;
  }

  private void sign() {
    int from = at;
    if (joints.isPossessive(at)) {
      at += 2;
      add(from, Kind.PUNCTUATION);
    } else if (joints.opensHandle(at)) {
      handle();
    } else {
      at += Character.isHighSurrogate(text[at]) && isSurrogatePair() ? 2 : 1;
      add(from, Kind.PUNCTUATION);
      starts.afterSign(text[from], tokens);
    }
  }

  private boolean isSurrogatePair() {
    return at + 1 < length && Character.isLowSurrogate(text[at + 1]);
  }

  /** Adds “@name” or “#topic”; “first.last@example.org” becomes one token again. */
  private void handle() {
    int first = tokens.size();
    int from = at;
    if (text[at] == '@' && gap == Gap.NONE) {
      while (first > 0 && tokens.end(first - 1) == from) {
        from = tokens.start(--first);
      }
      gap = first < tokens.size() ? tokens.gap(first) : gap;
      tokens.shrink(first);
    }
    address(from);
    starts.afterWord(false);
  }

  private void add(int from, Kind kind) {
    tokens.add(from, at, kind);
    tokens.setContext(gap, starts.isStart());
    gap = Gap.NONE;
  }
}
