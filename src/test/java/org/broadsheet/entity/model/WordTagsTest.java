package org.broadsheet.entity.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordTagsTest {
  private final WordTags tags = new WordTags();

  @Test
  void tellsTheTagThatAWordHasHadMostOften() {
    tags.add(7, 3);
    tags.add(7, 1);
    tags.add(7, 1);
    assertThat(tags.usual(7)).isEqualTo(1);
    assertThat(tags.times(7, 1)).isEqualTo(2);
    assertThat(tags.usual(8)).isEqualTo(WordTags.NONE);
  }

  @Test
  void holdsAnyNumberOfWordsUntilItIsCleared() {
    for (long word = 1; word <= 5_000; word++) {
      tags.add(word << 20, (int) (word % Tags.COUNT));
    }
    for (long word = 1; word <= 5_000; word++) {
      assertThat(tags.usual(word << 20)).isEqualTo((int) (word % Tags.COUNT));
    }
    tags.clear();
    assertThat(tags.usual(1L << 20)).isEqualTo(WordTags.NONE);
  }
}
