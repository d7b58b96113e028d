package org.broadsheet.boilerplate;

import java.util.Set;

/** Finds lines of buttons, and lines that are only the name of the outlet. */
final class ButtonRule implements PageFurniture.Rule {
  private static final int LONGEST_ROW = 20;

  private static final Set<String> BUTTONS =
      Set.of(
          "share",
          "tweet",
          "post",
          "email",
          "e-mail",
          "print",
          "pin",
          "comment",
          "comments",
          "copy",
          "link",
          "facebook",
          "twitter",
          "whatsapp",
          "linkedin",
          "pinterest",
          "reddit",
          "flipboard",
          "telegram",
          "messenger",
          "instagram",
          "tumblr",
          "google",
          "plus",
          "sms",
          "save",
          "bookmark",
          "like",
          "reprints",
          "submit",
          "stumbleupon",
          "digg",
          "x",
          "more",
          "on",
          "this",
          "article",
          "page",
          "via",
          "to",
          "text",
          "youtube",
          "rss",
          "subscribe");

  private static final Set<String> ACTS = Set.of("share", "tweet", "print", "pin", "copy", "email");
  private static final int FEWEST_WORDS = 2;

  @Override
  public void find(PageText page, Cuts cuts) {
    long outlet =
        LineKeys.of(page.outlet().toLowerCase(java.util.Locale.ROOT), 0, page.outlet().length());
    for (TextLine line : page.lines()) {
      if (line.words() > LONGEST_ROW) {
        continue;
      }
      if (isRow(page, line)) {
        cuts.add(line, FurnitureKind.SHARE_PROMPT);
      } else if (LineKeys.of(page.folded(), line.from(), line.to()) == outlet) {
        cuts.add(line, FurnitureKind.PAGE_CONTROL);
      }
    }
  }

  private static boolean isRow(PageText page, TextLine line) {
    int words = 0;
    boolean hasAct = false;
    int at = line.from();
    while (at < line.to()) {
      int end = at;
      while (end < line.to() && !Character.isWhitespace(page.folded().charAt(end))) {
        end++;
      }
      if (at < end && holdsLetter(page.folded(), at, end)) {
        String word = page.folded().substring(at, end);
        if (!BUTTONS.contains(word)) {
          return false;
        }
        hasAct |= ACTS.contains(word);
        words++;
      }
      at = end + 1;
    }
    return hasAct && words >= FEWEST_WORDS;
  }

  private static boolean holdsLetter(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Character.isLetter(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
