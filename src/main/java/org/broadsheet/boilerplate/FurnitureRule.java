package org.broadsheet.boilerplate;

/** Finds one sort of page furniture, in time linear in the text. */
@FunctionalInterface
interface FurnitureRule {
  /** Adds what it finds on the page to {@code cuts}. */
  void find(PageText page, Cuts cuts);
}
