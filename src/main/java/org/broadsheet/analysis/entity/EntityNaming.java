package org.broadsheet.analysis.entity;

import java.io.Serializable;
import org.broadsheet.corpus.Corpus;
import org.broadsheet.entity.name.KnownNames;
import org.broadsheet.entity.recognition.Recognition;

/**
 * How entities are found and named.
 *
 * @param recognition makes the recognisers
 * @param known the known names, with those that the user adds or blocks
 * @param maxEntitiesPerArticle only this many entities of an article, the most salient, are paired
 */
public record EntityNaming(Recognition recognition, KnownNames known, int maxEntitiesPerArticle)
    implements Serializable {

  /** The settings of a corpus. */
  public static EntityNaming of(Corpus corpus) {
    return corpus.options().settings().get(EntityNaming.class);
  }
}
