package org.broadsheet.entity.rule;

import java.util.Set;
import org.broadsheet.entity.token.Gap;
import org.broadsheet.entity.token.Lexicon;
import org.broadsheet.entity.token.TokenKind;
import org.broadsheet.entity.token.Tokens;
import org.broadsheet.text.SpanSink;

/** Finds the runs of words with capitals, and what joins them: “Bank of England”, “J. Smith”. */
final class CapitalRuns {
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "mr", "mrs", "ms", "dr", "prof", "gen", "col", "lt", "sgt", "capt", "maj", "rev", "sen",
          "rep", "gov", "st", "hon", "pres", "adm", "cmdr", "brig", "jr", "sr", "mt", "ft", "cpl",
          "sens", "reps", "supt", "engr", "fr", "det", "atty");

  /** No name is longer; rules look at a run more than once, which would not be linear. */
  private static final int LONGEST = 40;

  private final TaggedTokens article;
  private final Tokens tokens;
  private final NameConnectors links;

  CapitalRuns(TaggedTokens article) {
    this.article = article;
    this.tokens = article.tokens();
    this.links = new NameConnectors(article);
  }

  /** Gives every run to {@code sink}, as token numbers. */
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

  /** Behind the known name that begins at {@code from} and ends with a capital. */
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

  /** Behind the word with a capital that goes on with the run; {@code to} if none does. */
  private int next(int from, int to) {
    if (!tokens.gap(to).isInLine()) {
      return to;
    }
    if (article.isAdjoining(to)) {
      return to + 1;
    }
    if (tokens.is(to, '.')) {
      return isAbbreviation(to - 1, to) && goesOnAfterStop(to) ? to + 2 : to;
    }
    if (links.isPossessiveInName(to)) {
      return to + 2;
    }
    return links.behind(from, to);
  }

  private boolean goesOnAfterStop(int stop) {
    return article.isAdjoining(stop + 1)
        || (tokens.length(stop - 1) == 1
            && stop + 1 < article.size()
            && tokens.gap(stop + 1) == Gap.NONE
            && article.isNameLike(stop + 1));
  }

  /** Whether the stop belongs to the word before it and does not end the sentence. */
  private boolean isAbbreviation(int word, int stop) {
    return tokens.gap(stop) == Gap.NONE
        && tokens.kind(word) == TokenKind.CAPITALISED
        && (tokens.length(word) == 1
            || (tokens.length(word) <= 4 && ABBREVIATIONS.contains(tokens.lower(word))));
  }
}
