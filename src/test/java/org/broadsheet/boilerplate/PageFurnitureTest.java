package org.broadsheet.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadsheet.text.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageFurnitureTest {
  private static final String NEWS = "The mayor opened the bridge on Monday.";

  private static CleanText clean(String text) {
    return clean(text, "The Lindham Echo", "");
  }

  private static CleanText clean(String text, String outlet, String author) {
    var page = new PageText(text, outlet, author);
    var cuts = new Cuts();
    PageFurniture.find(page, cuts);
    return CleanText.of(text, cuts.merged(), new Words());
  }

  /** The lines that are kept. */
  private static List<String> kept(String text) {
    return lines(clean(text).text());
  }

  private static List<String> lines(String text) {
    return Stream.of(text.split("\n", -1)).map(String::strip).filter(l -> !l.isEmpty()).toList();
  }

  /** The reasons to take a line between two paragraphs out; empty if it is kept. */
  private static List<String> reasons(String line) {
    return clean(NEWS + "\n" + line + "\n" + NEWS.replace("mayor", "queen")).removed().stream()
        .map(piece -> piece.cut().kind().word())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Advertisement",
        "ADVERTISEMENT:",
        "Story Continued Below",
        "Advertisement Continue reading the main story",
        "Publicidad",
        "Anzeige",
        "إعلان"
      })
  void takesOutAdvertisementLabels(String line) {
    assertThat(reasons(line)).containsExactly("advertisement");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sign up for our morning newsletter.",
        "Newsletter Sign Up",
        "Morning Notes Your guide to the day. Email Sign Up By signing up you agree to receive"
            + " mail.",
        "Want more of this delivered straight to your inbox? Sign up here.",
        "Please verify you're not a robot by clicking the box."
      })
  void takesOutInvitationsToSignUp(String line) {
    assertThat(reasons(line)).isNotEmpty().allMatch("sign_up"::equals);
  }

  @Test
  void takesOutAFormWithAllCountriesToChooseFrom() {
    String countries =
        Stream.of(Locale.getISOCountries())
            .map(code -> new Locale("", code).getDisplayCountry(Locale.ENGLISH))
            .collect(Collectors.joining(" "));
    String form =
        "Get the Echo by post. Choose your country "
            + countries
            + " Enter a valid email address. Send. We wrote to you: follow what the letter says.";
    assertThat(reasons(form)).containsExactly("sign_up");
    String asked = "Guests were asked to choose your country or theirs, and chose " + countries;
    assertThat(reasons(asked)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Email:",
        "Share Tweet Post Email",
        "Follow us on Twitter @LindhamEcho.",
        "Follow Ada Stone on Twitter",
        "Read or Share this story: http://lind.ham/2abc",
        "Write to Ada Stone at ada.stone@lindham.example",
        "للتواصل مع الكاتب ارسل رسالة"
      })
  void takesOutPromptsToShareAndWrite(String line) {
    assertThat(reasons(line)).containsExactly("share_prompt");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Read more: What the bridge will cost",
        "READ MORE:",
        "( Also on ECHO: The bridge in pictures)",
        "More On This...",
        "CLICK HERE TO GET THE ECHO APP",
        "'A bridge too dear': readers write Read more",
        "Slideshow (5 Images)",
        "اقرأ أيضا: جسر جديد"
      })
  void takesOutPointersToOtherPages(String line) {
    assertThat(reasons(line)).containsExactly("read_more");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Updated at 5:10 p.m. ET",
        "--This report was updated at 11:48 a.m.",
        "This story has been updated.",
        "7 years ago",
        "4:05 p.m.",
        "منذ 5 ساعات"
      })
  void takesOutStamps(String line) {
    assertThat(reasons(line)).containsExactly("live_stamp");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Copyright © 2019 The Lindham Echo, LLC. Click here for reprint permission.",
        "© Copyright 2017 by Lind Syndicate Inc.",
        "COPYRIGHT 2017 LIND.EXAMPLE",
        "All rights reserved."
      })
  void takesOutCopyrightLines(String line) {
    assertThat(reasons(line)).isNotEmpty().allMatch("copyright"::equals);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "By Ada Stone, Echo News, Lindham",
        "The Lind Press contributed to this report.",
        "• Ada Stone and S.A. Poe contributed to this article.",
        "Ada Stone contributed.",
        "Reporting by Ada Stone; Editing by Jo Poe",
        "Contributing: The Lind Press"
      })
  void takesOutBylines(String line) {
    assertThat(reasons(line)).containsExactly("byline");
  }

  @Test
  void takesOutTheNameOfTheAuthorAboveAnArticle() {
    assertThat(lines(clean("Ada Stone and Jo Poe\n" + NEWS, "Echo", "Ada Stone, Jo Poe").text()))
        .containsExactly(NEWS);
    assertThat(lines(clean("Ada Brook\n" + NEWS, "Echo", "Ada Stone").text()))
        .containsExactly("Ada Brook", NEWS);
    assertThat(lines(clean("Ada Stone, and Jo Poe\n" + NEWS, "Echo", "Ada Stone").text()))
        .containsExactly(NEWS);
    assertThat(lines(clean("Ada Stone Opens Bridge\n" + NEWS, "Echo", "Ada Stone").text()))
        .containsExactly("Ada Stone Opens Bridge", NEWS);
  }

  @Test
  void takesOutNamesAboveTheNameOfTheOutlet() {
    String names = "Ada Stone and Jo Poe and Ned Brook\n";
    assertThat(lines(clean(names + "LINDHAM ECHO\n" + NEWS, "Lindham Echo", "").text()))
        .containsExactly(NEWS);
    assertThat(lines(clean(names + NEWS, "Lindham Echo", "").text()))
        .containsExactly(names.strip(), NEWS);
    assertThat(lines(clean(NEWS + "\nThey sign:\nBridge Friends\nEcho", "Echo", "").text()))
        .contains("Bridge Friends");
  }

  @Test
  void takesOutAnalystsAndCorrespondents() {
    assertThat(
            lines(
                clean(
                        "A comeback? Analysis by Ada Stone, Echo North Coast reporter\n"
                            + NEWS
                            + "\nEcho North Coast reporter Ada Stone, Lindham\n"
                            + "Echo reporter Ada Stone won a prize\n"
                            + "His analysis by Monday was known in Lindham",
                        "Echo",
                        "")
                    .text()))
        .containsExactly(
            "A comeback?",
            NEWS,
            "Echo reporter Ada Stone won a prize",
            "His analysis by Monday was known in Lindham");
  }

  @Test
  void takesOutTheNameOfTheOutletAndPlaceHolders() {
    assertThat(kept("menu-control\nThe Lindham Echo\n" + NEWS + "\n[pullquote]\nLoading..."))
        .containsExactly(NEWS);
  }

  @Test
  void takesOutDisclaimers() {
    assertThat(reasons("The opinions expressed in this commentary are solely those of Ada Stone."))
        .containsExactly("disclaimer");
  }

  @Test
  void takesOutCreditsButNotTheirCaptions() {
    assertThat(kept("A crane at the bridge. (credit: Jo Poe/Flash90)\n" + NEWS))
        .containsExactly("A crane at the bridge.", NEWS);
    assertThat(kept("A crane at the bridge, May 2. REUTERS/Jo Poe\n" + NEWS))
        .containsExactly("A crane at the bridge, May 2.", NEWS);
    assertThat(kept("A crane lifts the bridge. Jo Poe/Getty Images\n" + NEWS))
        .containsExactly("A crane lifts the bridge.", NEWS);
    assertThat(kept("Image copyright Poe Images Image caption The crane is new\n" + NEWS))
        .containsExactly("The crane is new", NEWS);
    assertThat(kept("Enlarge this image toggle caption Jo Poe/AP Jo Poe/AP\n" + NEWS))
        .containsExactly(NEWS);
    assertThat(kept("Mayor Ada Stone Photographer: Jo Poe/Lind News\n" + NEWS))
        .containsExactly("Mayor Ada Stone", NEWS);
  }

  @Test
  void keepsANameBeforeACreditWithoutABlank() {
    CleanText clean = clean("Ada StoneREUTERS/Jo Poe\n" + NEWS);
    assertThat(lines(clean.text())).containsExactly("Ada Stone", NEWS);
    assertThat(clean.removed()).singleElement().extracting(CleanText.Removed::tokens).isEqualTo(2L);
  }

  @Test
  void takesOutTheRepetitionOfACaption() {
    String caption = "Mayor Ada Stone (L) walks over the new bridge in Lindham";
    String credit = " (photo credit: Lind Office/Handout/Poe Agency via Getty Images)";
    assertThat(kept(caption + credit + "\n" + caption + "\n" + credit + "\n\n" + NEWS))
        .containsExactly(caption, NEWS);
    assertThat(kept("Ada Stone\nAda StoneREUTERS/Jo Poe\n" + NEWS))
        .containsExactly("Ada Stone", NEWS);
    assertThat(kept(caption + " " + caption + "\n" + NEWS)).containsExactly(caption, NEWS);
  }

  @Test
  void keepsTheRowsOfATableAndLinesThatDifferInAFigure() {
    String hours = "Open on all seven days of the week";
    String table = "Museum\n" + hours + "\nTower\n" + hours + "\nBridge\n" + hours;
    assertThat(kept(table + "\nPark\n" + hours + "\n" + NEWS)).contains(hours).hasSize(9);
    assertThat(kept("Lindham won against Northam 1-0\nLindham won against Northam 1-9\n" + NEWS))
        .hasSize(3);
  }

  @Test
  void takesOutGalleriesAndPlayers() {
    assertThat(
            kept(
                "Photos: The bridge Photos: The bridge Two men walk. Hide Caption 1 of 2 Photos:"
                    + " The bridge A crane. Hide Caption 2 of 2\n"
                    + NEWS))
        .containsExactly(NEWS);
    assertThat(
            kept(
                "Lindham wept. JUST WATCHED The bridge falls Replay More Videos ... MUST WATCH The"
                    + " bridge falls 01:55 It was late."))
        .containsExactly("Lindham wept.", "It was late.");
  }

  @Test
  void takesOutHeadlinesThatAreHiddenAtAName() {
    assertThat(
            kept(
                "Sen. Ada Stone Ada Mary Stone2020 hopefuls meet Stone calls out Poe's plan MORE"
                    + " (D-Lind.) and President Poe Joseph Edgar PoeSenators balk MORE agreed."))
        .containsExactly("Sen. Ada Stone  (D-Lind.) and President Poe  agreed.");
    assertThat(
            kept(
                "Speaker Paul Brook Paul Dean Brook Voters should say 'no' to it MORE (R-Lind.)"
                    + " won."))
        .containsExactly("Speaker Paul Brook  (R-Lind.) won.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The campaign paid for an advertisement on local radio.",
        "Advertisement revenue fell by a tenth last year.",
        "“Read more books,” she told the children.",
        "Sign up for a plan by Dec. 15, the ministry said.",
        "Share prices fell on Tuesday.",
        "Copyright law is older than the film.",
        "By Monday the water had gone.",
        "Many factors contributed to this rise.",
        "Updated rules ask builders for a permit.",
        "Email was down in the town hall.",
        "A poll by Reuters/Ipsos found the same.",
        "He wants MORE of it, she said.",
        "Photo by photo, the album tells of the flood.",
        "(The picture was blurred to hide the faces in the photo.)",
        "Follow the money, the judge said.",
        "“It doesn’t matter,” said Stone. “It doesn’t.” She wants MORE."
      })
  void keepsReporting(String line) {
    assertThat(reasons(line)).isEmpty();
  }

  @Test
  void keepsRepeatedShortAnswers() {
    assertThat(kept("Thank you.\nOf course.\nThank you.\n" + NEWS)).hasSize(4);
  }
}
