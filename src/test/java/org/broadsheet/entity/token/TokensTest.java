package org.broadsheet.entity.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.entity.token.Tokens.Kind.ALL_CAPS;
import static org.broadsheet.entity.token.Tokens.Kind.CAPITALISED;
import static org.broadsheet.entity.token.Tokens.Kind.LOWER;
import static org.broadsheet.entity.token.Tokens.Kind.MIXED;
import static org.broadsheet.entity.token.Tokens.Kind.NUMBER;
import static org.broadsheet.entity.token.Tokens.Kind.PUNCTUATION;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.broadsheet.entity.WordHash;
import org.broadsheet.entity.token.Tokens.Gap;
import org.broadsheet.entity.token.Tokens.Kind;
import org.broadsheet.lexicon.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensTest {

  private final Tokens tokens = new Tokens(Lexicon.of("en"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '~',
      textBlock =
          """
          Tessa O'Brien waited.           # Tessa|O'Brien|waited|.
          O’Brien’s dog                   # O’Brien|’s|dog
          TESSA'S DOG                     # TESSA|'S|DOG
          the lawyers' room               # the|lawyers|'|room
          she doesn’t                     # she|doesn’t
          Jean-Pierre and al-Asad         # Jean-Pierre|and|al-Asad
          a co-operative de-escalation    # a|co-operative|de-escalation
          US-UK talks                     # US|-|UK|talks
          Israel-Hamas talks              # Israel|-|Hamas|talks
          Israel-Ruritania talks          # Israel-Ruritania|talks
          a US-led, pro-Orlov group       # a|US|-|led|,|pro|-|Orlov|group
          in the U.S. and at AT&T         # in|the|U.S.|and|at|AT&T
          J. K. Orlov, J.K. Orlov         # J|.|K|.|Orlov|,|J.K.|Orlov
          J.Orlov of Both.They            # J|.|Orlov|of|Both|.|They
          at 9 a.m. today                 # at|9|a.m.|today
          3.5 or 1,000,000, 60-year-old   # 3.5|or|1,000,000|,|60-year-old
          F-16 and G7                     # F-16|and|G7
          www.example.com/A/B and C       # www.example.com/A/B|and|C
          https://example.org/A?b=C, D    # https://example.org/A?b=C,|D
          Example.com sells               # Example.com|sells
          write to Ann.Lee@Example.org now # write|to|Ann.Lee@Example.org|now
          by @TessaOrlov on               # by|@TessaOrlov|on
          Antal OrlovREUTERS/Remo         # Antal|Orlov|REUTERS|/|Remo
          TessaOrlov on YouTube           # Tessa|Orlov|on|YouTube
          """)
  void cutsWhereNamesNeedIt(String text, String expected) {
    tokens.read(text, Language.ENGLISH);
    assertThat(words()).containsExactly(expected.split("\\|"));
  }

  @Test
  void tellsHowATokenIsWritten() {
    tokens.read(
        "paris Paris PARIS iPhone X 27 McCain U.S. G7 al-Asad MPs , 東京 Ärzte Łódź",
        Language.ENGLISH);
    assertThat(kinds())
        .containsExactly(
            LOWER,
            CAPITALISED,
            ALL_CAPS,
            MIXED,
            CAPITALISED,
            NUMBER,
            CAPITALISED,
            ALL_CAPS,
            ALL_CAPS,
            CAPITALISED,
            CAPITALISED,
            PUNCTUATION,
            LOWER,
            CAPITALISED,
            CAPITALISED);
  }

  @Test
  void anAddressIsNotAName() {
    tokens.read(
        "https://Example.org/Paris @Paris #Paris Ann@Example.org lemonde.fr/Paris www.Paris.fr",
        Language.ENGLISH);
    assertThat(kinds()).containsOnly(LOWER);
    assertThat(tokens.size()).isEqualTo(6);
    tokens.read("(https://Example.org/Paris).Paris", Language.ENGLISH);
    assertThat(words()).containsExactly("(", "https://Example.org/Paris", ")", ".", "Paris");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      textBlock =
          """
          fr # L’Irlande et qu'Anne d'Irlande   # L’|Irlande|et|qu'|Anne|d'|Irlande
          fr # jusqu'à Aujourd'hui, presqu'île  # jusqu'|à|Aujourd'hui|,|presqu'île
          fr # chez L'Oréal, N'Golo, L'UE       # chez|L'Oréal|,|N'Golo|,|L'|UE
          fr # il dit « L'Irlande attend »      # il|dit|«|L'|Irlande|attend|»
          fr # lʼIrlande                        # lʼ|Irlande
          it # a L'Aquila dell'Italia           # a|L'Aquila|dell'|Italia
          tr # İstanbul'da NATO’nun Ankaraʼya   # İstanbul|'da|NATO|’nun|Ankara|ʼya
          tr # Kur'an O'Brien'ın 2023'te        # Kur'an|O'Brien|'ın|2023|'te
          en # İstanbul'da Tessa's              # İstanbul'da|Tessa|'s
          """)
  void cliticsAreTokens(String language, String text, String expected) {
    tokens.read(text, Language.of(language));
    assertThat(words()).containsExactly(expected.split("\\|"));
    assertThat(kinds()).doesNotContain(MIXED);
  }

  @Test
  void aCliticTakesTheCapitalOfTheSentence() {
    tokens.read("L'Irlande attend", Language.of("fr"));
    assertThat(kinds()).containsExactly(LOWER, CAPITALISED, LOWER);
    assertThat(tokens.startsSentence(1)).isFalse();
  }

  @Test
  void turkishHasTwoLettersI() {
    tokens.read("IŞIK İrem", Language.of("tr"));
    assertThat(tokens.lower(0)).isEqualTo("ışık");
    assertThat(tokens.lower(1)).isEqualTo("irem");
    assertThat(tokens.hash(0)).isEqualTo(WordHash.of("ışık"));
  }

  @Test
  void tellsWhatIsBetween() {
    tokens.read("One two,\nthree\r\n\r\nfour\u2028five\u00a0six\u200bseven", Language.ENGLISH);
    assertThat(gaps())
        .containsExactly(
            Gap.BLANK_LINE,
            Gap.BLANK,
            Gap.NONE,
            Gap.LINE_BREAK,
            Gap.BLANK_LINE,
            Gap.LINE_BREAK,
            Gap.BLANK,
            Gap.BLANK);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '~',
      textBlock =
          """
          One ends. Two ends! Three      # One Two Three
          Met Dr. Orlov and J. Orlov     # Met
          He said, “You ask Orlov”       # He You
          “You,” he said                 # You
          the U.S. Navy said: We go      # the We
          Orlov (Both) — They            # Orlov
          ParisREUTERS said              # Paris REUTERS
          """)
  void knowsWhereAnyWordHasACapital(String text, String expected) {
    tokens.read(text, Language.ENGLISH);
    var starts = new ArrayList<String>();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.startsSentence(i) && tokens.kind(i) != PUNCTUATION) {
        starts.add(tokens.word(i));
      }
    }
    assertThat(starts).containsExactly(expected.split(" "));
  }

  @Test
  void lowersWithStraightApostrophes() {
    tokens.read("O’BRIEN ÉCOLE", Language.ENGLISH);
    assertThat(tokens.lower(0)).isEqualTo("o'brien");
    assertThat(tokens.lower(1)).isEqualTo("école");
    assertThat(tokens.hash(0)).isEqualTo(WordHash.of("o'brien")).isNotEqualTo(tokens.hash(1));
  }

  @Test
  void knowsPossessives() {
    tokens.read("Tessa’s TESSA'S ’ Ts", Language.ENGLISH);
    assertThat(tokens.isPossessive(1)).isTrue();
    assertThat(tokens.isPossessive(3)).isTrue();
    assertThat(tokens.isPossessive(4)).isFalse();
    assertThat(tokens.isPossessive(5)).isFalse();
  }

  @Test
  void forgetsTheTextBefore() {
    tokens.read("Tessa met Orlov", Language.ENGLISH);
    tokens.read("Paris", Language.ENGLISH);
    assertThat(words()).containsExactly("Paris");
    assertThat(tokens.lower(0)).isEqualTo("paris");
  }

  @Test
  void combiningMarksStayWithTheirLetter() {
    tokens.read("E\u0301mile, \u0301 Zo\u00ade", Language.ENGLISH);
    assertThat(words()).containsExactly("E\u0301mile", ",", "Zo\u00ade");
  }

  @Test
  void emojiAreSignsAndLettersOfAnyPlaneAreLetters() {
    tokens.read("Paris 😀👍🏽 \ud835\udc00\ud835\udc01 𐐀𐐨 \ud800 end\udc00", Language.ENGLISH);
    assertThat(words())
        .startsWith("Paris", "😀", "👍", "🏽", "\ud835\udc00\ud835\udc01", "𐐀𐐨", "\ud800", "end");
    assertThat(tokens.kind(4)).isEqualTo(ALL_CAPS);
    assertThat(tokens.kind(5)).isEqualTo(CAPITALISED);
  }

  @Test
  void anyCharsWillDo() {
    var random = new Random(7);
    String pool = "aA1 .-'’&@#:/w\n\r\t,\ud83d\ude00\u0301\u200d\u200f\u05d0\u4e2d“(É\u0000\uffff";
    for (int round = 0; round < 3000; round++) {
      var text = new StringBuilder();
      random.ints(random.nextInt(40), 0, pool.length()).forEach(i -> text.append(pool.charAt(i)));
      tokens.read(text.toString(), Language.ENGLISH);
      int end = 0;
      for (int i = 0; i < tokens.size(); i++) {
        assertThat(tokens.start(i)).isGreaterThanOrEqualTo(end);
        assertThat(tokens.end(i)).isGreaterThan(tokens.start(i));
        end = tokens.end(i);
        assertThat(tokens.word(i)).isEqualTo(text.substring(tokens.start(i), end));
      }
      assertThat(end).isLessThanOrEqualTo(text.length());
    }
  }

  private List<String> words() {
    var words = new ArrayList<String>();
    for (int i = 0; i < tokens.size(); i++) {
      words.add(tokens.word(i));
    }
    return words;
  }

  private List<Kind> kinds() {
    var kinds = new ArrayList<Kind>();
    for (int i = 0; i < tokens.size(); i++) {
      kinds.add(tokens.kind(i));
    }
    return kinds;
  }

  private List<Gap> gaps() {
    var gaps = new ArrayList<Gap>();
    for (int i = 0; i < tokens.size(); i++) {
      gaps.add(tokens.gap(i));
    }
    return gaps;
  }
}
