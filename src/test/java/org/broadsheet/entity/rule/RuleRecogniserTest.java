package org.broadsheet.entity.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import org.broadsheet.entity.CaseCounts;
import org.broadsheet.entity.EntityType;
import org.broadsheet.entity.Found;
import org.broadsheet.entity.Mention;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleRecogniserTest {
  private static final CaseCounts COUNTS =
      new CaseCounts.Builder(6)
          .add("quandary", 40, 0)
          .add("farm", 30, 1)
          .add("brelia", 0, 12)
          .add("zorvan", 0, 9)
          .add("green", 50, 20)
          .build();

  private final RuleRecogniser rules = new RuleRecogniser(COUNTS);

  private void assertFinds(String text, String expected) {
    assertThat(Found.in(text, rules, "en")).isEqualTo(expected == null ? "" : expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '~',
      textBlock =
          """
          Yesterday Mr. Torvald Quist ate soup.         # Torvald Quist person
          We saw Dr Ines Varga and Prof. O. K. Lindt.   # Ines Varga person, O. K. Lindt person
          The soup of President Quist was cold.         # Quist person
          They heard US Secretary of State Ines Varga.  # US place, Ines Varga person
          It was Lt. Gen. Pavel Ortiz who left.         # Pavel Ortiz person
          The Minister of Health Ines Varga slept.      # Ines Varga person
          The soup was for the President of France.     # France place
          They met Vice-President Olga Varga.           # Olga Varga person
          We asked Chief Cabinet Secretary Taro Abe.    # Taro Abe person
          They asked Rep. Ann Lee (D-Calif.) to leave.  # Ann Lee person
          We saw Rep. Steve King eat.                   # Steve King person
          It was Edgar Thomas King Jr.’s soup.          # Edgar Thomas King Jr person
          They met Larry King Charles.                  # Larry person, Charles person
          It was Mayor Bill de Vries of Utrecht.        # Bill de Vries person, Utrecht place
          The late Prime Minister slept.                #
          The head of the Republic slept.               #
          """)
  void titlesMarkPersonsAndAreNotPartOfTheirNames(String text, String expected) {
    assertFinds(text, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '~',
      textBlock =
          """
          Soup was made by Ludwig van Dam and Omar bin Said.  # Ludwig van Dam person, Omar bin Said person
          Soup was made by Bashar al-Tamimi.                  # Bashar al-Tamimi person
          Soup was made by Jean-Pierre O’Malley’s son.        # Jean-Pierre O’Malley person
          Soup was made by Moon Jae-in.                       # Moon Jae-in person
          Soup was made by J. R. Whitcombe.                   # J. R. Whitcombe person
          Soup was made by Quist, said Zorvan.                # Quist other, Zorvan person
          Soup was made by the Obamas.                        # Obamas person
          """)
  void knowsHowPersonsAreNamed(String text, String expected) {
    assertFinds(text, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '~',
      textBlock =
          """
          They sued the Ministry of Health and Family Welfare.   # Ministry of Health and Family Welfare organisation
          They sued the Bank of Norway and the Brelia Group.     # Bank of Norway organisation, Brelia Group organisation
          They sued Smith & Wesson.                              # Smith & Wesson organisation
          They sued the Workers’ Party and the People's Bank.    # Workers’ Party organisation, People's Bank organisation
          They sued Norway's Navy.                               # Norway place, Navy organisation
          They sued the Information and Farm Technologies Authority. # Information and Farm Technologies Authority organisation
          They sued the Ministry of Farm, Quandary and Trade.    # Ministry of Farm, Quandary and Trade organisation
          They sued the GRRN and AT&T.                           # GRRN organisation, AT&T organisation
          They sued the Attorney General's Office.               # Attorney General's Office organisation
          The WHO asked who it was.                              # WHO organisation
          They asked the Senate, Congress and the Supreme Court. # Senate organisation, Congress organisation, Supreme Court organisation
          They asked Immigration and Customs Enforcement.        # Immigration and Customs Enforcement organisation
          """)
  void recognisesOrganisationsByTheirWords(String text, String expected) {
    assertFinds(text, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '~',
      textBlock =
          """
          She left for the Orlu River and Mount Orlu.          # Orlu River place, Mount Orlu place
          She slept in Brelia.                                 # Brelia place
          She slept in the Brelia region.                      # Brelia place
          She slept in the town of Brelia.                     # Brelia place
          She slept at Brelia Airport.                         # Brelia Airport place
          She slept in Port-au-Prince and St. Louis.           # Port-au-Prince place, St. Louis place
          She slept in Gaza, Kyiv, Zorvan and Tehran.          # Gaza place, Kyiv place, Zorvan place, Tehran place
          She saw Washington, London and Virginia.             # Washington place, London place, Virginia place
          She loved Saint Lucia and South Africa.              # Saint Lucia place, South Africa place
          """)
  void recognisesPlacesByWordsAndPrepositions(String text, String expected) {
    assertFinds(text, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '~',
      textBlock =
          """
          The Israeli and Sunni cooks fed Republicans.     # Israeli group, Sunni group, Republicans group
          A French Republican, Ines Varga, ate.            # French group, Republican group, Ines Varga person
          The British Foreign Secretary Ines Varga ate.    # British group, Ines Varga person
          The Norwegian Ines Varga ate.                    # Norwegian group, Ines Varga person
          The Norwegian Navy ate.                          # Norwegian Navy organisation
          """)
  void nationalitiesAreGroups(String text, String expected) {
    assertFinds(text, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '~',
      textBlock =
          """
          The US-UK soup and Israel-Hamas talks.    # US place, UK place, Israel place, Hamas organisation
          A US-led, pro-Iranian and anti-Trump act. # US place, Iranian group, Trump person
          They pay US$5 for soup.                   #
          """)
  void hyphensJoinAndPart(String text, String expected) {
    assertFinds(text, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '~',
      textBlock =
          """
          Quandary was all. Farm was all.             #
          Brelia was all. Unheard was all.            # Brelia organisation
          Foreign Ministry cooks ate.                 # Foreign Ministry organisation
          Unlike Gaza, it was cold.                   # Gaza place
          “Soup,” he said. “Farms are cold.”          #
          In February, Ines Varga slept on Monday.    # Ines Varga person
          On May 5 Theresa May slept.                 # Theresa May person
          I’m sure I am X and he is B.                #
          """)
  void aSentenceStartNeedsEvidence(String text, String expected) {
    assertFinds(text, expected);
  }

  @Test
  void aNameInFrontOfTheWholeNameIsOnlyALabel() {
    assertFinds("They met Robert Brelia Robert Anton Brelia there.", "Robert Brelia person");
    assertFinds("They met Robert Brelia Robert (Bob) there.", "Robert Brelia person, Bob person");
    assertFinds("They met Brelia Robert Brelia there.", "Robert Brelia person");
  }

  @Test
  void theArticleItselfIsEvidence() {
    assertFinds("Ondra was there. We met Ondra there.", "Ondra other, Ondra other");
    assertFinds("Ondra was there. Some ondra were there.", "");
  }

  @Test
  void aSurnameIsThePersonNamedBefore() {
    assertFinds(
        "We met Ines Brelia there. Brelia ate, in Brelia too.",
        "Ines Brelia person, Brelia person, Brelia person");
  }

  @Test
  void anAcronymIsTheOrganisationBeforeIt() {
    assertFinds(
        "The Orlu Farm Union (OFU) ate. The OFU ate.",
        "Orlu Farm Union organisation, OFU organisation, OFU organisation");
  }

  @Test
  void aHeadlineHasOnlyKnownNames() {
    assertFinds(
        "Cold Quandary Soup Served By Varga In Gaza\n\nWe met Ines Varga there.",
        "Varga person, Gaza place, Ines Varga person");
    assertFinds("COLD SOUP FOR IRAN, UNHEARD ZZYX SAYS\n\nIt was cold.", "IRAN place");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '~',
      textBlock =
          """
          It is the law that Obamacare and the Soup Act are.  # Obamacare other, Soup Act other
          It was before World War II and Hurricane Brelia.    # World War II other, Hurricane Brelia other
          He had a Big Quandary and a Farm.                   #
          """)
  void thingsAreNotOrganisations(String text, String expected) {
    assertFinds(text, expected);
  }

  @Test
  void namesDoNotCrossLines() {
    assertFinds("we met Ines\nOslo was there", "Ines person, Oslo place");
  }

  @Test
  void offsetsAreCodePoints() {
    assertThat(rules.mentions("😀😀 we met Ines Varga", "en"))
        .containsExactly(new Mention(10, 20, EntityType.PERSON));
  }

  @Test
  void textsDoNotInfluenceEachOther() {
    assertFinds("We met Ines Brelia there.", "Ines Brelia person");
    assertFinds("Brelia was there.", "Brelia organisation");
  }

  @Test
  void isSentToTasks() throws IOException, ClassNotFoundException {
    assertFinds("Brelia slept.", "Brelia organisation");
    var bytes = new ByteArrayOutputStream();
    try (var out = new ObjectOutputStream(bytes)) {
      out.writeObject(rules);
    }
    try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      var sent = (RuleRecogniser) in.readObject();
      assertThat(Found.in("Brelia slept.", sent, "en")).isEqualTo("Brelia organisation");
    }
  }
}
