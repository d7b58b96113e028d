package org.broadsheet.boilerplate;

import java.util.List;

/** All page furniture of a text, by rule. Time linear in the text; safe to share. */
final class PageFurniture {
  private static final List<FurnitureRule> RULES =
      List.of(
          new GalleryRule(),
          new HiddenLabelRule(),
          new PhraseRule(),
          new BracketRule(),
          new CaptionLabelRule(),
          new CreditRule(),
          new BylineRule(),
          new StampRule(),
          new ButtonRule());

  private PageFurniture() {}

  /** Adds what is furniture on the page to {@code cuts}. */
  static void find(PageText page, Cuts cuts) {
    for (FurnitureRule rule : RULES) {
      rule.find(page, cuts);
    }
    CaptionRule.find(page, cuts.merged(), cuts);
  }
}
