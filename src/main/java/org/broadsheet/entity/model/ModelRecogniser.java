package org.broadsheet.entity.model;

import java.util.List;
import org.broadsheet.entity.CaseCounts;
import org.broadsheet.entity.EntityRecogniser;
import org.broadsheet.entity.Mention;
import org.broadsheet.text.CodePoints;

/**
 * The recogniser by a trained model. The names that the rules find are among its features. It tags
 * the candidates once, from left to right.
 */
public final class ModelRecogniser implements EntityRecogniser {
  private static final long serialVersionUID = 1L;

  private final EntityModel model;
  private final CaseCounts cases;
  private transient Decoder decoder;

  public ModelRecogniser(EntityModel model, CaseCounts cases) {
    this.model = model;
    this.cases = cases;
  }

  @Override
  public List<Mention> mentions(String text, String language) {
    if (decoder == null) {
      decoder = new Decoder(new TaggedArticle(cases));
    }
    decoder.read(text, language);
    decoder.decode(model);
    return decoder.tagged.names(CodePoints.of(text));
  }

  /** The buffers that are reused for the next text. */
  private static final class Decoder {
    private final TaggedArticle tagged;
    private final TokenFeatures features;

    Decoder(TaggedArticle tagged) {
      this.tagged = tagged;
      this.features = new TokenFeatures(tagged);
    }

    void read(String text, String language) {
      tagged.read(text, language);
      features.read();
    }

    void decode(EntityModel model) {
      var scores = new int[Tags.COUNT];
      for (int candidate = 0; candidate < tagged.candidates().size(); candidate++) {
        FeatureRows rows = features.rows(candidate);
        model.score(rows, scores);
        tagged.set(candidate, Tags.best(scores, tagged.before(candidate)));
      }
    }
  }
}
