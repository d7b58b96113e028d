package org.broadsheet.entity.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.broadsheet.entity.model.Marked;
import org.junit.jupiter.api.Test;

class ArticleNamesTest {
  @Test
  void aSurnameIsThePersonNamedInFullBeforeOrAfter() {
    assertThat(Marked.names("[Bell] spoke. Later [Ana Bell] left, and [Bell]'s son."))
        .containsExactly("Ana Bell", "Ana Bell", "Ana Bell");
  }

  @Test
  void twoNamesJoinedByAHyphenAreNotAThirdPerson() {
    assertThat(
            Marked.names(
                "The [Ilse Kroll-Peder Vang] debate. [Peder Vang] spoke; [Kroll] did not. [Ilse"
                    + " Kroll] left."))
        .contains("Peder Vang", "Ilse Kroll");
  }

  @Test
  void aSurnameOfTwoWordsIsOne() {
    assertThat(Marked.names("[Omar bin Tariq] met [bin Tariq]’s aide. [Tariq] smiled."))
        .containsOnly("Omar bin Tariq");
    assertThat(Marked.names("[Rita Moss-Vale] and [Moss-Vale]")).containsOnly("Rita Moss-Vale");
  }

  @Test
  void aSurnameOfTwoPersonsStaysApart() {
    assertThat(Marked.names("[Ana Bell] and [Tom Bell] came. [Bell] spoke."))
        .containsExactly("Ana Bell", "Tom Bell", "Bell");
  }

  @Test
  void aFirstNameIsTheOnePersonWhoHasIt() {
    assertThat(Marked.names("[Ana Bell] sang. [Ana] danced.")).containsOnly("Ana Bell");
    assertThat(Marked.names("[Ana Bell] and [Ana Moss] sang. [Ana] danced.")).endsWith("Ana");
    assertThat(Marked.names("[Ana Bell] and [Zoe Ana] sang. [Ana] danced."))
        .as("somebody's surname")
        .endsWith("Zoe Ana");
  }

  @Test
  void firstNamesShareTheFamilyNameOfTheNextPerson() {
    assertThat(Marked.names("[Anna] and [Peter Moss] sang. [Anna] danced, [Anna Moss] left."))
        .containsExactly("Anna Moss", "Peter Moss", "Anna Moss", "Anna Moss");
    assertThat(Marked.names("[Anna], [Maria] and [Peter J. Moss] sang."))
        .containsExactly("Anna Moss", "Maria Moss", "Peter J. Moss");
    assertThat(Marked.names("[Anna] et [Peter van Moss] chantent."))
        .containsExactly("Anna van Moss", "Peter van Moss");
  }

  @Test
  void aNameAloneIsNotCompletedIfItIsAnotherPersonOrNotAFirstName() {
    assertThat(Marked.names("[Anna Bell] came. [Anna] and [Peter Moss] sang."))
        .containsExactly("Anna Bell", "Anna Bell", "Peter Moss");
    assertThat(Marked.names("[Zoe Anna] came. [Anna] and [Peter Moss] sang."))
        .containsExactly("Zoe Anna", "Zoe Anna", "Peter Moss");
    assertThat(
            Marked.names("[Qorvik] and [Peter Moss]; [Anna], [Peter Moss]; [Anna] or [Peter Moss]"))
        .containsExactly("Qorvik", "Peter Moss", "Anna", "Peter Moss", "Anna", "Peter Moss");
  }

  @Test
  void aPlaceStaysAPlaceIfPersonsHaveItsName() {
    assertThat(Marked.names("[Mary Oslo] flew to [place:Oslo]. [Oslo] landed."))
        .containsExactly("Mary Oslo", "Oslo/place", "Mary Oslo");
  }

  @Test
  void aStateShortenedIsThatState() {
    assertThat(Marked.names("[place:Gary], [Ind]., [place:Fargo], [org:N.D.], [Mo]."))
        .containsExactly("Gary/place", "Indiana/place", "Fargo/place", "North Dakota/place", "Mo");
  }

  @Test
  void middleInitialsAreOfOnePersonUnlessThereAreTwo() {
    assertThat(Marked.names("[Ana Bell] or [Ana Q. Bell], then [Bell].")).containsOnly("Ana Bell");
    assertThat(Marked.names("[Max W. Moss] and [Max H. W. Moss], [Max Moss], [Moss]"))
        .containsExactly("Max W. Moss", "Max H. W. Moss", "Max Moss", "Moss");
  }

  @Test
  void juniorIsSomeoneElse() {
    assertThat(Marked.names("[Tom Bell] and [Tom Bell Jr.]. [Bell], [Bell Jr.]"))
        .containsExactly("Tom Bell", "Tom Bell Jr.", "Bell", "Tom Bell Jr.");
    assertThat(Marked.names("[Tom Bell Jr.] came. [Bell] left.")).containsOnly("Tom Bell Jr.");
  }

  @Test
  void aNumeralMayBeLeftOut() {
    assertThat(Marked.names("[Tom Bell III] or [Tom Bell], [Bell]")).containsOnly("Tom Bell");
    assertThat(Marked.names("[Tom Bell II] and [Tom Bell III], [Bell]")).endsWith("Bell");
  }

  @Test
  void aNicknameInQuotesIsAFirstName() {
    assertThat(Marked.names("[Max Otto “Bo” Moss], [Bo Moss], [Bo], [Moss]"))
        .containsOnly("Bo Moss");
    assertThat(Marked.names("[Max ( Bo ) Moss] and [Max Moss]")).containsOnly("Max Moss");
  }

