package org.broadsheet.entity.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.broadsheet.entity.CaseCounts;
import org.broadsheet.entity.token.CaseTable;
import org.broadsheet.text.Languages;

/** Trains a model on texts with marked names. The same texts always give the same model. */
public final class EntityTraining {
  private static final int ROUNDS = 8;
  private static final long SEED = 1;

  private final TaggedArticle tagged;
  private final TokenFeatures features;
  private final Perceptron perceptron = new Perceptron();
  private final MentionTokens marked = new MentionTokens();
  private final int[] scores = new int[Tags.COUNT];

  private EntityTraining(CaseCounts cases) {
    tagged = new TaggedArticle(cases);
    features = new TokenFeatures(tagged);
  }

  private record Lesson(GoldText gold, String language) {}

  /** Trains a model in {@value #ROUNDS} rounds over the texts. */
  public static EntityModel learn(List<GoldText> texts) {
    var training = new EntityTraining(caseCounts(texts));
    var lessons = new ArrayList<Lesson>();
    texts.forEach(text -> lessons.add(new Lesson(text, language(text))));
    var random = new Random(SEED);
    for (int round = 0; round < ROUNDS; round++) {
      Collections.shuffle(lessons, random);
      lessons.forEach(training::learn);
    }
    return training.perceptron.model();
  }

  /** The case counts of the texts. */
  public static CaseCounts caseCounts(List<GoldText> texts) {
    var table = new CaseTable();
    texts.stream()
        .takeWhile(text -> !table.isFull())
        .forEach(text -> table.add(text.text(), language(text)));
    var counts = new CaseCounts.Builder(Math.min(table.size(), CaseCounts.MOST_WORDS));
    table.forEach(counts::add);
    return counts.build();
  }

  public static String language(GoldText text) {
    return Languages.detect(text.text());
  }

  private void learn(Lesson lesson) {
    String text = lesson.gold().text();
    tagged.read(text, lesson.language());
    features.read();
    marked.read(text, tagged.tokens(), lesson.gold().names());
    for (int candidate = 0; candidate < tagged.candidates().size(); candidate++) {
      FeatureRows rows = features.rows(candidate);
      perceptron.score(rows, scores);
      int guessed = Tags.best(scores, tagged.before(candidate));
      perceptron.learn(rows, right(candidate), guessed);
      // The guess, right or wrong, because later the model will only have its own guesses.
      tagged.set(candidate, guessed);
    }
  }

  /** The marked tag; a name starts here instead if the guess before did not start it. */
  private int right(int candidate) {
    Candidates candidates = tagged.candidates();
    int i = candidates.token(candidate);
    int before = candidates.isLinked(candidate) ? candidates.token(candidate - 1) : -1;
    int tag = marked.tag(i, before);
    return Tags.mayFollow(tagged.before(candidate), tag) ? tag : tag - 1;
  }
}
