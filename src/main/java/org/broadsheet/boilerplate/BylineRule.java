package org.broadsheet.boilerplate;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds lines that name the writers of an article, and sentences that name their helpers. */
final class BylineRule implements PageFurniture.Rule {
  private static final int LONGEST_BYLINE = 12;
  private static final int LONGEST_CREDIT = 50;
  private static final int WORDS_AFTER = 10;
  private static final int LONGEST_END = 200;
  private static final String CONTRIBUTED = "contributed";
  private static final String ANALYSIS = "analysis by ";
  private static final Pattern REPORTER =
      Pattern.compile(" (reporter|correspondent|editor|columnist) ");

  private static final List<String> BY = List.of("by ", "analysis by ", "story by ", "words by ");
  private static final Set<String> AND = Set.of("and", "by");
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");

  /** Words of bylines that are not names. */
  private static final Set<String> BETWEEN_NAMES =
      Set.of(
          ("and for of the staff writer writers reporter reporters in editor with at from also"
                  + " correspondent correspondents wires special to by de van von della al el news"
                  + " services columnist contributor senior political producer producers researcher"
                  + " congressional national all both agencies wire service photographer journalist"
                  + " journalists freelance photojournalist videojournalist affiliate")
              .split(" "));

  @Override
  public void find(PageText page, Cuts cuts) {
    Set<String> author = words(page.author());
    int last = page.lines().size() - LineUse.LAST_LINES;
    for (int i = 0; i < page.lines().size(); i++) {
      TextLine line = page.lines().get(i);
      if (line.words() > LONGEST_BYLINE) {
        continue;
      }
      int by = by(page.folded(), line.start());
      boolean isAtEdge = i < LineUse.FIRST_LINES || i >= last;
      if (by > 0) {
        byline(page, line, by, cuts);
      } else if (isAboveOutlet(page, i) || isReporter(page, line)) {
        cuts.add(line, FurnitureKind.BYLINE);
      } else if (isAtEdge && author.size() > 1 && isAuthor(page, line, author)) {
        cuts.add(line, FurnitureKind.BYLINE);
      }
    }
    contributed(page, cuts);
    analysed(page, cuts);
  }

  /** Whether a first line has only names and the next one is the outlet: “Ada Stone”, “Echo”. */
  private static boolean isAboveOutlet(PageText page, int i) {
    TextLine line = page.lines().get(i);
    if (i >= LineUse.FIRST_LINES
        || i + 1 == page.lines().size()
        || page.hasSentenceEnd(line.from(), line.to() - 1)) {
      return false;
    }
    TextLine next = page.lines().get(i + 1);
    boolean isOutlet =
        page.outlet().equalsIgnoreCase(page.text().substring(next.from(), next.to()));
    return isOutlet && line.words() > 1 && areNames(page.text(), line.from(), line.to());
  }

  /**
   * Whether the line is only a reporter, such as “Echo North Coast reporter Ada Stone, Lindham”.
   */
  private static boolean isReporter(PageText page, TextLine line) {
    String folded = page.folded().substring(line.from(), line.to());
    int first = page.outlet().indexOf(' ');
    String outlet = first < 0 ? page.outlet() : page.outlet().substring(0, first);
    return folded.startsWith(outlet.toLowerCase(Locale.ROOT) + " ")
        && REPORTER.matcher(folded).find()
        && !page.hasSentenceEnd(line.from(), line.to())
        && areNames(page.text(), line.from(), line.to());
  }

  /** Finds “Analysis by Ada Stone, Echo” after a heading in the same line. */
  private static void analysed(PageText page, Cuts cuts) {
    String folded = page.folded();
    for (int at = folded.indexOf(ANALYSIS); at >= 0; at = folded.indexOf(ANALYSIS, at + 1)) {
      TextLine in = page.lineAt(at);
      if (at > in.start()
          && in.words() <= LONGEST_CREDIT
          && !page.hasSentenceEnd(at, in.to())
          && Character.isUpperCase(page.text().charAt(at))
          && areNames(page.text(), at + ANALYSIS.length(), in.to())) {
        cuts.add(at, in.to(), FurnitureKind.BYLINE);
      }
    }
  }

