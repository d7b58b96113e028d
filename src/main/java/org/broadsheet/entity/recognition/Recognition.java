package org.broadsheet.entity.recognition;

import java.io.Serializable;
import org.broadsheet.entity.CaseCounts;
import org.broadsheet.entity.EntityRecogniser;
import org.broadsheet.entity.model.EntityModel;
import org.broadsheet.entity.model.ModelRecogniser;
import org.broadsheet.entity.rule.RuleRecogniser;

/** Makes a recogniser for each task. */
@FunctionalInterface
public interface Recognition extends Serializable {
  /**
   * Makes a recogniser, for one thread.
   *
   * @param cases the case counts of the corpus that is read
   */
  EntityRecogniser with(CaseCounts cases);

  /** Recognition by rules. */
  static Recognition ofRules() {
    return RuleRecogniser::new;
  }

  /** Recognition by a trained model. */
  static Recognition ofModel(EntityModel model) {
    return cases -> new ModelRecogniser(model, cases);
  }

  /**
   * Recognition by a class of the user.
   *
   * @param className its full name
   * @throws IllegalArgumentException if the class does not exist or is not a recogniser
   */
  static Recognition ofClass(String className) {
    PluggedIn.load(className);
    return cases -> PluggedIn.load(className);
  }
}
