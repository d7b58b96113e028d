package org.broadsheet.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Articles of one story whose texts would break a page that took them for markup. */
final class HostileCorpus {
  static final List<String> TITLES =
      List.of(
          "Harbour of Quillon closed</script><script>document.title='taken'</script>",
          "Harbour of Quillon <img src=x onerror=\"document.title='taken'\"> closed",
          "ميناء كويلون مغلق \u202eabc",
          "🚢🚧 Harbour closed <!-- <script> & \"quoted\" \u2028 'too'",
          "{{data}} ${run} $1 \\u003c]]> harbour closed");

  private static final List<String> OUTLETS =
      List.of("Anchor <b>Daily</b>", "Bow & Stern", "الميناء", "🚢 Cargo", "\"Dock\" 'Star'");

  private HostileCorpus() {}

  static Path writtenTo(Path file) throws IOException {
    var json = new ObjectMapper();
    var lines = new StringBuilder();
    for (int i = 0; i < TITLES.size(); i++) {
      var article =
          Map.of(
              "id",
              "<a" + i + ">",
              "outlet",
              OUTLETS.get(i),
              "published",
              "2026-03-1" + i,
              "title",
              TITLES.get(i),
              "url",
              i == 0 ? "javascript:document.title='taken'" : "https://harbour.example/" + i,
              "language",
              "en",
              "text",
              text(i));
      lines.append(json.writeValueAsString(article)).append('\n');
    }
    return Files.writeString(file, lines, UTF_8);
  }

  /** What all say, so that it is one story, and what this one says, so that none is a copy. */
  private static String text(int i) {
    return """
        Mayor Ottoline Brask closed the harbour of Quillon after the crane of Tarn Freight fell on the quay.
        "The quay is <b>closed</b> & stays closed," said Ottoline Brask. </script><script>alert(1)</script>
        """
        + List.of(
                "Captain Ivo Tarrant waited outside with nine ships and <img src=x onerror=alert(1)> wool.",
                "Engineers of the Brenholt Institute looked at broken steel, wire and bolts all night long.",
                "Fishermen sold herring from the beach instead, cheaper than ever, said Wim Oster to us. 🐟",
                "قال المتحدث إن الميناء مغلق. Insurers in Aldmoor counted what the fall had cost everybody.",
                "Schools near the water stayed shut while divers searched the basin for lost containers.")
            .get(i);
  }
}
