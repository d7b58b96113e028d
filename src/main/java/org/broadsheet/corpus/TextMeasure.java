package org.broadsheet.corpus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.text.Languages;
import org.broadsheet.text.Quotations;
import org.broadsheet.text.Sentences;
import org.broadsheet.text.Words;

/** Measures one text after the other: its language, its tokens, its sentences. */
public final class TextMeasure {
  private static final int MOST_LANGUAGES = 64;

  private final Words words = new Words();
  private final Map<String, Sentences> sentences = new HashMap<>();
  private final Quotations quotations = new Quotations();

  /** How many tokens there are, and how many of them stand between quotation marks. */
  public record Tokens(long all, long quoted) {}

  /** The language given, else the one detected; null when none is given. */
  public String language(String given, String text) {
    return given == null ? Languages.detect(text) : given;
  }

  /** How many words a text has, and how many of them are quoted. */
  public Tokens tokens(String text) {
    char[] chars = text.toCharArray();
    var counting = new QuotedTokens();
    quotations.each(chars, chars.length, counting::quotation);
    words.each(chars, chars.length, counting::token);
    return new Tokens(counting.all, counting.quoted);
  }

  /** Takes the quotations of a text, and after that its tokens, both in order. */
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

  /** How many sentences with a word a text in that language has. */
  public long sentences(String text, String language) {
    if (sentences.size() > MOST_LANGUAGES) {
      sentences.clear();
    }
    return sentences
        .computeIfAbsent(language, Sentences::new)
        .count(text.toCharArray(), text.length());
  }
}
