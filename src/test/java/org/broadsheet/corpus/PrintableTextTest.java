package org.broadsheet.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PrintableTextTest {
  @Test
  void putsALineOnOneLine() {
    assertThat(PrintableText.line("\n a\tb\r\nc\u0085d\u2028e\u2029f\u0000g\u001b[1m "))
        .isEqualTo("a b  c d e f g [1m");
  }

  @Test
  void keepsTheLinesOfAText() {
    assertThat(PrintableText.lines("a\tb\r\nc\u0000d\u2028e")).isEqualTo("a\tb\r\nc d\u2028e");
  }

  @Test
  void replacesLoneSurrogates() {
    assertThat(PrintableText.line("a\ud800b\udc00\ud83d\ude00c\ud83d"))
        .isEqualTo("a\ufffdb\ufffd\ud83d\ude00c\ufffd");
  }

  @Test
  void keepsWhatIsWritten() {
    String written = "=SUM(A1) “quoted” \u202bעברית\u202c \ud83c\udff4\udb40\udc67\udb40\udc7f";
    assertThat(PrintableText.line(written)).isSameAs(written);
    assertThat(PrintableText.lines(written)).isSameAs(written);
  }

  @Test
  void invisibleCharactersAreBlank() {
    assertThat(PrintableText.isBlank("")).isTrue();
    assertThat(PrintableText.isBlank(" \t\r\n\u00a0\u1680\u2003\u2007\u2028\u202f\u205f\u3000"))
        .isTrue();
    assertThat(PrintableText.isBlank("\u200b\u2060\ufeff\u0000\u001f\u0085")).isTrue();
    assertThat(PrintableText.isBlank("\u3000.")).isFalse();
  }

  @Test
  void cutsAnExcerptAfter200CodePoints() {
    assertThat(PrintableText.excerpt("x".repeat(200))).isEqualTo("x".repeat(200));
    assertThat(PrintableText.excerpt("x".repeat(201))).isEqualTo("x".repeat(200));
    assertThat(PrintableText.excerpt("\ud83d\ude00".repeat(300)))
        .isEqualTo("\ud83d\ude00".repeat(200));
    assertThat(PrintableText.excerpt("x" + "\ud83d\ude00".repeat(300)))
        .isEqualTo("x" + "\ud83d\ude00".repeat(199));
  }

  @Test
  void excerptsAreReadableByAnyCsvReader() {
    var random = new Random(3);
    for (int i = 0; i < 5_000; i++) {
      var text = new StringBuilder();
      for (int j = random.nextInt(500); j >= 0; j--) {
        text.append(
            (char) (random.nextInt(4) == 0 ? 0xd800 + random.nextInt(2048) : random.nextInt(300)));
      }
      String excerpt = PrintableText.excerpt(text.toString());
      assertThat(excerpt.codePointCount(0, excerpt.length())).isLessThanOrEqualTo(200);
      assertThat(excerpt.codePoints())
          .noneMatch(Character::isISOControl)
          .noneMatch(c -> Character.getType(c) == Character.SURROGATE);
    }
  }

  @Test
  void aNarrowNoBreakSpaceSeparatesWords() {
    assertThat(PrintableText.lines("10\u202Fpour cent")).isEqualTo("10 pour cent");
  }
}
