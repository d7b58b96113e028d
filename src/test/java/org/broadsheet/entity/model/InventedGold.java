package org.broadsheet.entity.model;

import java.util.ArrayList;
import java.util.List;

/** Short texts with invented names, which are marked. */
final class InventedGold {
  private static final List<String> FIRST = List.of("Aldo", "Mirea", "Tovin", "Selka", "Jorun");
  private static final List<String> LAST = List.of("Brankov", "Ostrell", "Vadim", "Quillon");
  private static final List<String> PLACES = List.of("Velmora", "Kestria", "Port Adun", "Sorrin");
  private static final List<String> BODIES = List.of("Ministry", "Council", "Authority", "Union");

  private InventedGold() {}

  /** A number of texts, which differ in one or two names. */
  static List<GoldText> texts(int count) {
    return GoldTokens.of("invented.tsv", lines(count)).texts();
  }

  /** The texts as lines of tokens and tags. */
  static List<String> lines(int count) {
    var lines = new ArrayList<String>();
    for (int i = 0; i < count; i++) {
      lines.add("-DOCSTART-\tO");
      lines.add("");
      text(i).lines().map(InventedGold::row).forEach(lines::add);
      lines.add("");
    }
    return lines;
  }

  private static String text(int i) {
    String person = FIRST.get(i % FIRST.size()) + ":B-PER " + LAST.get(i % LAST.size()) + ":I-PER";
    String place = PLACES.get(i % PLACES.size()).replace(" ", ":B-LOC ") + ":B-LOC";
    String body = "Grain:B-ORG " + BODIES.get(i % BODIES.size()) + ":I-ORG";
    return String.join(
            " ",
            "Yesterday",
            person,
            "said",
            "in",
            place.replaceAll(" (\\S+):B-", " $1:I-"),
            "that",
            "the",
            body,
            "will",
            "meet",
            "here",
            ".")
        .replace(' ', '\n');
  }

  private static String row(String token) {
    return token.contains(":") ? token.replace(':', '\t') : token + "\tO";
  }
}
