package org.broadsheet.boilerplate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.boilerplate.PhraseList.Phrase;
import org.broadsheet.boilerplate.PhraseList.Scope;

/** Finds the lines and sentences that hold a phrase of the {@link PhraseList}. */
final class PhraseRule implements PageFurniture.Rule {
  private static final int LONGEST_LINE_PHRASE = 80;

  /** Chars of a word and its blank; a longer stretch has too many words without being counted. */
  private static final int LONGEST_WORD = 16;

  private final Map<Long, Phrase> wholeLines = new HashMap<>();
  private final Map<String, List<Phrase>> opens = byFirstWord(Scope.OPENS);
  private final Map<String, List<Phrase>> sentences = byFirstWord(Scope.SENTENCE);
  private final List<Phrase> ends = PhraseList.of(Scope.ENDS);
  private final List<Phrase> held = PhraseList.of(Scope.HOLDS);
  private final List<Phrase> marks = PhraseList.of(Scope.MARKS);
  private final List<Phrase> rests = PhraseList.of(Scope.REST);
  private final List<Phrase> labels = PhraseList.of(Scope.LABEL);
  private final List<Phrase> tails = PhraseList.of(Scope.TAIL);
  private final List<Phrase> inside = PhraseList.of(Scope.INSIDE);

  PhraseRule() {
    for (Phrase phrase : PhraseList.of(Scope.LINE)) {
      wholeLines.put(LineKeys.of(phrase.text(), 0, phrase.text().length()), phrase);
    }
  }

  @Override
  public void find(PageText page, Cuts cuts) {
    int sentence = 0;
    for (TextLine line : page.lines()) {
      int next = page.nextLineSentence(sentence, line);
      if (!isWholeLine(page, line, cuts)) {
        for (int i = sentence; i < next; i++) {
          sentence(page, line, i, cuts);
        }
        edges(page.text(), line, cuts);
      }
      sentence = next;
    }
    for (Phrase phrase : inside) {
      inside(page, phrase, cuts);
    }
    for (Phrase phrase : held) {
      held(page, phrase, cuts);
    }
    for (Phrase phrase : marks) {
      marked(page, phrase, cuts);
    }
    for (Phrase phrase : rests) {
      marked(page, phrase, cuts);
    }
  }

  private boolean isWholeLine(PageText page, TextLine line, Cuts cuts) {
    if (line.length() <= LONGEST_LINE_PHRASE) {
      Phrase phrase = wholeLines.get(LineKeys.of(page.folded(), line.start(), bareEnd(page, line)));
      if (phrase != null) {
        cuts.add(line, phrase.kind());
        return true;
      }
    }
    for (Phrase phrase : opens.getOrDefault(firstWord(page, line.start(), line.to()), List.of())) {
      if (line.words() <= phrase.mostWords()
          && page.folded().startsWith(phrase.text(), line.start())
          && holds(page, line.from(), line.to(), phrase)) {
        cuts.add(line, phrase.kind());
        return true;
      }
    }
    for (Phrase phrase : ends) {
      int start = line.to() - phrase.text().length();
      if (line.words() <= phrase.mostWords()
          && start > line.from()
          && page.text().startsWith(phrase.text(), start)) {
        cuts.add(line, phrase.kind());
        return true;
      }
    }
    return false;
  }

  private void sentence(PageText page, TextLine line, int index, Cuts cuts) {
    int start = page.sentence(index);
    for (Phrase phrase : sentences.getOrDefault(firstWord(page, start, line.to()), List.of())) {
      if (page.folded().startsWith(phrase.text(), start)) {
        int end = sentenceEnd(page, line, index);
        if (isShort(page, start, end, phrase) && holds(page, start, end, phrase)) {
          cuts.add(opening(start, line), end, phrase.kind());
          return;
        }
      }
    }
  }

