package org.broadsheet.entity;

import java.io.Serializable;
import java.util.List;

/**
 * Finds the names in a text. What is plugged in by class name has a public constructor without
 * parameters; each task has its own copy, used by one thread at a time.
 */
public interface EntityRecogniser extends Serializable {
  /**
   * The names in a text, in their order, none over another.
   *
   * @param text an article's body or title
   * @param language its ISO 639 code, {@code und} if unknown
   */
  List<Mention> mentions(String text, String language);
}
