package org.broadsheet.entity.name;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.broadsheet.entity.EntityType;
import org.broadsheet.text.CodePoints;

/**
 * The acronyms that an article explains: in brackets, “World Health Organization (WHO)” or “WHO
 * (World Health Organization)”, or by the full name of only one organisation with these initials.
 */
final class Definitions {
  private static final Pattern OPENING = Pattern.compile("\\s*\\(\\s*(?:the\\s+)?[\"“'‘]?");
  private static final Pattern CLOSING = Pattern.compile("[\"”'’]?\\s*[),;]");
  private static final int LONGEST_OPENING = 8;
  private static final int LONGEST_CLOSING = 3;

  /** Two letters would be the initials of too many names. */
  private static final int FEWEST_INITIALS = 3;

  private final Map<String, Occurrence> inBrackets = new HashMap<>();
  private final Map<String, Optional<Occurrence>> byInitials = new HashMap<>();

  /**
   * Finds the acronyms of an article.
   *
   * @param occurrences in the order of the text
   */
  Definitions(String text, CodePoints points, List<Occurrence> occurrences) {
    for (int i = 0; i < occurrences.size(); i++) {
      if (i > 0) {
        bracket(text, points, occurrences.get(i - 1), occurrences.get(i));
      }
      Occurrence name = occurrences.get(i);
      if (name.type() == EntityType.ORGANISATION && !name.isOneWord()) {
        Acronyms.initials(name.surface()).stream()
            .filter(initials -> initials.length() >= FEWEST_INITIALS)
            .forEach(initials -> enter(initials, name));
      }
    }
  }

  private void enter(String initials, Occurrence name) {
    byInitials.merge(
        initials,
        Optional.of(name),
        (a, b) -> a.filter(first -> Names.folded(first.name()).equals(Names.folded(name.name()))));
  }

  private void bracket(String text, CodePoints points, Occurrence before, Occurrence inside) {
    int from = points.toChar(before.mention().to());
    int open = points.toChar(inside.mention().from());
    int close = points.toChar(inside.mention().to());
    int end = Math.min(text.length(), close + LONGEST_CLOSING);
    if (open - from > LONGEST_OPENING
        || !OPENING.matcher(text).region(from, open).matches()
        || !CLOSING.matcher(text).region(close, end).lookingAt()) {
      return;
    }
    if (defines(before, inside)) {
      inBrackets.putIfAbsent(inside.folded(), before);
    } else if (defines(inside, before)) {
      inBrackets.putIfAbsent(before.folded(), inside);
    }
  }

  private static boolean defines(Occurrence name, Occurrence acronym) {
    return name.type() != EntityType.PERSON
        && Acronyms.isAcronym(acronym.surface())
        && Acronyms.canStandFor(acronym.surface(), name.surface());
  }

  /** The full name that the article gives for an acronym in brackets. */
  Optional<Occurrence> explained(Occurrence acronym) {
    return Acronyms.isAcronym(acronym.surface())
        ? Optional.ofNullable(inBrackets.get(acronym.folded()))
        : Optional.empty();
  }

  /** The only organisation with the initials of an acronym, if it is named before it. */
  Optional<Occurrence> withInitials(Occurrence acronym) {
    if (!Acronyms.isAcronym(acronym.surface())) {
      return Optional.empty();
    }
    return byInitials
        .getOrDefault(acronym.folded(), Optional.empty())
        .filter(name -> name.mention().from() < acronym.mention().from());
  }
}
