package org.broadsheet.boilerplate;

/**
 * Finds labels that pages hide at a name and that text extraction makes visible: the full name
 * again, headlines about the person without a blank before them, and “MORE”. Of “Sen. Ada Stone Ada
 * Mary StoneStone calls for a vote MORE (D)” it leaves “Sen. Ada Stone (D)”.
 */
final class HiddenLabelRule implements PageFurniture.Rule {
  private static final String QUOTES = "'‘’“\"";

  private static final String MORE = "MORE";

  /** Chars from the repeated name to “MORE”: some three headlines. */
  private static final int LONGEST_LABEL = 600;

  private static final int MOST_NAMES = 6;

  /** Chars of the full name between the first name and the headline. */
  private static final int LONGEST_NAME = 60;

  @Override
  public void find(PageText page, Cuts cuts) {
    String text = page.text();
    int from = 0;
    for (int more = text.indexOf(MORE); more >= 0; more = text.indexOf(MORE, from)) {
      int end = more + MORE.length();
      boolean isWord = end == text.length() || !Character.isLetter(text.charAt(end));
      if (isWord && more > 0 && !Character.isUpperCase(text.charAt(more - 1))) {
        int start = labelStart(text, Math.max(from, more - LONGEST_LABEL), more);
        if (start >= 0) {
          cuts.add(start, end, FurnitureKind.RELATED_LINKS);
        }
      }
      from = end;
    }
  }

  /** The end of a name whose repetition runs into a headline before {@code more}, or -1. */
  private static int labelStart(String text, int from, int more) {
    for (int i = from + 1; i <= more; i++) {
      boolean isBlank = text.charAt(i) == ' ' && Character.isLowerCase(text.charAt(i - 1));
      if (isBlank || isGlue(text, i)) {
        int start = nameStart(text, from, i);
        if (start >= 0 && (!isBlank || isFullName(text, start, i))) {
          return start;
        }
      }
    }
    return -1;
  }

  /** Whether a word ends at {@code at} and the next one starts without a blank. */
  private static boolean isGlue(String text, int at) {
    char before = text.charAt(at - 1);
    char after = text.charAt(at);
    boolean isEnd = Character.isLowerCase(before) || before == '.' || before == ')';
    return isEnd
        && (isStart(after) || (QUOTES.indexOf(after) >= 0 && isStart(text.charAt(at + 1))));
  }

  private static boolean isStart(char c) {
    return Character.isUpperCase(c) || Character.isDigit(c);
  }

  /**
   * Whether the stretch is a full name: two words or more, each with a capital, without a stop. The
   * first of them is also the word before the surname that ends at {@code from}.
   */
  private static boolean isFullName(String text, int from, int to) {
    int surname = text.lastIndexOf(' ', from - 1);
    int first = text.lastIndexOf(' ', surname - 1);
    if (surname < 0 || !text.startsWith(text.substring(first + 1, surname + 1), from + 1)) {
      return false;
    }
    int words = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (i > from && Character.isWhitespace(text.charAt(i - 1))) {
        words++;
        if (!Character.isUpperCase(c) && c != '(') {
          return false;
        }
      } else if (!Character.isLetter(c) && " ()-'’".indexOf(c) < 0) {
        return false;
      }
    }
    return words >= 2 && words <= MOST_NAMES;
  }

  /** The end of the mention before the surname that ends at {@code glue}, or -1 without one. */
  private static int nameStart(String text, int from, int glue) {
    int surname = glue;
    while (surname > from && !Character.isWhitespace(text.charAt(surname - 1))) {
      surname--;
    }
    String name = text.substring(surname, glue);
    int reach = Math.max(from, surname - LONGEST_NAME);
    int before = text.substring(reach, surname).lastIndexOf(name);
    if (name.length() < 2 || !Character.isUpperCase(name.charAt(0)) || before < 0) {
      return -1;
    }
    int end = reach + before + name.length();
    return Character.isLetter(text.charAt(end)) ? -1 : end;
  }
}
