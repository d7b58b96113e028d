package org.broadsheet.entity.recognition;

import java.io.Serializable;
import org.broadsheet.entity.CaseCounts;
import org.broadsheet.entity.EntityRecogniser;
import org.broadsheet.entity.model.EntityModel;
import org.broadsheet.entity.model.ModelRecogniser;
import org.broadsheet.entity.rule.RuleRecogniser;

/** What names are recognised by: makes each task a recogniser of its own. */
@FunctionalInterface
public interface Recognition extends Serializable {
  /**
   * A recogniser, for one thread.
   *
   * @param cases how words are written in the corpus that is read
   */
  EntityRecogniser with(CaseCounts cases);

  /** By rules. */
  static Recognition ofRules() {
    return RuleRecogniser::new;
  }

  /** By what a model has learned. */
  static Recognition ofModel(EntityModel model) {
    return cases -> new ModelRecogniser(model, cases);
  }

  /**
   * By a class that is plugged in.
   *
   * @param className its full name
   * @throws IllegalArgumentException if there is no such class, or it is no recogniser
   */
  static Recognition ofClass(String className) {
    PluggedIn.load(className);
    return cases -> PluggedIn.load(className);
  }
}