  /** The length of the words before the first name, “By ” or “Analysis by ”; 0 without them. */
  private static int by(String folded, int start) {
    for (String words : BY) {
      if (folded.startsWith(words, start)) {
        return words.length();
      }
    }
    return 0;
  }

  /** Whether the line has names of the article's authors and no other words than names. */
  private static boolean isAuthor(PageText page, TextLine line, Set<String> author) {
    Set<String> named = words(page.text().substring(line.from(), line.to()));
    named.removeAll(AND);
    if (named.size() > 1 && author.containsAll(named)) {
      return true;
    }
    int all = named.size();
    named.removeAll(author);
    return all - named.size() > 1
        && isList(page.folded().substring(line.from(), line.to()))
        && areNames(page.text(), line.from(), line.to())
        && !page.hasSentenceEnd(line.from(), line.to());
  }

  /** Whether the line joins several names; a headline with an author's name does not. */
  private static boolean isList(String line) {
    return line.contains(" and ") || line.contains(", ");
  }

  private static Set<String> words(String names) {
    Set<String> words = new HashSet<>();
    for (String word : NO_LETTERS.split(names.toLowerCase(Locale.ROOT), -1)) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }

  private static void byline(PageText page, TextLine line, int by, Cuts cuts) {
    char last = page.folded().charAt(line.to() - 1);
    boolean isName = areNames(page.text(), line.start() + by, line.to());
    boolean isInCase = Character.isUpperCase(page.text().charAt(line.start()));
    if (line.words() > 2 && isName && isInCase && last != '.' && last != ':' && last != '?') {
      cuts.add(line, FurnitureKind.BYLINE);
    }
  }

  private static void contributed(PageText page, Cuts cuts) {
    String folded = page.folded();
    for (int at = folded.indexOf(CONTRIBUTED); at >= 0; at = folded.indexOf(CONTRIBUTED, at + 1)) {
      TextLine in = page.lineAt(at);
      int start = Math.max(page.sentence(page.sentenceAt(at)), in.from());
      int end = page.sentenceEnd(at, in, LONGEST_END);
      if (end > at && isCredit(page, at, end, in) && areNames(page.text(), start, at)) {
        cuts.add(start == in.start() ? in.from() : start, end, FurnitureKind.BYLINE);
      }
    }
  }

  /** Whether the contribution is to the article: “contributed to this report”. */
  private static boolean isCredit(PageText page, int at, int end, TextLine line) {
    String rest =
        page.folded().substring(at + CONTRIBUTED.length(), Math.min(end, at + 200)).strip();
    boolean isAlone = rest.equals(".") && end == line.to() && line.words() <= LONGEST_BYLINE;
    boolean isTo =
        rest.startsWith("to this ") || rest.startsWith("reporting") || rest.startsWith("research");
    return isAlone || (isTo && rest.split(" ", WORDS_AFTER + 2).length <= WORDS_AFTER);
  }

  /** Whether the stretch holds only names and words of bylines, and not too many of them. */
  private static boolean areNames(String text, int from, int to) {
    int words = 0;
    int at = from;
    while (at < to) {
      int end = at;
      while (end < to && !Character.isWhitespace(text.charAt(end))) {
        end++;
      }
      if (at < end && !isName(text, at, end)) {
        return false;
      }
      words += at < end ? 1 : 0;
      if (words > LONGEST_CREDIT) {
        return false;
      }
      at = end + 1;
    }
    return words > 0;
  }

  private static boolean isName(String text, int from, int to) {
    int start = from;
    while (start < to && !Character.isLetterOrDigit(text.charAt(start))) {
      start++;
    }
    if (start == to || Character.isUpperCase(text.charAt(start)) || text.charAt(from) == '@') {
      return true;
    }
    int end = to;
    while (end > start && !Character.isLetter(text.charAt(end - 1))) {
      end--;
    }
    return BETWEEN_NAMES.contains(text.substring(start, end).toLowerCase(Locale.ROOT));
  }
}
