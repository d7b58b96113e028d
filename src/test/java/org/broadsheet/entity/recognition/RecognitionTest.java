package org.broadsheet.entity.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.Serial;
import java.util.List;
import org.broadsheet.entity.CaseCounts;
import org.broadsheet.entity.EntityRecogniser;
import org.broadsheet.entity.EntityType;
import org.broadsheet.entity.Mention;
import org.broadsheet.entity.rule.RuleRecogniser;
import org.junit.jupiter.api.Test;

class RecognitionTest {
  /** Recognises the first letter as a place. */
  public static final class FirstLetter implements EntityRecogniser {
    @Serial private static final long serialVersionUID = 1L;

    @Override
    public List<Mention> mentions(String text, String language) {
      return List.of(new Mention(0, 1, EntityType.PLACE));
    }
  }

  /** Does not have a constructor without parameters. */
  public static final class Numbered implements EntityRecogniser {
    @Serial private static final long serialVersionUID = 1L;

    public Numbered(int number) {
      assertThat(number).isPositive();
    }

    @Override
    public List<Mention> mentions(String text, String language) {
      return List.of();
    }
  }

  /** Its constructor fails. */
  public static final class Failing implements EntityRecogniser {
    @Serial private static final long serialVersionUID = 1L;

    public Failing() {
      throw new IllegalStateException("no licence");
    }

    @Override
    public List<Mention> mentions(String text, String language) {
      return List.of();
    }
  }

  private static void assertRefused(Class<?> type, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Recognition.ofClass(type.getName()))
        .withMessage(message, type.getName());
  }

  @Test
  void takesAClassByItsName() {
    Recognition recognition = Recognition.ofClass(FirstLetter.class.getName());
    assertThat(recognition.with(CaseCounts.NONE).mentions("Sorrin", "en"))
        .containsExactly(new Mention(0, 1, EntityType.PLACE));
    assertThat(recognition.with(CaseCounts.NONE)).isNotSameAs(recognition.with(CaseCounts.NONE));
  }

  @Test
  void findsClassesByTheThreadsLoader() {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(new ClassLoader(null) {});
    try {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Recognition.ofClass(FirstLetter.class.getName()))
          .withMessageStartingWith("No such class: ");
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Test
  void refusesAClassThatDoesNotExist() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Recognition.ofClass("org.example.None"))
        .withMessage("No such class: \"org.example.None\". Hand its jar over with --jars.");
  }

  @Test
  void refusesWhatCannotBeMadeARecogniser() {
    assertRefused(
        String.class,
        "Not a recogniser: \"%s\". It does not implement org.broadsheet.entity.EntityRecogniser.");
    assertRefused(
        EntityRecogniser.class, "A recogniser's class is public and not abstract: \"%s\".");
    assertRefused(
        Numbered.class, "A recogniser needs a public constructor without parameters: \"%s\".");
    assertRefused(
        Failing.class,
        "The recogniser \"%s\" cannot be made: java.lang.IllegalStateException: no licence.");
  }

  @Test
  void theRulesAreMadeWithoutSettings() {
    assertThat(Recognition.ofRules().with(CaseCounts.NONE)).isInstanceOf(RuleRecogniser.class);
  }
}
