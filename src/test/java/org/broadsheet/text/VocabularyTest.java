package org.broadsheet.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class VocabularyTest {
  private final Vocabulary english = new Vocabulary("en", StopWords.BUNDLED, 1_000, 10_000);

  @Test
  void countsTheSpellingsOfATermAsOne() {
    int israel = id(english, "Israel");
    assertThat(id(english, "israel")).isEqualTo(israel);
    assertThat(id(english, "ISRAEL’S")).isEqualTo(israel);
    assertThat(id(english, "Isra\u00ADel's")).isEqualTo(israel);
    assertThat(id(english, "Israeli")).isNotEqualTo(israel);
    assertThat(english.term(israel)).isEqualTo("israel");
    assertThat(english.size()).isEqualTo(2);
  }

  @Test
  void knowsStopWords() {
    assertThat(english.isStopWord(id(english, "The"))).isTrue();
    assertThat(english.isStopWord(id(english, "minister"))).isFalse();
  }

  @Test
  void keepsDottedAndDotlessIApartInTurkish() {
    Vocabulary turkish = new Vocabulary("tr", StopWords.BUNDLED, 1_000, 10_000);
    assertThat(turkish.term(id(turkish, "ilk"))).isEqualTo("ilk");
    assertThat(turkish.term(id(turkish, "ILK"))).isEqualTo("ılk");
    assertThat(turkish.term(id(turkish, "İLK"))).isEqualTo("ilk");
    assertThat(turkish.size()).isEqualTo(2);
  }

  @Test
  void numbersTermsDenselyAndGivesTheTermOfEveryWordItMeets() {
    Vocabulary vocabulary = new Vocabulary("en", StopWords.BUNDLED, 100_000, 10_000_000);
    Map<String, Integer> ids = new HashMap<>();
    Random random = new Random(7);
    for (int i = 0; i < 200_000; i++) {
      String word = anyWord(random);
      String term = TermForms.of(word, "en");
      int id = id(vocabulary, word);
      assertThat(ids.computeIfAbsent(term, unseen -> ids.size())).isEqualTo(id);
      assertThat(vocabulary.term(id)).isEqualTo(term);
    }
    assertThat(vocabulary.size()).isEqualTo(ids.size());
  }

  @Test
  void isFullAtItsMostFormsOrChars() {
    Vocabulary few = new Vocabulary("en", StopWords.BUNDLED, 2, 1_000);
    id(few, "one");
    assertThat(few.isFull()).isFalse();
    id(few, "two");
    assertThat(few.isFull()).isTrue();
    Vocabulary small = new Vocabulary("en", StopWords.BUNDLED, 1_000, 8);
    id(small, "four");
    assertThat(small.isFull()).isFalse();
    id(small, "fives");
    assertThat(small.isFull()).isTrue();
  }

  @Test
  void stillGivesTermsWhenFullAndForgetsAllWhenCleared() {
    Vocabulary full = new Vocabulary("en", StopWords.BUNDLED, 1, 1);
    for (int i = 0; i < 5_000; i++) {
      assertThat(full.term(id(full, "w" + i))).isEqualTo("w" + i);
    }
    full.clear();
    assertThat(full.isFull()).isFalse();
    assertThat(full.size()).isZero();
    assertThat(full.term(id(full, "again"))).isEqualTo("again");
    assertThat(full.isStopWord(0)).isTrue();
    full.clear();
    assertThat(id(full, "war")).isZero();
    assertThat(full.isStopWord(0)).isFalse();
  }

  @Test
  void takesAWordOfAMillionLetters() {
    char[] word = "X".repeat(1_000_000).toCharArray();
    int id = english.id(word, 0, word.length);
    assertThat(english.term(id)).isEqualTo("x".repeat(1_000_000));
    assertThat(english.id(word, 0, word.length)).isEqualTo(id);
    assertThat(english.isFull()).isTrue();
    english.clear();
    assertThat(english.isFull()).isFalse();
  }

  @Test
  void isNotFloodedByWordsThatStringHashingConfuses() {
    Vocabulary vocabulary = new Vocabulary("tr", StopWords.BUNDLED, 1_000_000, 100_000_000);
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          for (int i = 0; i < 1 << 17; i++) {
            StringBuilder word = new StringBuilder();
            for (int bit = 0; bit < 17; bit++) {
              word.append((i >> bit & 1) == 0 ? "Aa" : "BB");
            }
            id(vocabulary, word.toString());
          }
        });
    assertThat(vocabulary.size()).isEqualTo(1 << 17);
  }

  @Test
  void refusesToHaveNoRoom() {
    assertThatThrownBy(() -> new Vocabulary("en", StopWords.BUNDLED, 0, 10))
        .hasMessageContaining("0 forms");
  }

  private static int id(Vocabulary vocabulary, String word) {
    return vocabulary.id(("<" + word + ">").toCharArray(), 1, word.length() + 1);
  }

  private static String anyWord(Random random) {
    String letters = "abcDEFéÉ’'s";
    StringBuilder word = new StringBuilder("x");
    for (int length = random.nextInt(5); length > 0; length--) {
      word.append(letters.charAt(random.nextInt(letters.length())));
    }
    return word.toString();
  }
}