  private void edges(String text, TextLine line, Cuts cuts) {
    for (Phrase phrase : labels) {
      int end = line.from() + phrase.text().length() + 1;
      if (end + 1 < line.to()
          && text.startsWith(phrase.text(), line.from())
          && text.charAt(end - 1) == ' '
          && Character.isUpperCase(text.charAt(end))
          && !Character.isUpperCase(text.charAt(end + 1))) {
        cuts.add(line.from(), end, phrase.kind());
      }
    }
    for (Phrase phrase : tails) {
      int start = line.to() - phrase.text().length();
      if (start > line.from()
          && text.startsWith(phrase.text(), start)
          && text.charAt(start - 1) == ' ') {
        cuts.add(start, line.to(), phrase.kind());
      }
    }
  }

  private void marked(PageText page, Phrase phrase, Cuts cuts) {
    int at = page.folded().indexOf(phrase.text());
    while (at >= 0) {
      TextLine line = page.lineAt(at);
      int from = rests.contains(phrase) ? at : line.from();
      if (isShort(page, from, line.to(), phrase) && holds(page, from, line.to(), phrase)) {
        cuts.add(from, line.to(), phrase.kind());
      }
      at = page.folded().indexOf(phrase.text(), line.to());
    }
  }

  private static void inside(PageText page, Phrase phrase, Cuts cuts) {
    String text = page.text();
    int length = phrase.text().length();
    for (int at = text.indexOf(phrase.text());
        at >= 0;
        at = text.indexOf(phrase.text(), at + length)) {
      cuts.add(at, at + length, phrase.kind());
    }
  }

  private static void held(PageText page, Phrase phrase, Cuts cuts) {
    for (int at = page.folded().indexOf(phrase.text());
        at >= 0;
        at = page.folded().indexOf(phrase.text(), at + phrase.text().length())) {
      TextLine line = page.lineAt(at);
      int sentence = page.sentenceAt(at);
      int start = Math.max(page.sentence(sentence), line.from());
      int end = sentenceEnd(page, line, sentence);
      if (isShort(page, start, end, phrase) && holds(page, start, end, phrase)) {
        cuts.add(opening(start, line), end, phrase.kind());
      }
    }
  }

  /** The start of the next sentence of the line, or the end of the line. */
  private static int sentenceEnd(PageText page, TextLine line, int index) {
    int next = index + 1;
    return next < page.sentenceCount() && page.sentence(next) < line.to()
        ? page.sentence(next)
        : line.to();
  }

  /** The start of the line, with its bullet or bracket, where the line starts with the sentence. */
  private static int opening(int start, TextLine line) {
    return start == line.start() ? line.from() : start;
  }

  private static int bareEnd(PageText page, TextLine line) {
    int end = line.to();
    while (end > line.start() && !Character.isLetterOrDigit(page.text().charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private static boolean holds(PageText page, int from, int to, Phrase phrase) {
    if (phrase.also().isEmpty()) {
      return true;
    }
    String part = page.folded().substring(from, to);
    return phrase.also().stream().anyMatch(part::contains);
  }

  private static boolean isShort(PageText page, int from, int to, Phrase phrase) {
    if (to - from > LONGEST_WORD * phrase.mostWords()) {
      return false;
    }
    int words = 1;
    for (int i = from + 1; i < to; i++) {
      words += page.folded().charAt(i) == ' ' && page.folded().charAt(i - 1) != ' ' ? 1 : 0;
    }
    return words <= phrase.mostWords();
  }

  private static String firstWord(PageText page, int start, int to) {
    return firstWord(page.folded(), start, to);
  }

  private static String firstWord(String folded, int start, int to) {
    int end = start;
    while (end < to && Character.isLetter(folded.charAt(end))) {
      end++;
    }
    return folded.substring(start, end);
  }

  private static Map<String, List<Phrase>> byFirstWord(Scope scope) {
    Map<String, List<Phrase>> phrases = new HashMap<>();
    for (Phrase phrase : PhraseList.of(scope)) {
      String word = firstWord(phrase.text(), 0, phrase.text().length());
      phrases.computeIfAbsent(word, w -> new ArrayList<>()).add(phrase);
    }
    return phrases;
  }
}
