package org.broadsheet.entity.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import org.broadsheet.entity.Mention;

/** Merges two lists of mentions of one text, each in order and without overlaps. */
final class Overlaps {
  private Overlaps() {}

  /** Merges the mentions. Of two that overlap the user's is kept, unless it is in a longer name. */
  static List<Mention> resolved(List<Mention> users, List<Mention> recognised) {
    if (users.isEmpty()) {
      return recognised;
    }
    List<Mention> winning = without(users, recognised, Overlaps::isWithin);
    List<Mention> all = without(recognised, winning, (mention, user) -> true);
    all.addAll(winning);
    all.sort(Comparator.comparingInt(Mention::from));
    return all;
  }

  private static boolean isWithin(Mention inner, Mention outer) {
    return inner.from() >= outer.from()
        && inner.to() <= outer.to()
        && inner.to() - inner.from() < outer.to() - outer.from();
  }

  /** The mentions that are not displaced by an overlapping mention of {@code others}. */
  private static List<Mention> without(
      List<Mention> mentions, List<Mention> others, BiPredicate<Mention, Mention> displaces) {
    List<Mention> kept = new ArrayList<>();
    int at = 0;
    for (Mention mention : mentions) {
      while (at < others.size() && others.get(at).to() <= mention.from()) {
        at++;
      }
      boolean displaced = false;
      for (int i = at; i < others.size() && others.get(i).from() < mention.to(); i++) {
        displaced |= displaces.test(mention, others.get(i));
      }
      if (!displaced) {
        kept.add(mention);
      }
    }
    return kept;
  }
}
