package org.broadsheet.entity.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.broadsheet.entity.EntityType;
import org.broadsheet.entity.Mention;
import org.broadsheet.entity.name.ArticleNames;
import org.broadsheet.entity.name.KnownNames;

/**
 * A sentence in which the names are marked by hand: {@code [Ana Bell]} is a person, and names of
 * other types have their type before them: {@code [place:Oslo]}.
 */
public record Marked(String text, List<Mention> mentions) {
  private static final Map<String, EntityType> TYPES =
      Map.of(
          "place", EntityType.PLACE,
          "org", EntityType.ORGANISATION,
          "group", EntityType.GROUP,
          "other", EntityType.OTHER);

  public static Marked of(String marked) {
    StringBuilder text = new StringBuilder();
    List<Mention> mentions = new ArrayList<>();
    int at = 0;
    for (int open; (open = marked.indexOf('[', at)) >= 0; ) {
      int close = marked.indexOf(']', open);
      text.append(marked, at, open);
      String inside = marked.substring(open + 1, close);
      int colon = inside.indexOf(':');
      EntityType type = colon < 0 ? EntityType.PERSON : TYPES.get(inside.substring(0, colon));
      int from = text.codePointCount(0, text.length());
      text.append(inside.substring(colon + 1));
      mentions.add(new Mention(from, text.codePointCount(0, text.length()), type));
      at = close + 1;
    }
    return new Marked(text.append(marked.substring(at)).toString(), mentions);
  }

  /** The resolved names, {@code name/type}; persons without a type. */
  public List<String> names(KnownNames known) {
    return ArticleNames.of(text, mentions, known).stream()
        .map(n -> n.type() == EntityType.PERSON ? n.name() : n.name() + "/" + n.type().word())
        .toList();
  }

  public static List<String> names(String marked) {
    return of(marked).names(KnownNames.curated());
  }
}
