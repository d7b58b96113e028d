package org.broadsheet.boilerplate;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds photo credits at the end of captions, with or without a blank before them. */
final class CreditRule implements PageFurniture.Rule {
  private static final int LONGEST_CREDIT = 8;
  private static final int REACH = 90;
  private static final int WORDS_OF_NAME = 3;

  private static final Pattern PIPED =
      Pattern.compile(
          "\\| (?:[^|\\n]{0,40}?/)?"
              + "(?:Getty [Ii]mages|Getty|AP Photo|AP Images|AP|Reuters|AFP|POLITICO)\\b");

  private static final Pattern AGENCY = Pattern.compile("(?:REUTERS|AFP|AP Photo)/(?=\\p{Lu})");

  private static final Pattern LABEL =
      Pattern.compile(
          "(?:(?:Photograph|Photographer|(?:Video/)?Photo(?: [Ii]llustration)?|Illustration|Credit"
              + "|Picture|Image credit|Image): ?|(?:Photos?|Photographs?|Photo illustration"
              + "|Illustration) by )(?=\\p{Lu})");

  @Override
  public void find(PageText page, Cuts cuts) {
    String text = page.text();
    boolean hasAgency =
        text.contains("REUTERS/") || text.contains("AFP/") || text.contains("AP Photo/");
    boolean hasPipe = text.contains("| ");
    for (TextLine line : page.lines()) {
      if (hasAgency) {
        agency(page, line, cuts);
      }
      if (hasPipe) {
        piped(text, line, cuts);
      }
      if (!labelled(page, line, cuts)) {
        trailing(page, line, cuts);
      }
    }
  }

  /** Cuts from the agency’s name in capitals to the end of the caption. */
  private static void agency(PageText page, TextLine line, Cuts cuts) {
    Matcher agency = AGENCY.matcher(page.text()).region(line.from(), line.to());
    while (agency.find()) {
      int end = namesEnd(page.text(), agency.end(), Math.min(line.to(), agency.end() + REACH));
      boolean isLast =
          line.to() - end <= REACH
              && PageText.words(page.text(), end, line.to()) <= LONGEST_CREDIT
              && !page.hasSentenceEnd(end, line.to() - 1);
      cuts.add(agency.start(), isLast ? line.to() : end, FurnitureKind.PHOTO_CREDIT);
    }
  }

  /**
   * Cuts “Photograph: Jo Poe/The Gazette” after a caption.
   *
   * @return whether the line has one
   */
  private static boolean labelled(PageText page, TextLine line, Cuts cuts) {
    int reach = Math.max(line.from(), line.to() - REACH);
    Matcher label = LABEL.matcher(page.text()).region(reach, line.to());
    if (!label.find() || page.hasSentenceEnd(label.end(), line.to() - 1)) {
      return false;
    }
    cuts.add(label.start(), line.to(), FurnitureKind.PHOTO_CREDIT);
    return true;
  }

  /**
   * Cuts “| Jo Poe/Getty Images” after a caption, also where a headline follows without a blank.
   */
  private static void piped(String text, TextLine line, Cuts cuts) {
    Matcher credit = PIPED.matcher(text).region(line.from(), line.to());
    while (credit.find()) {
      cuts.add(credit.start(), credit.end(), FurnitureKind.PHOTO_CREDIT);
    }
  }

  /** Cuts “Jo Poe/Getty Images” at the end of a line, or a line that holds only a credit. */
  private static void trailing(PageText page, TextLine line, Cuts cuts) {
    String text = page.text();
    int reach = Math.max(line.from(), line.to() - REACH);
    int slash = line.to() - 1;
    while (slash >= reach && text.charAt(slash) != '/') {
      slash--;
    }
    if (slash < reach
        || !isRun(text, slash, line.to())
        || PhotoAgencies.isPoll(page.folded().substring(reach, line.to()))) {
      return;
    }
    if (PageText.words(text, line.from(), slash) <= WORDS_OF_NAME
        && isRun(text, line.from(), line.to())
        && isSourceAt(page, slash, line)) {
      cuts.add(line, FurnitureKind.PHOTO_CREDIT);
    } else if (isSourceAt(page, slash, line)) {
      cuts.add(creditStart(text, slash, reach), line.to(), FurnitureKind.PHOTO_CREDIT);
    }
  }

  private static boolean isSourceAt(PageText page, int slash, TextLine line) {
    String folded = page.folded();
    String outlet = page.outlet().toLowerCase(Locale.ROOT);
    int end = slash + 1;
    while (end < line.to()
        && (Character.isLetterOrDigit(folded.charAt(end)) || folded.charAt(end) == '-')) {
      end++;
    }
    String source = folded.substring(slash + 1, end);
    return PhotoAgencies.isSource(source) || (!source.isEmpty() && outlet.startsWith(source));
  }

  /** The start of the photographer’s name: two words, or up to four after the end of a sentence. */
  static int creditStart(String text, int slash, int reach) {
    int start = slash;
    int second = slash;
    for (int words = 0; words < 4 && start > reach; words++) {
      int word = start;
      while (word > reach && !Character.isWhitespace(text.charAt(word - 1))) {
        word--;
      }
      int glue = glue(text, word, start);
      if (glue > word) {
        return glue;
      }
      if (word == start || !Character.isUpperCase(text.charAt(word))) {
        return second;
      }
      if (words < 2) {
        second = word;
      }
      int before = word;
      while (before > reach && Character.isWhitespace(text.charAt(before - 1))) {
        before--;
      }
      if (before > reach && ".!?\"”)".indexOf(text.charAt(before - 1)) >= 0 && before - word != 2) {
        return word;
      }
      start = before;
    }
    return second;
  }

  /** The start of a credit that follows the caption without a blank: “the Capitol.CreditJo Poe”. */
  private static int glue(String text, int from, int to) {
    int credit = text.substring(from, to).indexOf("Credit");
    if (credit > 0) {
      return from + credit;
    }
    for (int i = from + 3; i < to; i++) {
      if (text.charAt(i - 1) == '.'
          && Character.isLowerCase(text.charAt(i - 2))
          && Character.isUpperCase(text.charAt(i))) {
        return i;
      }
    }
    return from;
  }

  /** Whether every word starts with a capital, apart from words that join names. */
  private static boolean isRun(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      boolean isStart = i == from || Character.isWhitespace(text.charAt(i - 1));
      if (isStart && Character.isLowerCase(text.charAt(i)) && !isJoint(text, i, to)) {
        return false;
      }
    }
    char last = text.charAt(to - 1);
    return Character.isLetterOrDigit(last) || last == ')';
  }

  private static boolean isJoint(String text, int at, int to) {
    return text.startsWith("via ", at)
        || text.startsWith("for ", at)
        || text.startsWith("and ", at)
        || text.startsWith("de ", at)
        || (at + 1 < to && text.charAt(at + 1) == '/');
  }

  static int namesEnd(String text, int from, int to) {
    int end = from;
    for (int words = 0; words < 3 && end < to; words++) {
      int at = end;
      while (at < to && text.charAt(at) == ' ') {
        at++;
      }
      if (at == to || !Character.isUpperCase(text.charAt(at)) || (words > 0 && at == end)) {
        break;
      }
      while (at < to && !Character.isWhitespace(text.charAt(at)) && text.charAt(at) != ')') {
        at++;
      }
      end = at;
    }
    return end;
  }
}
