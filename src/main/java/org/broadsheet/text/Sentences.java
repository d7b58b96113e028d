package org.broadsheet.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.nio.CharBuffer;
import java.util.Set;

/**
 * The sentences of a text: those of ICU (<a
 * href="https://www.unicode.org/reports/tr29/#Sentence_Boundaries">UAX #29</a>, with CLDR's
 * abbreviations of the language), by which a line break ends a sentence, and three corrections that
 * news needs.
 *
 * <ul>
 *   <li>Initials and titles do not end a sentence: “J. Smith”, “the U.S. Navy”, “Gov. Cuomo”.
 *       Unless a function word with a capital follows: “in the U.S. The”.
 *   <li>What goes on in lower case is the same sentence: “‘Stop!’ he said”.
 *   <li>Sentences run together are two: “both states.Both sides”.
 * </ul>
 *
 * <p>A sentence holds a letter and has no white space around it. Cheap to create, not thread safe.
 */
public final class Sentences {
  /**
   * The languages for which ICU has abbreviations; for any other it would take those of the JVM's
   * default locale.
   */
  private static final Set<String> WITH_ABBREVIATIONS =
      Set.of("de", "en", "es", "fr", "it", "pt", "ru");

  /**
   * How far around a stop a host name or a path is looked for; keeps a text without spaces linear.
   */
  private static final int AROUND = 60;

  private final String language;
  private BreakIterator icu;

  /** For texts in {@code language}, as {@link Languages} writes it. */
  public Sentences(String language) {
    this.language = language;
  }

  /** How many sentences the first {@code length} chars of {@code text} hold. */
  public int count(char[] text, int length) {
    int[] count = new int[1];
    each(text, length, (from, to) -> count[0]++);
    return count[0];
  }

  /**
   * Gives every sentence in the first {@code length} chars of {@code text} to {@code sink}, in
   * order.
   */
  public void each(char[] text, int length, SpanSink sink) {
    if (icu == null) {
      icu =
          BreakIterator.getSentenceInstance(
              WITH_ABBREVIATIONS.contains(language)
                  ? ULocale.forLanguageTag(language + "-u-ss-standard")
                  : ULocale.ROOT);
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

  /** Whether the sentence goes on at {@code at}, where ICU ends it. */
  private boolean goesOn(char[] text, int at, int length) {
    int end = at;
    while (end > 0 && isBlank(text[end - 1])) {
      if (isLineEnd(text[--end])) {
        return false;
      }
    }
    if (Character.isLowerCase(text[at])) {
      return true;
    }
    if (end < 2 || text[end - 1] != '.') {
      return false;
    }
    return isAbbreviated(text, end - 1)
        && !isFunctionWord(Abbreviations.wordAfter(text, at, length));
  }

  private boolean isAbbreviated(char[] text, int stop) {
    return Abbreviations.isInitial(language, text, stop)
        || Abbreviations.isOrdinal(language, text, stop)
        || Abbreviations.isAbbreviation(language, Abbreviations.wordBefore(text, stop));
  }

  private boolean isFunctionWord(String word) {
    return StopLists.contains(language, Terms.of(word, language));
  }

  /** Cuts what ICU holds for one sentence where two are run together. */
  private void apart(char[] text, int from, int to, SpanSink sink) {
    int start = from;
    for (int stop = from + 2; stop + 1 < to; stop++) {
      if (text[stop] == '.' && isRunTogether(text, stop, to)) {
        emit(text, start, stop + 1, sink);
        start = stop + 1;
      }
    }
    emit(text, start, to, sink);
  }

  private boolean isRunTogether(char[] text, int stop, int to) {
    if (!Character.isLowerCase(text[stop - 1])
        || !Character.isLowerCase(text[stop - 2])
        || !Character.isUpperCase(text[stop + 1])) {
      return false;
    }
    String after = Abbreviations.wordAfter(text, stop + 1, to);
    int end = stop + 1 + after.length();
    boolean dotted = end + 1 < to && text[end] == '.' && Character.isLetter(text[end + 1]);
    return !dotted
        && !Abbreviations.isHostEnding(after)
        && !Abbreviations.isAbbreviation(language, Abbreviations.wordBefore(text, stop))
        && !isInAddress(text, stop, to);
  }

  private static boolean isInAddress(char[] text, int stop, int to) {
    for (int i = stop - 1; i >= 0 && i > stop - AROUND && !isBlank(text[i]); i--) {
      if (isAddressChar(text[i]) || text[i] == '.') {
        return true;
      }
    }
    for (int i = stop + 1; i < to && i < stop + AROUND && !isBlank(text[i]); i++) {
      if (isAddressChar(text[i])) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAddressChar(char c) {
    return c == '@' || c == '/' || c == '\\' || c == '_' || c == '=';
  }

  private static void emit(char[] text, int from, int to, SpanSink sink) {
    int start = from;
    int end = to;
    while (start < end && isBlank(text[start])) {
      start++;
    }
    while (end > start && isBlank(text[end - 1])) {
      end--;
    }
    if (Words.holdsLetter(text, start, end)) {
      sink.span(start, end);
    }
  }

  private static boolean isBlank(char c) {
    return (CharClasses.of(c) & CharClasses.SPACE) != 0 || c == '\u00A0';
  }

  private static boolean isLineEnd(char c) {
    return switch (c) {
      case '\n', '\r', '\u0085', '\u2028', '\u2029' -> true;
      default -> false;
    };
  }
}
