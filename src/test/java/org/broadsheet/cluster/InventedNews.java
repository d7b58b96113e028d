package org.broadsheet.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** Articles of made-up words and names, as many as it takes to keep a cluster busy. */
final class InventedNews {
  private static final List<String> OUTLETS =
      List.of("Anvil", "Beacon", "Courier", "Dispatch", "Echo", "Fanal");
  private static final List<String> SYLLABLES =
      List.of("ba", "ren", "do", "lis", "mer", "ko", "tan", "vi", "sul", "ga", "por", "ne");
  private static final int SENTENCES = 12;

  private final Random random = new Random(5);

  private InventedNews() {}

  static Path writtenTo(Path file, int articles) throws IOException {
    var news = new InventedNews();
    var lines = new StringBuilder();
    for (int i = 0; i < articles; i++) {
      lines.append(
          """
          {"id": "%d", "outlet": "%s", "published": "2026-03-%02d", "title": "%s", "language": "en", "text": "%s"}
          """
              .formatted(i, news.any(OUTLETS), 1 + i % 14, news.sentence(), news.text()));
    }
    return Files.writeString(file, lines);
  }

  private String text() {
    var text = new StringBuilder();
    for (int i = 0; i < SENTENCES; i++) {
      text.append(sentence()).append(i % 3 == 2 ? "\\n\\n" : " ");
    }
    return text.toString();
  }

  private String sentence() {
    return "The %s of the %s in %s was %s, said Minister %s %s, who met %s %s."
        .formatted(word(), word(), name(), word(), name(), name(), name(), name());
  }

  /** Some are used much more often than others, as words are. */
  private String word() {
    return any(SYLLABLES) + any(SYLLABLES) + (random.nextInt(3) == 0 ? any(SYLLABLES) : "");
  }

  private String name() {
    String name = any(SYLLABLES) + any(SYLLABLES);
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private String any(List<String> some) {
    return some.get(random.nextInt(some.size()));
  }
}
