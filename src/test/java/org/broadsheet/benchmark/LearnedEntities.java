package org.broadsheet.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.entity.model.EntityModel;
import org.broadsheet.entity.model.EntityTraining;
import org.broadsheet.entity.model.GoldText;
import org.broadsheet.entity.model.GoldTokens;

/** A model that has learned from the marked articles that are not held out. */
public final class LearnedEntities {
  private LearnedEntities() {}

  /**
   * Learns from the articles' files, as {@code train-entities} does.
   *
   * @param marks folder of {@code ID.tsv}
   */
  public static EntityModel model(List<EntityGold> articles, Path marks) throws IOException {
    var texts = new ArrayList<GoldText>();
    for (EntityGold article : EntityGold.others(articles)) {
      Path file = marks.resolve(article.id() + ".tsv");
      GoldTokens gold = GoldTokens.of(file.toString(), Files.readAllLines(file, UTF_8));
      if (!gold.problems().isEmpty()) {
        throw new IOException(String.join("\n", gold.problems()));
      }
      texts.addAll(gold.texts());
    }
    return EntityTraining.learn(texts);
  }
}
