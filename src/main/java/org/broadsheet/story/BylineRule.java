package org.broadsheet.story;

import java.util.Set;

/** Finds lines with who wrote an article, and sentences with who helped. */
final class BylineRule implements FurnitureRule {
  private static final int LONGEST_BYLINE = 12;
  private static final int LONGEST_CREDIT = 50;
  private static final int WORDS_AFTER = 10;
  private static final int LONGEST_END = 200;
  private static final String CONTRIBUTED = "contributed";

  private static final Set<String> BETWEEN =
      Set.of(
          "and",
          "for",
          "of",
          "the",
          "staff",
          "writer",
          "writers",
          "reporter",
          "reporters",
          "in",
          "editor",
          "with",
          "at",
          "from",
          "also",
          "correspondent",
          "correspondents",
          "wires",
          "special",
          "to",
          "by",
          "de",
          "van",
          "von",
          "della",
          "al",
          "el",
          "news",
          "services",
          "columnist",
          "contributor",
          "senior",
          "political",
          "producer",
          "producers",
          "researcher",
          "congressional",
          "national",
          "all",
          "both",
          "agencies",
          "wire",
          "service",
          "photographer",
          "journalist",
          "journalists",
          "freelance",
          "photojournalist",
          "videojournalist",
          "affiliate");

  @Override
  public void find(PageText page, Cuts cuts) {
    for (TextLine line : page.lines()) {
      if (line.words() <= LONGEST_BYLINE && page.folded().startsWith("by ", line.start())) {
        byline(page, line, cuts);
      }
    }
    contributed(page, cuts);
  }

  private static void byline(PageText page, TextLine line, Cuts cuts) {
    char last = page.folded().charAt(line.to() - 1);
    boolean isName = isNames(page.text(), line.start() + 3, line.to());
    boolean isInCase = Character.isUpperCase(page.text().charAt(line.start()));
    if (line.words() > 2 && isName && isInCase && last != '.' && last != ':' && last != '?') {
      cuts.add(line, FurnitureKind.BYLINE);
    }
  }

  private static void contributed(PageText page, Cuts cuts) {
    int line = 0;
    int sentence = 0;
    String folded = page.folded();
    for (int at = folded.indexOf(CONTRIBUTED); at >= 0; at = folded.indexOf(CONTRIBUTED, at + 1)) {
      while (page.lines().get(line).to() <= at) {
        line++;
      }
      while (sentence + 1 < page.sentenceCount() && page.sentence(sentence + 1) <= at) {
        sentence++;
      }
      TextLine in = page.lines().get(line);
      int start = Math.max(page.sentence(sentence), in.from());
      int end = page.sentenceEnd(at, in, LONGEST_END);
      if (end > at && isCredit(page, at, end, in) && isNames(page.text(), start, at)) {
        cuts.add(start == in.start() ? in.from() : start, end, FurnitureKind.BYLINE);
      }
    }
  }

  /** Whether what was contributed to is the article: “contributed to this report”. */
  private static boolean isCredit(PageText page, int at, int end, TextLine line) {
    String rest =
        page.folded().substring(at + CONTRIBUTED.length(), Math.min(end, at + 200)).strip();
    boolean isAlone = rest.equals(".") && end == line.to() && line.words() <= LONGEST_BYLINE;
    boolean isTo =
        rest.startsWith("to this ") || rest.startsWith("reporting") || rest.startsWith("research");
    return isAlone || (isTo && rest.split(" ", WORDS_AFTER + 2).length <= WORDS_AFTER);
  }

  /** Whether nothing but names and words of bylines stand in the stretch. */
  private static boolean isNames(String text, int from, int to) {
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
    return BETWEEN.contains(text.substring(start, end).toLowerCase(java.util.Locale.ROOT));
  }
}
