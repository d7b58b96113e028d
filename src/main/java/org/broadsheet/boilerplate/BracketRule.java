package org.broadsheet.boilerplate;

import java.util.Set;
import java.util.regex.Pattern;

/** Finds credits and pointers to other pages in brackets. */
final class BracketRule implements PageFurniture.Rule {
  private static final int LONGEST_BRACKET = 250;
  private static final int WORDS_OF_SOURCE = 3;
  private static final int LONGEST_POINTER = 20;

  private static final Set<String> POINTERS =
      Set.of(
          "related",
          "read more",
          "see also",
          "also read",
          "read also",
          "more",
          "read",
          "watch",
          "photos",
          "video",
          "graphic",
          "listen");

  private static final Pattern OPENING =
      Pattern.compile(
          "(?:photo|photos|image|images|picture|credit|credits|screenshot|screen ?grab|illustration"
              + "|file photo|photo credit|photo by|image credit|courtesy)\\b.*");

  private static final Pattern CREDIT_WORD =
      Pattern.compile(
          ".*(?:/|:|\\bvia\\b|\\bphotos?\\b|\\bimages?\\b|\\bcredit\\b|\\bcourtesy\\b).*");

  @Override
  public void find(PageText page, Cuts cuts) {
    brackets(page, cuts);
    for (TextLine line : page.lines()) {
      if (line.words() <= WORDS_OF_SOURCE && isBracketed(page.folded(), line)) {
        cuts.add(line, FurnitureKind.PHOTO_CREDIT);
      }
    }
  }

  private static void brackets(PageText page, Cuts cuts) {
    String folded = page.folded();
    for (int open = folded.indexOf('('); open >= 0; open = folded.indexOf('(', open + 1)) {
      int last = Math.min(folded.length(), open + LONGEST_BRACKET);
      int close = open + 1;
      while (close < last
          && folded.charAt(close) != ')'
          && folded.charAt(close) != '('
          && !PageText.isBreak(folded.charAt(close))) {
        close++;
      }
      if (close == last || folded.charAt(close) != ')') {
        continue;
      }
      if (isCredit(page, open + 1, close)) {
        cuts.add(open, close + 1, FurnitureKind.PHOTO_CREDIT);
      } else if (isLink(folded, open + 1, close)) {
        cuts.add(open, close + 1, FurnitureKind.READ_MORE);
      }
    }
  }

  private static boolean isCredit(PageText page, int from, int to) {
    String inside = page.folded().substring(from, to).strip();
    boolean hasAgency = PhotoAgencies.areNamedIn(inside);
    boolean isLabelled =
        OPENING.matcher(inside).matches()
            && (hasAgency || inside.indexOf(':') > 0 || inside.contains(" by "));
    boolean isSourced = hasAgency && CREDIT_WORD.matcher(inside).matches();
    return (isLabelled || isSourced)
        && holdsCapital(page.text(), from, to)
        && !PhotoAgencies.isPoll(inside);
  }

  /**
   * Whether the line is only an agency in brackets. Within a line that is the agency of a report.
   */
  private static boolean isBracketed(String folded, TextLine line) {
    return folded.charAt(line.from()) == '('
        && folded.charAt(line.to() - 1) == ')'
        && PhotoAgencies.areNamedIn(folded.substring(line.from(), line.to()));
  }

  /** Whether the bracket points to another page: “(RELATED: …)”. */
  private static boolean isLink(String folded, int from, int to) {
    int colon = folded.substring(from, Math.min(to, from + LONGEST_POINTER)).indexOf(':');
    if (colon <= 0) {
      return false;
    }
    String pointer = folded.substring(from, from + colon).strip();
    return POINTERS.contains(pointer) || pointer.startsWith("also on ");
  }

  private static boolean holdsCapital(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Character.isUpperCase(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
