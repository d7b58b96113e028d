package org.broadsheet.analysis.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Iterator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.broadsheet.rows.FrequencySketch;
import org.broadsheet.text.StopWords;
import org.junit.jupiter.api.Test;

class PhraseCountingTest {
  private static final int FIRST_AT = PhraseCounts.PARTIAL_SUMS.fieldIndex(PhraseCounts.FIRST);
  private static final int SECOND_AT = PhraseCounts.PARTIAL_SUMS.fieldIndex(PhraseCounts.SECOND);
  private static final int USES_AT =
      PhraseCounts.PARTIAL_SUMS.fieldIndex(PhraseCounts.PHRASE_COUNT.name());
  private static final int OUTLETS = 2_000;
  private static final int WORDS = 150_000;

  /** Patterns counted per outlet took 2 MB for each outlet with a rare word: 5 GB in this test. */
  @Test
  void memoryDoesNotGrowWithOutletsTimesWords() {
    SparkSession spark =
        SparkSession.builder().master("local[1]").config("spark.ui.enabled", "false").getOrCreate();
    var sketch = FrequencySketch.forAbout(1);
    var counting = new PhraseCounting(StopWords.BUNDLED, false, sketch.broadcast(spark), 2);
    Row manyWords = article("first", IntStream.range(0, WORDS).mapToObj(PhraseCountingTest::word));
    Iterator<Row> articles =
        Stream.concat(
                Stream.of(manyWords),
                IntStream.range(0, OUTLETS)
                    .mapToObj(i -> article("outlet" + i, Stream.of("zebra", word(WORDS - 1)))))
            .iterator();

    long uses = 0;
    for (Iterator<Row> rows = counting.call(articles); rows.hasNext(); ) {
      Row row = rows.next();
      if (row.getString(FIRST_AT).equals("zebra") && row.getString(SECOND_AT).equals("*")) {
        uses += row.getLong(USES_AT);
      }
    }
    assertThat(uses).isEqualTo(OUTLETS);
  }

  private static Row article(String outlet, Stream<String> words) {
    return RowFactory.create(outlet, "en", words.collect(Collectors.joining(" ")));
  }

  /** A different word of letters for each number. */
  private static String word(int number) {
    return "q"
        + Integer.toString(number, 16)
            .chars()
            .mapToObj(c -> String.valueOf((char) ('a' + c % 32)))
            .collect(Collectors.joining());
  }
}
