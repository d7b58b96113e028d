package org.broadsheet.boilerplate;

import java.util.List;

/** All rules that find page furniture in a text. They are immutable and can be shared. */
final class PageFurniture {
  /** Finds one kind of page furniture, in time linear in the text. */
  @FunctionalInterface
  interface Rule {
    /** Adds what it finds on the page to {@code cuts}. */
    void find(PageText page, Cuts cuts);
  }

  private static final List<Rule> RULES =
      List.of(
          new GalleryRule(),
          new HiddenLabelRule(),
          new PhraseRule(),
          new BracketRule(),
          new CreditRule(),
          new BylineRule(),
          new StampRule(),
          new ButtonRule());

  private PageFurniture() {}

  /** Adds the furniture of the page to {@code cuts}. */
  static void find(PageText page, Cuts cuts) {
    for (Rule rule : RULES) {
      rule.find(page, cuts);
    }
    CaptionRule.find(page, cuts.merged(), cuts);
  }
}
