package org.broadsheet.text.plain;

import java.util.regex.Pattern;

/**
 * Resolves HTML in a text that is written in it: tags and character references.
 *
 * <p>Where every tag of a text is escaped (“&amp;lt;p&amp;gt;”), and where an ampersand is escaped
 * again (“&amp;amp;rsquo;”), the text is resolved once more.
 */
final class Markup {
  /** Words by which a text speaks of markup, and may show it. */
  static final Topic TOPIC =
      new Topic("html", "xhtml", "html5", "xml", "css", "markup", "ampersand", "ampersands");

  private static final int MOST_ROUNDS = 3;
  private static final Pattern AMPERSAND_AGAIN = Pattern.compile("&amp;(?:amp;)+");

  private Markup() {}

  static String resolved(String text) {
    String plain =
        text.contains("&amp;amp;") ? AMPERSAND_AGAIN.matcher(text).replaceAll("&amp;") : text;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      String before = plain;
      if (Tags.of(before).areMarkup()) {
        return Entities.resolvedInWords(MarkupText.of(before));
      }
      plain = round == 0 ? Entities.resolved(before) : Entities.resolvedInWords(before);
      if (plain.equals(before)) {
        break;
      }
    }
    return plain;
  }
}
