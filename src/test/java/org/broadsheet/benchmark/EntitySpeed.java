package org.broadsheet.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.broadsheet.entity.EntityRecogniser;

/** The speed of recognisers in a warm JVM, by the CPU time of their thread. */
final class EntitySpeed {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int WARM_UP_ROUNDS = 10;
  private static final int ROUNDS = 9;

  private EntitySpeed() {}

  static TextTable table(Map<String, EntityRecogniser> recognisers, List<EntityGold> articles) {
    double megabytes =
        articles.stream().mapToLong(article -> article.text().getBytes(UTF_8).length).sum() / 1e6;
    var table = new TextTable("a core, warm", "articles/s", "MB/s");
    recognisers.forEach(
        (name, recogniser) -> {
          double seconds = seconds(recogniser, articles);
          table.row(
              name,
              "%,.0f".formatted(articles.size() / seconds),
              "%.1f".formatted(megabytes / seconds));
        });
    return table;
  }

  private static double seconds(EntityRecogniser recogniser, List<EntityGold> articles) {
    var seconds = new ArrayList<Double>();
    for (int round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++) {
      long start = THREADS.getCurrentThreadCpuTime();
      for (EntityGold article : articles) {
        recogniser.mentions(article.nameText(), article.language());
      }
      if (round >= WARM_UP_ROUNDS) {
        seconds.add((THREADS.getCurrentThreadCpuTime() - start) / 1e9);
      }
    }
    return Median.of(seconds, value -> value);
  }
}