  @Test
  void aNameThatIsRepeatedIsOne() {
    assertThat(Marked.names("[Ana Bell Ana Rosa Bell] spoke. [Bell]")).containsOnly("Ana Bell");
    assertThat(Marked.names("[Abdo Abdo] spoke. [Abdo]")).containsOnly("Abdo Abdo");
  }

  @Test
  void aPersonGoesByTheFullNameUsedMost() {
    assertThat(Marked.names("[Ana Rosa Bell]. [Ana Bell]. [Ana Bell]. [Rosa Bell]."))
        .containsOnly("Ana Bell");
    assertThat(Marked.names("[Luis Mora Paz] is [Luis Mora], so [Mora] and [Paz]."))
        .containsOnly("Luis Mora");
  }

  @Test
  void namesInCapitalsAreThoseOfTheTextBelow() {
    assertThat(Marked.names("[ANA BELL] WINS\n[Ana\nBell] won. [BELL]")).containsOnly("Ana Bell");
  }

  @Test
  void aPlaceInCapitalsBeforeAReportIsWrittenAsInTheText() {
    assertThat(Marked.names("[place:SKERRIN] – Rain fell in [place:Skerrin]."))
        .containsOnly("Skerrin/place");
    assertThat(Marked.names("[org:FGG] and [org:Fgg] met.")).containsOnly("FGG/organisation");
  }

  @Test
  void aFamilyIsNotAPerson() {
    assertThat(Marked.names("The [Bells] with [Ana Bell] and [Tom Bell]."))
        .startsWith("Bells/other");
    assertThat(Marked.names("[Mia Wells] and [Wells]")).containsOnly("Mia Wells");
  }

  @Test
  void anAcronymInBracketsIsTheNameBeforeIt() {
    assertThat(
            Marked.names(
                "The [org:Fern Growers' Guild] ([org:FGG]) met. [other:FGG] said. The"
                    + " [org:F.G.G.]"))
        .containsOnly("Fern Growers' Guild/organisation");
    assertThat(Marked.names("[org:FGG] (the [org:Fern Growers Guild], London) and [FGG]"))
        .containsOnly("Fern Growers Guild/organisation");
    assertThat(Marked.names("[org:Fern Growers Guild] ([place:OSLO])")).endsWith("OSLO/place");
  }

  @Test
  void anAcronymIsTheOneOrganisationNamedBeforeWithItsInitials() {
    assertThat(Marked.names("The [org:Board of Fern Growers] met. [org:BFG] and [org:BOFG]."))
        .containsOnly("Board of Fern Growers/organisation");
    assertThat(Marked.names("[org:BFG] met the [org:Board of Fern Growers]."))
        .startsWith("BFG/organisation");
    assertThat(Marked.names("[org:Board of Fern Growers], [org:Big Fern Group], [org:BFG]"))
        .endsWith("BFG/organisation");
    assertThat(Marked.names("[Bruno Felix Gold] and [org:BFG]")).endsWith("BFG/organisation");
  }

  @Test
  void severalOfAnAcronymAreTheAcronym() {
    assertThat(Marked.names("[other:NGOs] and an [other:NGO], [org:AXIS]"))
        .containsExactly("NGO/other", "NGO/other", "AXIS/organisation");
  }

  @Test
  void whatTheArticleExplainsWinsOverTheTable() {
    assertThat(Marked.names("[org:World Hopscotch Organization] ([org:WHO]), [org:WHO]"))
        .containsOnly("World Hopscotch Organization/organisation");
    assertThat(Marked.names("the [org:WHO]"))
        .containsOnly("World Health Organization/organisation");
  }

  @Test
  void knownNamesAreWhatTheTableSays() {
    assertThat(Marked.names("[place:U.S.], [org:US], [place:America's], [place:United\nStates]"))
        .containsOnly("United States/place");
    assertThat(Marked.names("[org:Hizballah], [Hezbollah] and [other:Lebanese Hizbullah]"))
        .containsOnly("Hezbollah/organisation");
  }

  @Test
  void aPersonKnownByAnotherNameGivesTheSurname() {
    assertThat(Marked.names("[Volodymyr Zelenskiy] spoke. [Zelenskiy] and [Zelensky] left."))
        .containsOnly("Volodymyr Zelensky");
  }

  @Test
  void oneOfAGroupIsTheGroup() {
    assertThat(Marked.names("[group:Israelis], an [group:Israeli], the [group:Briton]"))
        .containsExactly("Israeli/group", "Israeli/group", "British/group");
    assertThat(Marked.names("[group:Arvernians] and an [group:Arvernian], [group:Swiss]"))
        .containsExactly("Arvernian/group", "Arvernian/group", "Swiss/group");
    assertThat(Marked.names("[Christian Moss]: [Christian] is no [group:Christian]"))
        .containsExactly("Christian Moss", "Christian Moss", "Christian/group");
  }

  @Test
  void aNameOfSeveralWordsHasOneTypeInAnArticle() {
    assertThat(Marked.names("[other:Ana Bell]. [Ana Bell] sang. [other:Bell]"))
        .containsOnly("Ana Bell");
  }

  @Test
  void whatTheUserBlocksIsLeftOut() {
    KnownNames known = KnownNames.curated().with(List.of(new UserEntity("Ana Bell", "!", "", 1)));
    assertThat(Marked.of("[Ana Bell] and [Bell] met [Tom Moss].").names(known))
        .containsExactly("Tom Moss");
  }

  @Test
  void offsetsAreCodePoints() {
    assertThat(Marked.names("😀 [Ana Bell] 😀😀 [Bell]")).containsOnly("Ana Bell");
  }
}
