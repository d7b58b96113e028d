package org.broadsheet.entity.rule;

import java.util.Set;
import org.broadsheet.entity.token.Lexicon;
import org.broadsheet.entity.token.Tokens;
import org.broadsheet.entity.token.Tokens.Gap;
import org.broadsheet.entity.token.Tokens.Kind;
import org.broadsheet.lexicon.Language;
import org.broadsheet.text.SpanSink;

/**
 * Finds runs of words with capitals and the words that join them: “Bank of England”, “J. Smith”.
 */
final class CapitalRuns {
  /** The stop after one of these does not end a run. Texts of all languages use this list. */
  private static final Set<String> ABBREVIATIONS =
      Language.ENGLISH.words("abbreviations", "within-a-name");

  /** In tokens. Rules read a run more than once; the limit keeps the time linear. */
  private static final int LONGEST = 40;

  private final TaggedTokens article;
  private final Tokens tokens;
  private final NameConnectors links;

  CapitalRuns(TaggedTokens article) {
    this.article = article;
    this.tokens = article.tokens();
    this.links = new NameConnectors(article);
  }

  /** Passes every run to {@code sink}, as token numbers. */
  void each(SpanSink sink) {
    int i = 0;
    while (i < article.size()) {
      if (article.isNameLike(i)) {
        int end = end(i);
        end = Math.max(end, phraseEnd(i));
        sink.span(i > 0 && article.isNamePrefix(i - 1) ? i - 1 : i, end);
        i = end;
      } else {
        i++;
      }
    }
  }

  /** The end of the longest known name that starts at {@code from} and ends with a capital. */
  private int phraseEnd(int from) {
    int end = Math.min(article.size(), from + Lexicon.LONGEST_PHRASE);
    do {
      end = from + article.longestName(from, end);
    } while (end > from + 1 && !article.isNameLike(end - 1) && --end > from);
    return end;
  }

  private int end(int from) {
    int to = from + 1;
    while (to < article.size() && to - from < LONGEST) {
      int next = next(from, to);
      if (next == to) {
        break;
      }
      to = next;
    }
    return to;
  }

  /** The end of the run after one more word with a capital; {@code to} if it ends there. */
  private int next(int from, int to) {
    if (!tokens.gap(to).isInLine()) {
      return to;
    }
    if (article.isAdjoining(to)) {
      return to + 1;
    }
    if (tokens.is(to, '.')) {
      return isAbbreviation(to - 1, to) && continuesAfterStop(to) ? to + 2 : to;
    }
    if (links.isPossessiveInName(to)) {
      return to + 2;
    }
    return links.endAfter(from, to);
  }

  private boolean continuesAfterStop(int stop) {
    return article.isAdjoining(stop + 1)
        || (tokens.length(stop - 1) == 1
            && stop + 1 < article.size()
            && tokens.gap(stop + 1) == Gap.NONE
            && article.isNameLike(stop + 1));
  }

  /** Whether the stop belongs to the word before it and does not end the sentence. */
  private boolean isAbbreviation(int word, int stop) {
    return tokens.gap(stop) == Gap.NONE
        && tokens.kind(word) == Kind.CAPITALISED
        && (tokens.length(word) == 1
            || (tokens.length(word) <= 4 && ABBREVIATIONS.contains(tokens.lower(word))));
  }
}
