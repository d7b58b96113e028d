package org.broadsheet.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.nio.CharBuffer;

/**
 * Finds the sentences of a text: those of ICU (<a
 * href="https://www.unicode.org/reports/tr29/#Sentence_Boundaries">UAX #29</a>), where a line break
 * ends a sentence, with three corrections for news.
 *
 * <ul>
 *   <li>An initial, title or other abbreviation does not end a sentence: “J. Smith”, “the U.S.
 *       Navy”, “Gov. Cuomo”. It does if a function word follows: “in the U.S. The”.
 *   <li>A sentence continues if the next word is in lower case: “‘Stop!’ he said”.
 *   <li>Two sentences without a space between them are separated: “both states.Both sides”.
 * </ul>
 *
 * <p>A sentence holds one of the {@link Words} and has no white space around it. Cheap to create,
 * not thread safe.
 */
public final class Sentences {
  private final String language;
  private final Abbreviations abbreviations;
  private final Words words = new Words();
  private BreakIterator icu;

  /** For texts in {@code language}, as {@link Languages} writes it. */
  public Sentences(String language) {
    this.language = language;
    this.abbreviations = Abbreviations.of(language);
  }

  /** The number of sentences in the first {@code length} chars of {@code text}. */
  public int count(char[] text, int length) {
    int[] count = new int[1];
    each(text, length, (from, to) -> count[0]++);
    return count[0];
  }

  /**
   * Passes every sentence in the first {@code length} chars of {@code text} to {@code sink}, in
   * order.
   */
  public void each(char[] text, int length, SpanSink sink) {
    if (icu == null) {
      icu = BreakIterator.getSentenceInstance(ULocale.ROOT);
    }
    icu.setText(CharBuffer.wrap(text, 0, length));
    int from = 0;
    for (int to = icu.next(); to != BreakIterator.DONE; to = icu.next()) {
      if (to == length || !goesOn(text, to, length)) {
        apart(text, from, to, sink);
        from = to;
      }
    }
  }

  /** Whether the sentence continues at {@code at}, where ICU ends it. */
  private boolean goesOn(char[] text, int at, int length) {
    int end = at;
    while (end > 0 && Spans.isBlank(text[end - 1])) {
      if (Spans.isLineEnd(text[--end])) {
        return false;
      }
    }
    return Character.isLowerCase(text[at])
        || (end > 1
            && text[end - 1] == '.'
            && abbreviations.endAt(text, end - 1, text[at])
            && !isFunctionWord(Spans.wordAt(text, at, length)));
  }

  private boolean isFunctionWord(String word) {
    return StopLists.contains(language, TermForms.of(word, language));
  }

  /** Splits a sentence of ICU where two are run together. */
  private void apart(char[] text, int from, int to, SpanSink sink) {
    int start = from;
    for (int stop = from + 2; stop + 1 < to; stop++) {
      if (text[stop] == '.'
          && RunTogether.at(text, stop, to)
          && !abbreviations.endAt(text, stop, text[stop + 1])) {
        emit(text, start, stop + 1, sink);
        start = stop + 1;
      }
    }
    emit(text, start, to, sink);
  }

  private void emit(char[] text, int from, int to, SpanSink sink) {
    int start = from;
    int end = to;
    while (start < end && Spans.isBlank(text[start])) {
      start++;
    }
    while (end > start && Spans.isBlank(text[end - 1])) {
      end--;
    }
    if (words.isAnyIn(text, start, end)) {
      sink.span(start, end);
    }
  }
}
