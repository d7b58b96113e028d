package org.broadsheet.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://news.example.org/a_b/harbour-opens?id=7&utm_source=feed#top",
        "HTTP://EXAMPLE.ORG/",
        "http://localhost:8080/x",
        "https://user:pass@example.org/x",
        "www.example.co.uk",
        "WWW.Example.com/Paris",
        "t.co/0gxA9Sa81b",
        "pic.example.com/Qx7LmZ2pTe",
        "example.org/path?utm_source=feed",
        "Example.org/Paris",
        "example.org:8080",
        "example.org?a=b",
        "example.news/today",
        "example.org",
        "blog.example.fr",
        "spiegel.de",
        "corriere.it",
        "пример.рф/новости",
        "desk@example.org",
        "first.last+tips@mail.example.co.uk",
        "mailto:desk@example.org",
        "https://de.example.org/wiki/Bürgermeister_(Amt)"
      })
  void areNoWords(String address) {
    for (String text : List.of("%s", "see %s now", "(%s)", "“%s”", "%s.", "%s, then", "voir:%s")) {
      assertThat(words(text.formatted(address)))
          .as(text, address)
          .isSubsetOf("see", "now", "then", "voir");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      textBlock =
          """
          Dr.Smith came               # Dr.Smith came
          the end.Next day            # the end.Next day
          they came.in the end        # they came.in the end
          Amazon.com’s sales          # Amazon.com’s sales
          FoxNews.com said            # FoxNews.com said
          file.txt and node.js        # file.txt and node.js
          and/or, U.S./Mexico, 9/11   # and or U.S Mexico
          a.m./p.m. and e.g. this     # a.m p.m and e.g this
          R&D, C++, AT&T              # R D C AT T
          user@host                   # user host
          will.i.am sang              # will.i.am sang
          born 2012.is                # born is
          every.single.one.of.us      # every.single.one.of.us
          him/her km/h                # him her km h
          x://y                       #
          the http:// scheme          # the http scheme
          """)
  void whatIsNotAnAddressStays(String text, String words) {
    assertThat(words(text)).containsExactlyElementsOf(split(words));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      textBlock =
          """
          stormhttps://t.co/abc again      # storm again
          (www.example.org),then           # then
          see [it](https://a.example/x)now # see it now
          “https://a.example/x”he said     # he said
          example.org’s editor             # editor
          desk@example.org's editor        # editor
          example.org-based editor         # based editor
          美国https://example.com/abc。更多   # 美国 更多
          https://example.com/abc更多       # 更多
          """)
  void endWhereTheTextGoesOn(String text, String words) {
    assertThat(words(text)).containsExactlyElementsOf(split(words));
  }

  @Test
  void theHostIsPassedInItsPlace() {
    String text = "See https://me@news.example.org:80/x, write to desk@example.com. End";
    List<String> found = new ArrayList<>();
    new Words()
        .each(
            text.toCharArray(),
            text.length(),
            (from, to) -> found.add(text.substring(from, to)),
            (from, to) -> found.add("host " + text.substring(from, to)));
    assertThat(found)
        .containsExactly("See", "host news.example.org", "write", "to", "host example.com", "End");
  }

  private static List<String> split(String words) {
    return words == null ? List.of() : List.of(words.split(" "));
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    new Words()
        .each(text.toCharArray(), text.length(), (from, to) -> words.add(text.substring(from, to)));
    return words;
  }
}
