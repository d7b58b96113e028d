package org.broadsheet.entity.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import org.broadsheet.entity.Mention;

/** Two lists of mentions of one text, each in order and none over another, made one. */
final class Overlaps {
  private Overlaps() {}

  /** The user's and the recogniser's: the user's win, but for those within a longer name. */
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

  /** Those of {@code mentions} that overlap none of {@code others} which {@code displaces} them. */
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
