package org.broadsheet.story;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds who took a picture: in brackets, behind a caption, or glued to it. */
final class CreditRule implements FurnitureRule {
  private static final int LONGEST_BRACKET = 250;
  private static final int LONGEST_CREDIT = 8;
  private static final int LONGEST_LABEL = 14;
  private static final int REACH = 90;
  private static final int WORDS_OF_NAME = 3;
  private static final int WORDS_OF_SOURCE = 3;

  /** Who sells pictures. */
  private static final Set<String> AGENCIES =
      Set.of(
          "reuters",
          "ap",
          "afp",
          "getty",
          "epa",
          "shutterstock",
          "corbis",
          "flash90",
          "istock",
          "alamy",
          "anadolu",
          "upi",
          "tns",
          "sipa",
          "epa-efe",
          "efe",
          "flickr",
          "wikimedia",
          "landov",
          "xinhua",
          "redux",
          "polaris",
          "zuma",
          "rex",
          "newscom",
          "bloomberg",
          "dreamstime",
          "pixabay",
          "unsplash",
          "istockphoto");

  /** What may stand for one behind the slash of a credit. */
  private static final Set<String> SOURCES =
      Set.of("images", "photo", "handout", "pool", "photos", "staff", "pa");

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
          "also on politico",
          "see",
          "listen");

  private static final Pattern PIPED =
      Pattern.compile(
          "\\| (?:[^|\\n]{0,40}?/)?(?:Getty [Ii]mages|Getty|AP Photo|AP Images|AP|Reuters|AFP|POLITICO)\\b");

  private static final Pattern OPENING =
      Pattern.compile(
          "(?:photo|photos|image|images|picture|credit|credits|screenshot|screen ?grab|illustration"
              + "|file photo|photo credit|photo by|image credit|courtesy)\\b.*");

  private static final Pattern CREDIT_WORD =
      Pattern.compile(
          ".*(?:/|:|\\bvia\\b|\\bphotos?\\b|\\bimages?\\b|\\bcredit\\b|\\bcourtesy\\b).*");

  private static final Pattern AGENCY = Pattern.compile("(?:REUTERS|AFP|AP Photo)/(?=\\p{Lu})");

  private static final Pattern COPYRIGHT_LABEL =
      Pattern.compile("Image (?:copyright|source,?) [^\\n]{1,60}?Image caption");

  private static final Pattern LABEL =
      Pattern.compile(
          "(?:(?:Photograph|Photographer|(?:Video/)?Photo(?: [Ii]llustration)?|Illustration|Credit"
              + "|Picture|Image credit|Image): ?|(?:Photos?|Photographs?|Photo illustration"
              + "|Illustration) by )(?=\\p{Lu})");

  private static final String ENLARGE = "Enlarge this image";
  private static final String TOGGLE = "toggle caption";

  @Override
  public void find(PageText page, Cuts cuts) {
    brackets(page, cuts);
    String text = page.text();
    boolean hasAgency =
        text.contains("REUTERS/") || text.contains("AFP/") || text.contains("AP Photo/");
    boolean hasLabel = text.contains("Image copyright") || text.contains("Image source");
    boolean hasPipe = text.contains("| ");
    boolean hasToggle = text.contains(TOGGLE) || text.contains(ENLARGE);
    for (TextLine line : page.lines()) {
      if (hasAgency) {
        agency(page, line, cuts);
      }
      if (hasLabel) {
        copyright(page, line, cuts);
      }
      if (hasToggle) {
        toggled(page, line, cuts);
      }
      if (hasPipe) {
        piped(text, line, cuts);
      }
      if (!labelled(page, line, cuts)) {
        trailing(page, line, cuts);
      }
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
    boolean hasAgency = holdsAgency(inside);
    boolean isLabelled =
        OPENING.matcher(inside).matches()
            && (hasAgency || inside.indexOf(':') > 0 || inside.contains(" by "));
    boolean isSourced = hasAgency && CREDIT_WORD.matcher(inside).matches();
    return (isLabelled || isSourced) && holdsCapital(page.text(), from, to) && isNoPoll(inside);
  }

  /** “(Dreamstime)” alone in its line; within one it is the agency of a report. */
  private static boolean isBracketed(String folded, TextLine line) {
    return folded.charAt(line.from()) == '('
        && folded.charAt(line.to() - 1) == ')'
        && holdsAgency(folded.substring(line.from(), line.to()));
  }

  /** “(RELATED: …)” within a paragraph. */
  private static boolean isLink(String folded, int from, int to) {
    int colon = folded.substring(from, Math.min(to, from + LONGEST_POINTER)).indexOf(':');
    if (colon <= 0) {
      return false;
    }
    String pointer = folded.substring(from, from + colon).strip();
    return POINTERS.contains(pointer) || pointer.startsWith("also on ");
  }

  /** Surveys are named like credits: “Reuters/Ipsos”. */
  private static boolean isNoPoll(String credit) {
    return !credit.contains("ipsos") && !credit.contains("poll") && !credit.contains("norc");
  }

  /** From the agency’s name in capitals to the end of the caption. */
  private static void agency(PageText page, TextLine line, Cuts cuts) {
    Matcher agency = AGENCY.matcher(page.text()).region(line.from(), line.to());
    while (agency.find()) {
      int end = namesEnd(page.text(), agency.end(), Math.min(line.to(), agency.end() + REACH));
      boolean isLast =
          line.to() - end <= REACH
              && words(page.text(), end, line.to()) <= LONGEST_CREDIT
              && !page.hasSentenceEnd(end, line.to() - 1);
      cuts.add(agency.start(), isLast ? line.to() : end, FurnitureKind.PHOTO_CREDIT);
    }
  }

  /** “Image copyright Poe Images Image caption” before a caption, or a line of the first part. */
  private static void copyright(PageText page, TextLine line, Cuts cuts) {
    Matcher label = COPYRIGHT_LABEL.matcher(page.text()).region(line.from(), line.to());
    boolean isFound = false;
    while (label.find()) {
      isFound = true;
      cuts.add(label.start(), label.end(), FurnitureKind.PHOTO_CREDIT);
    }
    String folded = page.folded();
    boolean isLabel =
        folded.startsWith("image copyright", line.from())
            || folded.startsWith("image source", line.from());
    if (!isFound && isLabel && line.words() <= LONGEST_CREDIT) {
      cuts.add(line, FurnitureKind.PHOTO_CREDIT);
    }
  }

  /** “Photograph: Jo Poe/The Gazette” behind a caption; says whether there is one. */
  private static boolean labelled(PageText page, TextLine line, Cuts cuts) {
    int reach = Math.max(line.from(), line.to() - REACH);
    Matcher label = LABEL.matcher(page.text()).region(reach, line.to());
    if (!label.find() || page.hasSentenceEnd(label.end(), line.to() - 1)) {
      return false;
    }
    cuts.add(label.start(), line.to(), FurnitureKind.PHOTO_CREDIT);
    return true;
  }

  private static void toggled(PageText page, TextLine line, Cuts cuts) {
    String content = page.text().substring(line.from(), line.to());
    int toggle = content.indexOf(TOGGLE);
    boolean isEnlarged = content.startsWith(ENLARGE);
    if (toggle < 0 && !isEnlarged) {
      return;
    }
    int at = line.from() + (isEnlarged ? 0 : toggle);
    int end = line.from() + (toggle < 0 ? ENLARGE.length() : toggle + TOGGLE.length());
    boolean isCredit =
        words(page.text(), end, line.to()) <= LONGEST_LABEL && !page.hasSentenceEnd(end, line.to());
    cuts.add(at, isCredit ? line.to() : end, FurnitureKind.PHOTO_CREDIT);
  }

  /** “| Jo Poe/Getty Images” behind a caption, also where a headline is run together with it. */
  private static void piped(String text, TextLine line, Cuts cuts) {
    Matcher credit = PIPED.matcher(text).region(line.from(), line.to());
    while (credit.find()) {
      cuts.add(credit.start(), credit.end(), FurnitureKind.PHOTO_CREDIT);
    }
  }

  /** “Jo Poe/Getty Images” at the end of a line, or all of it. */
  private static void trailing(PageText page, TextLine line, Cuts cuts) {
    String text = page.text();
    int reach = Math.max(line.from(), line.to() - REACH);
    int slash = line.to() - 1;
    while (slash >= reach && text.charAt(slash) != '/') {
      slash--;
    }
    if (slash < reach
        || !isRun(text, slash, line.to())
        || !isNoPoll(page.folded().substring(reach, line.to()))) {
      return;
    }
    if (words(text, line.from(), slash) <= WORDS_OF_NAME
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
    return AGENCIES.contains(source)
        || SOURCES.contains(source)
        || (!source.isEmpty() && outlet.startsWith(source));
  }

  /** Back over the photographer: two words, or more when a sentence ends before them. */
  private static int creditStart(String text, int slash, int reach) {
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

  /** Where a credit starts that is glued to the caption: “the Capitol.CreditJo Poe”. */
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

  /** Whether every word starts with a capital, but for what stands between names. */
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

  private static int namesEnd(String text, int from, int to) {
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

  private static int words(String text, int from, int to) {
    int words = 0;
    for (int i = from; i < to; i++) {
      boolean isStart = i == from || Character.isWhitespace(text.charAt(i - 1));
      words += isStart && !Character.isWhitespace(text.charAt(i)) ? 1 : 0;
    }
    return words;
  }

  private static boolean holdsAgency(String inside) {
    int at = 0;
    while (at < inside.length()) {
      int end = at;
      while (end < inside.length()
          && (Character.isLetterOrDigit(inside.charAt(end)) || inside.charAt(end) == '-')) {
        end++;
      }
      if (end > at && AGENCIES.contains(inside.substring(at, end))) {
        return true;
      }
      at = end + 1;
    }
    return false;
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
