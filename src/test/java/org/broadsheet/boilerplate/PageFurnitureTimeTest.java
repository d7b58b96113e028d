package org.broadsheet.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.broadsheet.text.Words;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts of a few hundred thousand chars that would take long in quadratic time. */
class PageFurnitureTimeTest {
  @ParameterizedTest
  @Timeout(value = 20, unit = TimeUnit.SECONDS)
  @ValueSource(
      strings = {
        "contributed ",
        "! ",
        "Analysis by A ",
        "A? Analysis by A\n",
        "(",
        "(a\n",
        "1,1",
        "aB ",
        "Ab Ab MORE ",
        "AbAb MORE",
        "MORE\n",
        "Replay More Videos",
        "Hide Caption 1 of 2\n",
        "newsletter in your inbox ",
        "toggle caption\n",
        "REUTERS/A",
        "/a ",
        "Image copyright ",
        "Photo: ",
        "| ",
        "copyright 2012\n",
        "updated ",
        "Listen · 1",
        "((((a)",
        "click here\n",
        ".\"\"\"\"",
        "share\n"
      })
  void takesTimeInProportionToTheText(String part) {
    String text = part.repeat(400_000 / part.length());
    var page = new PageText(text, "Echo", "Ada Stone");
    var cuts = new Cuts();
    PageFurniture.find(page, cuts);
    assertThat(LineUse.of(page)).isNotNull();
    assertThat(CleanText.of(text, cuts.merged(), new Words()).text()).isNotNull();
  }
}
