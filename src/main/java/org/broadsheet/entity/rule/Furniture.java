package org.broadsheet.entity.rule;

import java.util.Arrays;
import java.util.Set;
import org.broadsheet.entity.token.LexiconTag;
import org.broadsheet.entity.token.Tokens;
import org.broadsheet.entity.token.Tokens.Kind;

/**
 * Hides what pages carry around an article, so that no name is made of it: bylines, photo credits,
 * datelines’ agencies, invitations to sign up or read on.
 */
final class Furniture {
  private static final int LONGEST_PHRASE = 5;
  private static final int LONGEST_SENTENCE = 60;
  private static final int SHORTEST_WORK = 6;
  private static final int LONGEST_BYLINE = 14;

  private static final Set<String> IN_BYLINES =
      Set.of("and", "for", "of", "the", "staff", "writer", "reporter", "in", "editor", "with");

  private static final Set<String> NETWORKS =
      Set.of("twitter", "facebook", "instagram", "linkedin", "snapchat");

  private final TaggedTokens article;
  private final Tokens tokens;
  private final Credits credits;
  private boolean[] isHidden = new boolean[1024];

  Furniture(TaggedTokens article) {
    this.article = article;
    this.tokens = article.tokens();
    this.credits = new Credits(tokens);
  }

  /** Reads the tokens of the article; each rule looks a bounded number of tokens around. */
  void read() {
    if (isHidden.length < tokens.size()) {
      isHidden = new boolean[2 * tokens.size()];
    }
    Arrays.fill(isHidden, 0, tokens.size(), false);
    for (int i = 0; i < tokens.size(); i++) {
      switch (tokens.kind(i)) {
        case CAPITALISED, ALL_CAPS -> capital(i);
        case LOWER -> lower(i);
        case PUNCTUATION -> sign(i);
        default -> {}
      }
    }
  }

  boolean isHidden(int i) {
    return isHidden[i];
  }

  private void capital(int i) {
    if (tokens.kind(i) == Kind.ALL_CAPS
        && (tokens.word(i).equals("REUTERS") || tokens.word(i).equals("MORE"))) {
      isHidden[i] = true;
    }
    if (!tokens.startsSentence(i)) {
      return;
    }
    int phrase =
        article.longest(i, Math.min(tokens.size(), i + LONGEST_PHRASE), LexiconTag.FURNITURE.bit());
    if (phrase > 1 || (phrase == 1 && isLabel(i))) {
      int after = i + phrase;
      hide(i, sentenceEnd(after < tokens.size() && tokens.is(after, ':') ? after + 2 : after));
    } else if (isLineStart(i) && tokens.lower(i).equals("by")) {
      byline(i);
    } else if (tokens.lower(i).equals("follow")) {
      follow(i);
    } else if (isReportedBy(i)) {
      hide(i, lineEnd(i, i + LONGEST_SENTENCE));
    }
  }

  private void lower(int i) {
    if (tokens.length(i) < SHORTEST_WORK) {
      return;
    }
    char first = tokens.firstChar(i);
    if (first == 'c' && tokens.length(i) == 11 && isContributed(i)) {
      hide(sentenceStart(i), i);
    } else if ((first == 'r' || first == 'e' || first == 'w') && isReportedBy(i)) {
      hide(i, lineEnd(i, i + LONGEST_SENTENCE));
    } else if (first == 'n' && tokens.lower(i).startsWith("newsletter")) {
      hide(credits.runStart(i), i);
    }
  }

  private void sign(int i) {
    if (tokens.is(i, '/') && credits.isSource(i - 1, i + 1)) {
      hide(credits.runStart(i), credits.runEnd(i + 1));
    } else if (tokens.is(i, '(')) {
      hide(i, credits.bracketEnd(i));
    }
  }

  /** Alone in its line, or with a colon: “Advertisement”, “Photo: …”. */
  private boolean isLabel(int i) {
    int next = i + 1;
    return isLineStart(i)
        && (next == tokens.size() || !tokens.gap(next).isInLine() || tokens.is(next, ':'));
  }

  private void byline(int by) {
    int next = by + 1;
    if (next >= tokens.size() || !article.is(next, LexiconTag.FIRST_NAME)) {
      return;
    }
    int end = next;
    while (end < tokens.size()
        && end < by + LONGEST_BYLINE
        && tokens.gap(end).isInLine()
        && (tokens.kind(end) != Kind.LOWER || IN_BYLINES.contains(tokens.lower(end)))) {
      end++;
    }
    boolean isWhole = end == tokens.size() || !tokens.gap(end).isInLine();
    hide(by, isWhole || by == 0 ? Math.min(end, credits.runEnd(next) + 1) : by);
    if (isWhole) {
      hide(by, end);
    }
  }

  private void follow(int i) {
    int last = Math.min(tokens.size(), i + LONGEST_BYLINE);
    for (int at = i + 2; at < last && tokens.gap(at).isInLine(); at++) {
      if (NETWORKS.contains(tokens.lower(at)) && tokens.lower(at - 1).equals("on")) {
        hide(i, at + 1);
        return;
      }
    }
  }

  private boolean isReportedBy(int i) {
    return i + 1 < tokens.size()
        && tokens.length(i + 1) == 2
        && tokens.firstChar(i + 1) == 'b'
        && tokens.lastChar(i + 1) == 'y'
        && credits.isWork(tokens.lower(i));
  }

  private boolean isContributed(int i) {
    return i + 2 < tokens.size()
        && tokens.lower(i).equals("contributed")
        && tokens.lower(i + 1).equals("to")
        && tokens.lower(i + 2).equals("this");
  }

  private boolean isLineStart(int i) {
    return !tokens.gap(i).isInLine();
  }

  private int sentenceStart(int i) {
    int start = i;
    while (start > 0 && i - start < LONGEST_SENTENCE && !tokens.startsSentence(start)) {
      start--;
    }
    return start;
  }

  private int sentenceEnd(int from) {
    int end = Math.min(from, tokens.size());
    while (end < tokens.size()
        && end - from < LONGEST_SENTENCE
        && tokens.gap(end).isInLine()
        && !(tokens.startsSentence(end) && tokens.kind(end - 1) == Kind.PUNCTUATION)) {
      end++;
    }
    return end;
  }

  private int lineEnd(int from, int last) {
    int end = from + 1;
    while (end < Math.min(last, tokens.size()) && tokens.gap(end).isInLine()) {
      end++;
    }
    return end;
  }

  private void hide(int from, int to) {
    if (from < to) {
      Arrays.fill(isHidden, from, to, true);
    }
  }
}
