package org.broadsheet.boilerplate;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the time at which a page was posted or updated, and its copyright notice. */
final class StampRule implements PageFurniture.Rule {
  /** The most words after a stamp that belong to it; more of them are a headline. */
  private static final int WORDS_AFTER = 2;

  /** The first chars of a long notice, which must hold its year. */
  private static final int YEAR_REACH = 40;

  private static final int SHORT_NOTICE = 12;
  private static final int LONGEST_NOTICE = 60;

  /** The first chars of a line, in which a stamp is looked for. */
  private static final int REACH = 120;

  private static final int LONGEST_SENTENCE = 400;

  private static final String CLOCK =
      "\\d{1,2}(?:[:.]\\d\\d)?\\s?[ap]\\.?m\\b\\.?(?:\\s(?:e[sd]?t|p[sd]?t|c[sd]?t|gmt|bst|eastern)\\b)?";
  private static final String DAY =
      "(?:\\d{1,4}[/.-]\\d{1,2}[/.-]\\d{1,4}|[a-z]{3,9}\\.? \\d{1,2}(?:, \\d{4})?)";

  private static final Pattern STAMP =
      Pattern.compile(
          "(?:this (?:story|report|article|post|page|piece) (?:was|has been) )?"
              + "(?:last |first |originally )?(?:updated?|posted|published|corrected by)"
              + "(?:\\s(?:on|at))?:?,?\\s(?:at )?(?:[a-z]+day,? )?(?:on )?"
              + "(?:"
              + DAY
              + "[,|]?\\s)?(?:at )?(?:"
              + CLOCK
              + "|\\d{1,2}:\\d\\d)"
              + "(?:,? (?:on )?(?:[a-z]+day,? )?"
              + DAY
              + ")?[.:\\]]*");

  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

  private static final Pattern ALONE =
      Pattern.compile("(?:" + CLOCK + "|\\d{1,2}:\\d\\d(?:\\s[a-z]{2,4})?)");

  private static final Pattern NOTICE =
      Pattern.compile(
          "(?:[™®& ]*©|copyright(?: ©| \\(c\\)|,? \\d{4}\\b)|\\(c\\)\\s?\\d{4}\\b|[™®] ?& ?©).*");

  @Override
  public void find(PageText page, Cuts cuts) {
    for (TextLine line : page.lines()) {
      switch (page.folded().charAt(line.start())) {
        case 'u', 'p', 't', 'l', 'f', 'o', 'c' -> {
          stamp(page, line, cuts);
          notice(page, line, cuts);
        }
        default -> {
          alone(page, line, cuts);
          notice(page, line, cuts);
        }
      }
    }
  }

  private static void stamp(PageText page, TextLine line, Cuts cuts) {
    Matcher stamp = matcher(STAMP, page, line.start(), line);
    if (stamp.lookingAt()) {
      boolean isAll = words(page, stamp.end(), line.to()) <= WORDS_AFTER;
      cuts.add(line.from(), isAll ? line.to() : stamp.end(), FurnitureKind.LIVE_STAMP);
    }
  }

  private static void alone(PageText page, TextLine line, Cuts cuts) {
    if (line.length() <= 16 && matcher(ALONE, page, line.start(), line).matches()) {
      cuts.add(line, FurnitureKind.LIVE_STAMP);
    }
  }

  private static void notice(PageText page, TextLine line, Cuts cuts) {
    char first = page.folded().charAt(line.from());
    boolean isPossible =
        first == 'c' || first == '©' || first == '(' || first == '™' || first == '®';
    if (isPossible
        && matcher(NOTICE, page, line.from(), line).lookingAt()
        && (line.words() <= SHORT_NOTICE || hasYear(page.folded(), line))) {
      boolean isAll = line.words() <= LONGEST_NOTICE;
      int end = isAll ? line.to() : page.sentenceEnd(line.from(), line, LONGEST_SENTENCE);
      cuts.add(line.from(), end, FurnitureKind.COPYRIGHT);
    }
  }

  private static boolean hasYear(String folded, TextLine line) {
    int reach = Math.min(line.to(), line.from() + YEAR_REACH);
    return YEAR.matcher(folded).region(line.from(), reach).find();
  }

  private static int words(PageText page, int from, int to) {
    int words = 0;
    for (int i = from; i < to && words <= WORDS_AFTER; i++) {
      boolean isStart = i == from || page.folded().charAt(i - 1) == ' ';
      words += isStart && Character.isLetterOrDigit(page.folded().charAt(i)) ? 1 : 0;
    }
    return words;
  }

  private static Matcher matcher(Pattern pattern, PageText page, int from, TextLine line) {
    return pattern.matcher(page.folded()).region(from, Math.min(line.to(), from + REACH));
  }
}
