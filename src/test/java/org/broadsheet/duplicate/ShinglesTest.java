package org.broadsheet.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ShinglesTest {
  private final Shingles shingles = new Shingles();

  private long[] set(String text) {
    return set(text, "en");
  }

  private long[] set(String text, String language) {
    shingles.read(text, language);
    return shingles.set();
  }

  @Test
  void areTheRunsOfFiveWords() {
    long[] all = set("The ferry left Linnet quay at dawn");
    assertThat(all).hasSize(3).isSorted();
    assertThat(all).contains(set("The ferry left Linnet quay"));
    assertThat(all).contains(set("ferry left Linnet quay at"));
    assertThat(all).contains(set("left Linnet quay at dawn"));
  }

  @Test
  void areCountedOnceEach() {
    assertThat(set("row row row row row row row row")).hasSize(1);
    assertThat(shingles.size()).isEqualTo(4);
  }

  @Test
  void dependOnTheOrderOfTheWords() {
    assertThat(set("quay the ferry left Linnet")).isNotEqualTo(set("the ferry left Linnet quay"));
  }

  @Test
  void areOfTermsAndNotOfSpellings() {
    assertThat(set("THE FERRY’S crew, left: Linnet!")).isEqualTo(set("the ferry crew left linnet"));
  }

  @Test
  void areTheSameInAnyDetectedLanguage() {
    assertThat(set("Der Dampfer verliess den Hafen", "de"))
        .isEqualTo(set("Der Dampfer verliess den Hafen", "nl"));
  }

  @Test
  void aTextOfFourWordsHasNone() {
    assertThat(set("The ferry left Linnet 2026 …")).isEmpty();
    assertThat(shingles.size()).isZero();
  }

  @Test
  void areOfTheLastTextOnly() {
    long[] alone = new Shingles().size() == 0 ? set("one two three four five six") : null;
    set("seven eight nine ten eleven twelve");
    assertThat(set("one two three four five six")).isEqualTo(alone);
    assertThat(Arrays.copyOf(shingles.hashes(), shingles.size())).hasSize(2);
  }
}
