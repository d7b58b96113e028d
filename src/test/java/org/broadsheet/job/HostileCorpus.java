package org.broadsheet.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Articles whose names, titles and texts a careless writer of CSV or of a page would garble. */
public final class HostileCorpus {
  /**
   * Of one story. A page that took them for markup would break; the reader does not take them for
   * it, because their tags are not whole.
   */
  public static final List<String> TITLES =
      List.of(
          "Harbour of Quillon closed</script><script>document.title='taken'</script>",
          "Harbour of Quillon <img src=x onerror=\"document.title='taken'\" closed",
          "ميناء كويلون مغلق \u202eabc",
          "🚢🚧 Harbour closed <!-- <script> & \"quoted\" \u2028 'too'",
          "{{data}} ${run} $1 \\u003c]]> harbour closed");

  private static final List<String> OUTLETS =
      List.of("Anchor <b>Daily</b>", "Bow & Stern", "الميناء", "🚢 Cargo", "\"Dock\" 'Star'");

  /** Each is the outlet and the title of an article. */
  static final List<String> VALUES =
      List.of(
          "\"quoted\" \"\"twice\"\"",
          "one, two; three\tfour",
          "=SUM(A1:A9)",
          "+1-800",
          "-1",
          "@name",
          "'single' \\backslash\\ \\\"",
          "NULL",
          "null",
          "\\N",
          "NaN",
          "0",
          "true",
          "007",
          "1e5",
          "2026-03-15",
          "#comment",
          "\uFEFFmark",
          "👩‍👩‍👧 🏦",
          "שלום, \"עולם\" مرحبا",
          "奥塞尔大坝",
          "a\u00A0b\u2028c\u0085d",
          "x".repeat(40_000));

  /** Articles besides {@link #TITLES} and {@link #VALUES}. */
  static final int OTHERS = 5;

  private HostileCorpus() {}

  /**
   * Writes the articles and one record that is not an article. Only the articles of {@link #TITLES}
   * have words in common, so that there is one story.
   */
  static Path writtenTo(Path file) throws IOException {
    var corpus = new SmallCorpus();
    for (int i = 0; i < TITLES.size(); i++) {
      String url = i == 0 ? "javascript:document.title='taken'" : "https://harbour.example/" + i;
      corpus.with("<a" + i + ">", OUTLETS.get(i), "2026-03-1" + i, TITLES.get(i), url, text(i));
    }
    for (int i = 0; i < VALUES.size(); i++) {
      String value = VALUES.get(i);
      String id = "%02d %s".formatted(i, value.length() < 100 ? value : "long");
      corpus.with(id, value, "", value, "Text%02d.".formatted(i));
    }
    corpus.with("lines", "a\r\nb\rc\nd", "2026-03-15", "\n\"e\"\r", "Lines.");
    corpus.with("blanks", "  Gazette  ", "2026-03-15", "  ", "Blanks.");
    // As escapes: JSON can say what UTF-8 cannot.
    corpus.line(
        """
        {"id":"formula","outlet":"../../evil","title":"=HYPERLINK(\\"http://x\\")","text":"Rain."}
        {"id":"nul","outlet":"The Bugle","title":"a\\u0000b","text":"Snow\\u0000."}
        {"id":"half","outlet":"\\ud800","title":"-1+2","text":"x\\udc00y"}\
        """);
    corpus.line("{\"broken\": \"=1+1, \\\"x\\\"");
    return corpus.writtenTo(file);
  }

  /** What all say, so that it is one story, and what this one says, so that none is a copy. */
  private static String text(int i) {
    return """
    Mayor Ottoline Brask closed the harbour of Quillon after the crane of Tarn Freight fell on the quay.
    "The quay is <b>closed</b> & stays closed," said Ottoline Brask. </script><script>alert(1)</script>
    """
        + List.of(
                "Captain Ivo Tarrant waited outside with nine ships and <img src=x"
                    + " onerror=alert(1)> wool.",
                "Engineers of the Brenholt Institute looked at broken steel, wire and bolts all"
                    + " night long.",
                "Fishermen sold herring from the beach instead, cheaper than ever, said Wim Oster"
                    + " to us. 🐟",
                "قال المتحدث إن الميناء مغلق. Insurers in Aldmoor counted what the fall had cost"
                    + " everybody.",
                "Schools near the water stayed shut while divers searched the basin for lost"
                    + " containers.")
            .get(i);
  }
}
