package org.broadsheet.entity.recognition;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.broadsheet.entity.EntityRecogniser;
import org.broadsheet.entity.EntityType;
import org.broadsheet.entity.Mention;
import org.broadsheet.entity.model.EntityModel;
import org.broadsheet.entity.model.EntityTraining;
import org.broadsheet.entity.model.GoldText;

/**
 * The accuracy of a model on texts with marked names. A name is right if its first and last
 * character and its type are right.
 */
public final class ModelAccuracy {
  private final Map<EntityType, Count> counts = new EnumMap<>(EntityType.class);

  private static final class Count {
    private long right;
    private long found;
    private long marked;
  }

  private ModelAccuracy() {
    for (EntityType type : EntityType.values()) {
      counts.put(type, new Count());
    }
  }

  /** The accuracy on texts that the model was not trained on. */
  public static ModelAccuracy of(EntityModel model, List<GoldText> texts) {
    var accuracy = new ModelAccuracy();
    EntityRecogniser recogniser = Recognition.ofModel(model).with(EntityTraining.caseCounts(texts));
    for (GoldText text : texts) {
      accuracy.add(text, recogniser.mentions(text.text(), EntityTraining.language(text)));
    }
    return accuracy;
  }

  private void add(GoldText text, List<Mention> found) {
    var marked = new HashSet<>(text.names());
    for (Mention name : marked) {
      counts.get(name.type()).marked++;
    }
    for (Mention name : found) {
      Count count = counts.get(name.type());
      count.found++;
      count.right += marked.contains(name) ? 1 : 0;
    }
  }

  /** F1 over all names of these types: the harmonic mean of precision and recall, 0–100. */
  public double f1(EntityType... types) {
    long right = 0;
    long both = 0;
    for (EntityType type : types) {
      Count count = counts.get(type);
      right += count.right;
      both += count.found + count.marked;
    }
    return both == 0 ? 0 : 200.0 * right / both;
  }
}
