package org.broadsheet.corpus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.text.Languages;
import org.broadsheet.text.Quotations;
import org.broadsheet.text.Sentences;
import org.broadsheet.text.Words;

/** Detects the language of texts, and counts their tokens and sentences. */
public final class TextMeasure {
  private static final int MOST_LANGUAGES = 64;

  private final Words words = new Words();
  private final Map<String, Sentences> sentences = new HashMap<>();
  private final Quotations quotations = new Quotations();

  /** The number of tokens, and how many of them stand between quotation marks. */
  public record Tokens(long all, long quoted) {}

  /**
   * The given language, or else the detected one.
   *
   * @param given null if none is given
   */
  public String language(String given, String text) {
    return given == null ? Languages.detect(text) : given;
  }

  /** Counts the tokens of a text. */
  public Tokens tokens(String text) {
    char[] chars = text.toCharArray();
    var counting = new QuotedTokens();
    quotations.each(chars, chars.length, counting::quotation);
    words.each(chars, chars.length, counting::token);
    return new Tokens(counting.all, counting.quoted);
  }

  /** Receives first the quotations of a text and then its tokens, both in order. */
  private static final class QuotedTokens {
    private final List<int[]> quotations = new ArrayList<>();
    private int next;
    private long all;
    private long quoted;

    void quotation(int from, int to) {
      quotations.add(new int[] {from, to});
    }

    void token(int from, int to) {
      all++;
      while (next < quotations.size() && quotations.get(next)[1] <= from) {
        next++;
      }
      if (next < quotations.size() && to > quotations.get(next)[0]) {
        quoted++;
      }
    }
  }

  /** The number of sentences with a token in a text of that language. */
  public long sentences(String text, String language) {
    if (sentences.size() > MOST_LANGUAGES) {
      sentences.clear();
    }
    return sentences
        .computeIfAbsent(language, Sentences::new)
        .count(text.toCharArray(), text.length());
  }
}
