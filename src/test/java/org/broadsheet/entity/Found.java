package org.broadsheet.entity;

import java.util.List;
import java.util.stream.Collectors;

/** Writes the names that a recogniser found in one line: “Ada Byron person, London place”. */
public final class Found {
  private Found() {}

  public static String in(String text, EntityRecogniser recogniser, String language) {
    return written(text, recogniser.mentions(text, language));
  }

  static String written(String text, List<Mention> mentions) {
    return mentions.stream()
        .map(mention -> surface(text, mention) + " " + mention.type().word())
        .collect(Collectors.joining(", "));
  }

  static String surface(String text, Mention mention) {
    return text.substring(
        text.offsetByCodePoints(0, mention.from()), text.offsetByCodePoints(0, mention.to()));
  }
}
