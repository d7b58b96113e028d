package org.broadsheet.entity.token;

import java.util.Arrays;
import org.broadsheet.entity.WordHash;
import org.broadsheet.lexicon.Language;
import org.broadsheet.text.Clitics;

/**
 * The tokens of a text, in arrays that are reused for the next text. Offsets are UTF-16 chars. Not
 * thread safe.
 */
public final class Tokens {
  /** How a token is written. */
  public enum Kind {
    /**
     * No capital. Also words of scripts without capitals, addresses, handles, tags, “L’”, “qu’”.
     */
    LOWER,
    /** A capital first, then lower case, or one capital alone: “Paris”, “McCain”, “al-Asad”. */
    CAPITALISED,
    /** Two capitals or more, and no letter in lower case: “NATO”, “U.S.”, “AT&T”, “G7”. */
    ALL_CAPS,
    /** A letter in lower case first, capitals after it: “iPhone”. */
    MIXED,
    /** A digit first. */
    NUMBER,
    /** One sign, or an ending after an apostrophe: “’s”, Turkish “’da”. */
    PUNCTUATION
  }

  /** What separates a token from the one before. The first token of a text has a blank line. */
  public enum Gap {
    NONE,
    BLANK,
    LINE_BREAK,
    BLANK_LINE;

    /** Whether both tokens are in one line. */
    public boolean isInLine() {
      return this == NONE || this == BLANK;
    }
  }

  private final Tokeniser tokeniser;
  private int size;
  private boolean hasDotlessI;
  private char[] text = new char[0];
  private int[] starts = new int[1024];
  private int[] ends = new int[1024];
  private Kind[] kinds = new Kind[1024];
  private Gap[] gaps = new Gap[1024];
  private boolean[] sentenceStarts = new boolean[1024];
  private long[] hashes = new long[1024];
  private String[] words = new String[1024];
  private String[] lowers = new String[1024];

  /**
   * Makes tokens that are split where two names are written as one.
   *
   * @param lexicon for the names on both sides of a hyphen, “US-UK”, and the ordinary words after a
   *     hyphen, “Paris-based”
   */
  public Tokens(Lexicon lexicon) {
    this.tokeniser = new Tokeniser(lexicon);
  }

  /** Replaces the tokens by those of a text in a language, in linear time. */
  public void read(String newText, Language language) {
    hasDotlessI = language.hasDotlessI();
    if (text.length < newText.length()) {
      text = new char[Math.max(newText.length(), 2 * text.length)];
    }
    newText.getChars(0, newText.length(), text, 0);
    Arrays.fill(words, 0, size, null);
    Arrays.fill(lowers, 0, size, null);
    size = 0;
    tokeniser.run(text, newText.length(), Clitics.of(language), this);
  }

  public int size() {
    return size;
  }

  /** Its first char. */
  public int start(int i) {
    return starts[i];
  }

  /** The char after its last. */
  public int end(int i) {
    return ends[i];
  }

  public int length(int i) {
    return ends[i] - starts[i];
  }

  public Kind kind(int i) {
    return kinds[i];
  }

  /** What separates it from the token before it. */
  public Gap gap(int i) {
    return gaps[i];
  }

  /**
   * Whether it stands where any word has a capital: it is the first word of a sentence, line or
   * quotation, or a sign before that word.
   */
  public boolean startsSentence(int i) {
    return sentenceStarts[i];
  }

  /** The token as it is written. */
  public String word(int i) {
    if (words[i] == null) {
      words[i] = new String(text, starts[i], length(i));
    }
    return words[i];
  }

  /** The token in lower case, with straight apostrophes. */
  public String lower(int i) {
    if (lowers[i] == null) {
      lowers[i] = lower(starts[i], ends[i]);
    }
    return lowers[i];
  }

  /** For the tokeniser: a part of the text in lower case, with straight apostrophes. */
  String lower(int from, int to) {
    var lower = new char[to - from];
    for (int at = 0; at < lower.length; at++) {
      lower[at] = plain(text[from + at]);
    }
    return new String(lower);
  }

  /** {@link WordHash} of {@link #lower}. */
  public long hash(int i) {
    return hashes[i];
  }

  public char firstChar(int i) {
    return text[starts[i]];
  }

  public char lastChar(int i) {
    return text[ends[i] - 1];
  }

  /** Whether it consists of this sign alone. */
  public boolean is(int i, char sign) {
    return length(i) == 1 && text[starts[i]] == sign;
  }

  /** Whether it is a possessive “’s”. */
  public boolean isPossessive(int i) {
    return kinds[i] == Kind.PUNCTUATION
        && length(i) == 2
        && Letters.lower(text[ends[i] - 1]) == 's';
  }

  /** For the tokeniser: adds a token. */
  void add(int start, int end, Kind kind) {
    if (size == starts.length) {
      grow();
    }
    starts[size] = start;
    ends[size] = end;
    kinds[size] = kind;
    hashes[size] = hash(start, end);
    size++;
  }

  /** For the tokeniser: sets the place of the token added last. */
  void setContext(Gap gap, boolean startsSentence) {
    gaps[size - 1] = gap;
    sentenceStarts[size - 1] = startsSentence;
  }

  private long hash(int start, int end) {
    long hash = WordHash.START;
    for (int at = start; at < end; at++) {
      hash = WordHash.with(hash, plain(text[at]));
    }
    return WordHash.finished(hash);
  }

  private char plain(char c) {
    if (c == 'I' && hasDotlessI) {
      return 'ı';
    }
    return c == '’' || c == '‘' || c == 'ʼ' ? '\'' : Letters.lower(c);
  }

  private void grow() {
    int room = 2 * size;
    starts = Arrays.copyOf(starts, room);
    ends = Arrays.copyOf(ends, room);
    kinds = Arrays.copyOf(kinds, room);
    gaps = Arrays.copyOf(gaps, room);
    sentenceStarts = Arrays.copyOf(sentenceStarts, room);
    hashes = Arrays.copyOf(hashes, room);
    words = Arrays.copyOf(words, room);
    lowers = Arrays.copyOf(lowers, room);
  }
}
