package org.broadsheet.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.broadsheet.boilerplate.Cuts.Cut;
import org.broadsheet.corpus.TextMeasure;
import org.broadsheet.text.Words;
import org.junit.jupiter.api.Test;

class CleanTextTest {
  private static CleanText without(String text, Cut... cuts) {
    return CleanText.of(text, List.of(cuts), new Words());
  }

  @Test
  void leavesALineBreakForACut() {
    var cut = new Cut(3, 8, FurnitureKind.BYLINE);
    CleanText clean = without("one two three", cut);
    assertThat(clean.text()).isEqualTo("one\nthree");
    assertThat(clean.removed()).containsExactly(new CleanText.Removed(cut, "two", 1));
  }

  @Test
  void countsAWordThatIsCutInTwoOnce() {
    CleanText clean =
        without("StoneREUTERS/Jo Poe met", new Cut(5, 19, FurnitureKind.PHOTO_CREDIT));
    assertThat(clean.text()).isEqualTo("Stone\n met");
    assertThat(clean.removed()).extracting(CleanText.Removed::tokens).containsExactly(2L);
  }

  @Test
  void keepsATextThatWouldLoseAllItsTokens() {
    CleanText clean = without("Share 14", new Cut(0, 5, FurnitureKind.SHARE_PROMPT));
    assertThat(clean.text()).isEqualTo("Share 14");
    assertThat(clean.removed()).isEmpty();
  }

  @Test
  void doesNotMakeACutThatCostsNoToken() {
    assertThat(without("one *** two", new Cut(4, 7, FurnitureKind.PAGE_CONTROL)).text())
        .isEqualTo("one *** two");
    assertThat(without("onetwo", new Cut(3, 4, FurnitureKind.PAGE_CONTROL)).text())
        .isEqualTo("onetwo");
  }

  @Test
  void cutsLongPieces() {
    CleanText.Removed piece =
        CleanText.Removed.of("a ".repeat(500), new Cut(0, 1000, FurnitureKind.GALLERY), 500);
    assertThat(piece.text()).hasSizeLessThanOrEqualTo(301).endsWith("…");
  }

  /** Random cuts of random texts in several scripts. */
  @Test
  void theTokensOfTheRemovalsAddUpToTheLossOfTheText() {
    var random = new Random(7);
    var measure = new TextMeasure();
    String alphabet = "ab C.d'e1 2\n\u0301-/ภาษาไทย漢字 عربي";
    for (int round = 0; round < 3000; round++) {
      var text = new StringBuilder();
      for (int i = 0; i < 60; i++) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      CleanText clean = CleanText.of(text.toString(), cuts(random), new Words());
      long lost = measure.tokens(text.toString()).all() - measure.tokens(clean.text()).all();
      assertThat(clean.removed().stream().mapToLong(CleanText.Removed::tokens).sum())
          .isEqualTo(lost);
      assertThat(clean.removed()).allMatch(piece -> piece.tokens() > 0);
    }
  }

  private static List<Cut> cuts(Random random) {
    List<Cut> cuts = new ArrayList<>();
    int at = random.nextInt(10);
    while (at < 55) {
      int to = at + 1 + random.nextInt(5);
      cuts.add(new Cut(at, to, FurnitureKind.BYLINE));
      at = to + random.nextInt(15);
    }
    return cuts;
  }
}
