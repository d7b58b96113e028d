package org.broadsheet.entity.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.broadsheet.entity.CaseCounts;
import org.broadsheet.entity.token.CaseTable;
import org.broadsheet.text.Languages;

/** Learns a model from texts with marked names: the same one from the same texts, always. */
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

  /** Learns from texts, which it goes through {@value #ROUNDS} times. */
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

  /** How the texts write their words. */
  public static CaseCounts caseCounts(List<GoldText> texts) {
    var table = new CaseTable();
    texts.stream().map(GoldText::text).takeWhile(t -> !table.isFull()).forEach(table::add);
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
      // Its own guess, right or wrong: that is what it will go by.
      tagged.set(candidate, guessed);
    }
  }

  /** The tag that is marked; where the guess before it leaves no name to go on with, a new one. */
  private int right(int candidate) {
    Candidates candidates = tagged.candidates();
    int i = candidates.token(candidate);
    int before = candidates.isLinked(candidate) ? candidates.token(candidate - 1) : -1;
    int tag = marked.tag(i, before);
    return Tags.mayFollow(tagged.before(candidate), tag) ? tag : tag - 1;
  }
}
