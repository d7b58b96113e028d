package org.broadsheet.entity.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.entity.EntityType;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A name in the texts has its type before it, {@code P[Jane Reed]}; its last word is its key. */
class QuotationSpeakersTest {
  private static final Pattern NAME = Pattern.compile("([POLG])\\[([^\\]]*)\\]");

  private static final Map<String, EntityType> TYPES =
      Map.of(
          "P", EntityType.PERSON,
          "O", EntityType.ORGANISATION,
          "L", EntityType.PLACE,
          "G", EntityType.GROUP);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“Yes,” P[Reed] said.",
        "“Yes,” said P[Reed].",
        "“Yes”, said P[Jane Reed] late on Monday as P[Hill] looked on.",
        "“Yes,” P[Reed] told P[Hill] on O[Channel Nine].",
        "“Yes,” Foreign Minister P[Jane Reed] told reporters.",
        "“Yes,” said Secretary of State P[Jane Reed].",
        "“Yes,” said the Foreign Secretary, P[Jane Reed].",
        "“Yes,” said a spokesman for P[Hill], P[Jane Reed].",
        "“Yes,” said O[Acme] chairman P[Jane Reed].",
        "“Yes,” said P[Hill]’s lawyer P[Jane Reed].",
        "“Yes,” P[Reed], 45, of L[Leeds], said.",
        "“Yes,” P[Reed], who met P[Hill] in May, said.",
        "“Yes,” Sen. P[Reed] (D-Ohio) said.",
        "“Yes,” Sen. P[Reed] (D-Ohio), in a talk with O[Acme], said.",
        "“Yes,” Sen. P[Reed] of L[Ohio] said.",
        "“Yes,” P[Reed], a friend of Mr. P[Hill], said.",
        "“Yes,” P[Reed], P[Nevada Democrat], said.",
        "“Yes,” P[Reed] also later said.",
        "“Yes?” P[Reed] asked.",
        "“Yes!” shouted P[Reed].",
        "“Yes — ” P[Reed] said.",
        "“Yes.” P[Reed] said.",
        "It was “a good day for us,” according to P[Reed]."
      })
  void readsTheClauseAfterAQuotation(String text) {
    assertThat(speakers(text)).containsExactly("Reed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "P[Reed] said: “Yes.”",
        "P[Reed] said, “Yes.”",
        "P[Reed] wrote:\n\n“Yes.\n\n“And no.”",
        "Ms. P[Reed], the Foreign Secretary, told reporters: “Yes.”",
        "The Foreign Secretary, P[Jane Reed], told reporters: “Yes.”",
        "P[Reed] on Tuesday called it “a mess”.",
        "P[Reed] said there must be “no role for it” in L[Paris].",
        "P[Reed] said the two were close, telling a meeting of O[Acme]: “Yes.”",
        "P[Reed] met P[Hill] and said: “Yes.”",
        "P[Reed] was quoted as saying “yes”.",
        "P[Hill] quoted P[Reed] as saying “yes”.",
        "According to P[Reed], that is “a mess”.",
        "P[Reed]: “Yes.”",
        "P[Reed] went on: “Yes.”",
        "Added P[Reed]: “Yes.”",
        "P[Reed] denied it, writing to the court, “None of that is true,” O[Acme News] reported.",
        "The deal, which P[Reed] said is “the best in years”, failed.",
        "P[Reed] on Monday played it down, saying it was “a mess”.",
        "P[Reed], asked about his remarks, sent a letter, saying: “Yes.”",
        "It was in May that Ms. P[Reed] described what she called “a mess”.",
        "P[Reed] (D-Ohio), said it was “a mess”.",
        "P[Reed] called her “Iron Jane”.",
        "P[Hill] was described by P[Reed] as “a fool”.",
        "P[Reed] called it “a mess,” P[Hill] said."
      })
  void readsTheSentenceBeforeAQuotation(String text) {
    assertThat(speakers(text)).containsExactly("Reed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“Yes,” P[Reed] said. “No.”",
        "“Yes,” P[Reed] said, “and no.”",
        "“Yes,” P[Reed] said, adding: “No.”",
        "“Yes,” P[Reed] said. She was in L[Paris]. “No.”",
        "P[Reed] said: “Yes.” “No.”",
        "P[Reed] arrived. “Yes,” she said.\n“No,” she added."
      })
  void goesOnWithTheSpeakerInTheParagraph(String text) {
    assertThat(speakers(text)).containsExactly("Reed", "Reed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '~',
      value = {
        "“Yes,” P[Reed] said.¶“No.” # Reed | -",
        "“Yes,” P[Reed] said. The plan is “half done” by now. # Reed | -",
        "“Yes,” P[Reed] said. P[Hill] nodded. “No.” # Reed | -",
        "“Yes,” P[Reed] said on the show “Good Night.” “No.” # Reed | - | Reed",
        "Calling P[Hill] “a fool,” P[Reed] told him to “go.” # Reed | Reed",
        "“Yes,” P[Reed] said. “No,” said P[Hill]. # Reed | Hill",
        "P[Reed] said “yes,” and P[Hill] said “no.” # Reed | Hill",
        "P[Reed] said that it is “clear” and said “yes”. # Reed | Reed",
        "“Yes,” P[Reed] said, and the crowd was “very loud.” # Reed | -"
      })
  void doesNotGoOnWhereAnotherMaySpeak(String text, String expected) {
    assertThat(speakers(text.replace('¶', '\n')))
        .isEqualTo(Pattern.compile("\\|").splitAsStream(expected).map(String::strip).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '~',
      value = {
        "P[Reed] met P[Hill] in L[Paris]. She said: “Yes.” # Reed",
        "P[Peter Hill] met P[Jane Reed] in L[Paris]. She said: “Yes.” # Reed",
        "Mr. P[Hill] met Mrs. P[Reed] in L[Paris]. She said: “Yes.” # Reed",
        "P[Hill] left. P[Reed] said no. He said so twice. He added: “Yes.” # Reed",
        "L[Peru]’s President P[Hill] is a friend, P[Reed] said. That was all. He said: “Yes.” #"
            + " Reed",
        "O[Acme] lost money. “Yes,” it said. # Acme",
        "P[Reed] arrived. The minister said no. “Yes,” she added. # -",
        "P[Reed]’s plane was late. “Yes,” she said. # Reed",
        "P[Reed] arrived. He thanked P[Hill] for it. “Yes,” he said. # Reed",
        "Photo – Sen. P[Reed] leaves after P[Hill] came. “Yes,” he said. # Reed",
        "P[Hill] can do it, said P[Reed], a friend. “Yes,” he said. # Reed",
        "P[Reed], the minister, said P[Hill] was late. “Yes,” he said. # Reed",
        "When P[Hill] came up to him, P[Reed] left. “Yes,” he said. # Reed",
        "The lawmaker said no, but P[Reed] said so. “Yes,” he said. # Reed",
        "The plan drew a reply from P[Reed]. “Yes,” he said. # Reed",
        "O[Acme] lost money. The report was bad. So was all. “Yes,” it said. # -",
        "The note warned O[Acme]. It said: “Yes.” # -",
        "The man sought a break with the P[Reed] plan, which he called “bad”. # -",
        "The P[Reed] campaign was late. “Yes,” she said. # -",
        "P[Reed] arrived. It rained. It poured. All slept. “Yes,” he added. # -",
        "“Yes,” she said. P[Reed] nodded. # -"
      })
  void resolvesPronounsToWhoSpokeLastOrWasTheSubject(String text, String expected) {
    assertThat(speakers(text)).containsExactly(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“Yes,” the official said as P[Reed] left.",
        "“Yes,” a spokesman for P[Reed] said.",
        "“Yes,” said a spokesman for P[Reed].",
        "“Yes,” said the wife of President P[Reed].",
        "“Yes,” P[Reed]’s lawyer said.",
        "A spokeswoman for L[Peru]’s governing O[Union Party] said “yes”.",
        "“Yes,” said P[Reed]'s lawyer.",
        "“Yes,” a O[Ministry] official said.",
        "“Yes,” said a O[Ministry] official.",
        "“Yes,” P[Reed] and P[Hill] said.",
        "“Yes,” said P[Reed] and P[Hill].",
        "P[Reed] and P[Hill] warned of a “bad” year.",
        "“Yes,” they said. P[Reed] nodded.",
        "“Yes,” L[Paris] said.",
        "“Yes,” G[Democrats] said.",
        "P[Reed] was told to “go away”.",
        "P[Reed] left after the man had come up and asked for “a bit more”.",
        "The P[Reed] administration left it after concluding that it is “bad”.",
        "Asked by one of Ms. P[Hill]’s aides, “Is it true,” P[Reed] left.",
        "On O[Acme]’s “Good Night,” P[Reed] said no.",
        "P[Reed] saw it. It was “a mess”.",
        "P[Reed] refused to say “yes”.",
        "“Nightly News” host P[Reed] said no.",
        "P[Reed] said she was fond of the musical “Singing in the Rain”.",
        "“Yes.” P[Reed] said the war was over.",
        "P[Dwayne “Rocky” Reed] said no."
      })
  void leavesTheSpeakerUnknownIfNoNamedSpeakerIsFound(String text) {
    assertThat(speakers(text)).containsExactly("-");
  }

  @Test
  void letsOrganisationsSpeak() {
    assertThat(
            speakers(
                "The O[White House] said in a statement that “all is well.” “Fine,” said O[Acme]"
                    + " in a letter."))
        .containsExactly("House", "Acme");
  }

  @Test
  void givesOneQuotationForOneContinuedOverParagraphs() {
    String text = "P[Reed] said: “Yes.\n\n“And no.\n\n“Never.”\n\nShe left.";
    assertThat(speakers(text)).containsExactly("Reed");
  }

  @Test
  void countsOffsetsInCodePoints() {
    String text = "🎈🎈 “Yes,” Reed said.";
    List<Speaker> names = List.of(new Speaker(10, 14, "reed", EntityType.PERSON));
    assertThat(QuotationSpeakers.of(text, "en", names))
        .containsExactly(new QuotationSpeakers.Quoted(4, 8, 0));
  }

  @Test
  void findsQuotationsButNoSpeakersInOtherLanguages() {
    String text = "« Oui », said Reed.";
    List<Speaker> names = List.of(new Speaker(14, 18, "reed", EntityType.PERSON));
    assertThat(QuotationSpeakers.of(text, "fr", names))
        .containsExactly(new QuotationSpeakers.Quoted(2, 5, Speaker.UNKNOWN));
    assertThat(QuotationSpeakers.of(text, "en", names).get(0).isAttributed()).isTrue();
  }

  /** Esperanto is a folder of lists on the class path of the tests. */
  @Test
  void findsSpeakersInALanguageWhoseReportingVerbsAreListed() {
    String text = "“Jes,” diris Reed.";
    List<Speaker> names = List.of(new Speaker(13, 17, "reed", EntityType.PERSON));
    assertThat(QuotationSpeakers.of(text, "eo", names))
        .containsExactly(new QuotationSpeakers.Quoted(1, 5, 0));
    assertThat(QuotationSpeakers.of(text, "en", names))
        .containsExactly(new QuotationSpeakers.Quoted(1, 5, Speaker.UNKNOWN));
  }

  @Test
  void takesLinearTimeForHostileTexts() {
    for (String piece :
        List.of(
            "P[A] said ",
            "said ",
            "and said ",
            "“a,” ",
            "“a,” he said ",
            "he said ",
            "“a,” said ",
            "P[A], ",
            "P[A] and ",
            "saying ",
            "also ",
            "“a,” also ",
            ") said ",
            "( said ",
            ", said ",
            "of State ",
            "“a,” according to ",
            "P[A] ",
            "“a.”\n",
            "who said ",
            "He said “a.” ")) {
      String text = "P[Reed] said “yes.” " + piece.repeat(300_000 / piece.length());
      Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> speakers(text), piece);
    }
  }

  private static List<String> speakers(String marked) {
    StringBuilder text = new StringBuilder();
    List<Speaker> names = new ArrayList<>();
    Matcher matcher = NAME.matcher(marked);
    int read = 0;
    while (matcher.find()) {
      text.append(marked.substring(read, matcher.start()));
      int from = text.length();
      String name = matcher.group(2);
      text.append(name);
      String key = name.substring(name.lastIndexOf(' ') + 1);
      names.add(new Speaker(from, text.length(), key, TYPES.get(matcher.group(1))));
      read = matcher.end();
    }
    text.append(marked.substring(read));
    return QuotationSpeakers.of(text.toString(), "en", names).stream()
        .map(quoted -> quoted.isAttributed() ? names.get(quoted.speaker()).key() : "-")
        .toList();
  }
}
