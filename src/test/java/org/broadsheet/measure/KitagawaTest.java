package org.broadsheet.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.broadsheet.measure.Kitagawa.Story;
import org.junit.jupiter.api.Test;

class KitagawaTest {
  /** 2 of 10 and 2 of 20 in a shared story, 3 of 10 and 1 of 30 elsewhere. */
  @Test
  void isTheFormulaComputedByHand() {
    Kitagawa parts = of(new Story(20, 5, 50, 3), List.of(new Story(10, 2, 20, 2)));
    assertThat(parts.selection()).isEqualTo(.1 * .3 / 2, within(1e-12));
    assertThat(parts.framing()).isEqualTo(.1 * .9 / 2, within(1e-12));
    assertThat(parts.unmatched()).isEqualTo(.15 - .02, within(1e-15));
    assertThat(parts.difference()).isEqualTo(.25 - .06, within(1e-15));
  }

  @Test
  void partsAddUpAndAreThoseOfThePlainFormula() {
    var random = new Random(8);
    for (int run = 0; run < 300; run++) {
      List<Story> shared = stories(random, random.nextInt(60));
      Story all = plus(totals(shared), random);
      Kitagawa parts = of(all, shared);
      double difference = share(all.uses(), all.size()) - share(all.otherUses(), all.otherSize());
      assertThat(parts.difference()).isEqualTo(difference, within(1e-12));
      double selection = 0;
      double framing = 0;
      for (Story story : shared) {
        double own = share(story.uses(), story.size());
        double others = share(story.otherUses(), story.otherSize());
        double weight = share(story.size(), all.size());
        double otherWeight = share(story.otherSize(), all.otherSize());
        selection += (weight - otherWeight) * (own + others) / 2;
        framing += (own - others) * (weight + otherWeight) / 2;
      }
      assertThat(parts.selection()).isEqualTo(selection, within(1e-12));
      assertThat(parts.framing()).isEqualTo(framing, within(1e-12));
    }
  }

  @Test
  void isTheSameToTheLastDigitInAnyOrderAndInParts() {
    var random = new Random(9);
    var shared = new ArrayList<>(stories(random, 500));
    Story all = totals(shared);
    Kitagawa before = of(all, shared);
    for (int run = 0; run < 20; run++) {
      Collections.shuffle(shared, random);
      long[] sums = sums(shared.subList(0, 200));
      long[] more = sums(shared.subList(200, 500));
      for (int i = 0; i < Kitagawa.SUMS; i++) {
        sums[i] += more[i];
      }
      assertThat(Kitagawa.of(all, sums)).isEqualTo(before);
    }
  }

  @Test
  void whereOnlySelectionDiffersThereIsNoFraming() {
    var random = new Random(10);
    var shared = new ArrayList<Story>();
    for (int i = 0; i < 100; i++) {
      // Both sides have the same share, but one writes more about the story.
      int own = 1 + random.nextInt(50);
      int others = 1 + random.nextInt(50);
      int uses = random.nextInt(8);
      shared.add(new Story(7L * own, (long) uses * own, 7L * others, (long) uses * others));
    }
    Kitagawa parts = of(totals(shared), shared);
    assertThat(parts.framing()).isZero();
    assertThat(parts.unmatched()).isZero();
    assertThat(Math.abs(parts.selection())).isGreaterThan(.001);
  }

  @Test
  void whereOnlyFramingDiffersThereIsNoSelection() {
    var random = new Random(11);
    var shared = new ArrayList<Story>();
    for (int i = 0; i < 100; i++) {
      // Each story has the same weight on both sides; the second side is three times as large.
      int size = 20 + random.nextInt(300);
      long uses = random.nextInt(size);
      shared.add(new Story(size, uses, 3L * size, random.nextInt(3 * size)));
    }
    Kitagawa parts = of(totals(shared), shared);
    assertThat(parts.selection()).isEqualTo(0, within(1e-12));
    assertThat(parts.unmatched()).isZero();
    assertThat(Math.abs(parts.framing())).isGreaterThan(.001);
  }

  @Test
  void withoutASharedStoryAllIsUnmatched() {
    Kitagawa parts = of(new Story(20, 5, 50, 3), List.of());
    assertThat(parts).isEqualTo(new Kitagawa(0, 0, .25 - .06));
  }

  @Test
  void seenFromTheOtherSideIsTheOpposite() {
    Kitagawa parts = of(new Story(20, 5, 50, 3), List.of(new Story(10, 2, 20, 2)));
    Kitagawa mirrored = of(new Story(50, 3, 20, 5), List.of(new Story(20, 2, 10, 2)));
    assertThat(mirrored)
        .isEqualTo(new Kitagawa(-parts.selection(), -parts.framing(), -parts.unmatched()));
  }

  @Test
  void refusesImpossibleCounts() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Story(0, 0, 1, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Story(3, 4, 1, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> of(new Story(10, 1, 10, 1), List.of(new Story(10, 2, 10, 1))));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Kitagawa.of(new Story(10, 1, 10, 1), 0, 0));
  }

  private static List<Story> stories(Random random, int count) {
    var stories = new ArrayList<Story>();
    for (int i = 0; i < count; i++) {
      int size = 1 + random.nextInt(random.nextBoolean() ? 10 : 3_000);
      int otherSize = 1 + random.nextInt(random.nextBoolean() ? 10 : 20_000);
      stories.add(
          new Story(size, random.nextInt(size + 1), otherSize, random.nextInt(otherSize + 1)));
    }
    return stories;
  }

  private static Story plus(Story shared, Random random) {
    int size = 1 + random.nextInt(5_000);
    int otherSize = 1 + random.nextInt(5_000);
    return new Story(
        shared.size() + size,
        shared.uses() + random.nextInt(size),
        shared.otherSize() + otherSize,
        shared.otherUses() + random.nextInt(otherSize));
  }

  private static Story totals(List<Story> stories) {
    return new Story(
        Math.max(1, stories.stream().mapToLong(Story::size).sum()),
        stories.stream().mapToLong(Story::uses).sum(),
        Math.max(1, stories.stream().mapToLong(Story::otherSize).sum()),
        stories.stream().mapToLong(Story::otherUses).sum());
  }

  private static Kitagawa of(Story all, List<Story> shared) {
    return Kitagawa.of(all, sums(shared));
  }

  private static long[] sums(List<Story> shared) {
    long[] sums = new long[Kitagawa.SUMS];
    shared.forEach(story -> Kitagawa.add(story, sums, 0));
    return sums;
  }

  private static double share(long part, long whole) {
    return (double) part / whole;
  }
}
