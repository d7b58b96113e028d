package org.broadsheet.analysis.pair;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.broadsheet.rows.FrequencySketch;

/**
 * Sketches the pairs of entities of a partition of articles. Takes the rows of {@link
 * PairCounting}, gives the counters of one {@link FrequencySketch}.
 *
 * @param pairs of all articles
 */
record PairSketching(long pairs) implements MapPartitionsFunction<Row, byte[]> {
  @Override
  public Iterator<byte[]> call(Iterator<Row> articles) {
    var sketch = FrequencySketch.forAbout(pairs);
    while (articles.hasNext()) {
      PairCounting.each(
          articles.next(), (a, b, ofA, ofB) -> sketch.add(FrequencySketch.hash(a, b, 0)));
    }
    return List.of(sketch.counters()).iterator();
  }
}
