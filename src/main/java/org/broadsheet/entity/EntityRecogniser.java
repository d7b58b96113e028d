package org.broadsheet.entity;

import java.io.Serializable;
import java.util.List;

/**
 * Finds the names in a text. A recogniser that is plugged in by its class name has a public
 * constructor without parameters. Each task has its own copy, which one thread uses at a time.
 */
public interface EntityRecogniser extends Serializable {
  /**
   * The names in a text, in order and without overlaps.
   *
   * @param text an article's body or title
   * @param language the text's ISO 639 code, {@code und} if unknown
   */
  List<Mention> mentions(String text, String language);
}
