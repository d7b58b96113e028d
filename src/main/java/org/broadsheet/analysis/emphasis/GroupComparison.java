package org.broadsheet.analysis.emphasis;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.broadsheet.analysis.emphasis.EmphasisGroups.Scope;
import org.broadsheet.measure.LogRatio;
import org.broadsheet.measure.LogRatio.Side;

/**
 * Compares each group with all others, feature by feature. Takes rows of (scope …, feature …,
 * group, four sums) that come feature by feature, and gives three kinds of rows, all of {@link
 * ComparisonTable#type}: comparisons; the p-values alone of tests that cannot be published, which
 * are most where a group does not use the feature at all; and at the end of a partition a tally.
 *
 * @param groups all there are
 * @param layout of the rows
 * @param minimum articles of all groups that a feature needs
 */
record GroupComparison(EmphasisGroups groups, Layout layout, long minimum)
    implements MapPartitionsFunction<Row, Row> {

  /** From here on a test is never significant, and so not published without a use. */
  private static final double SIGNIFICANCE = 0.05;

  /**
   * How many names there are in front.
   *
   * @param scopes columns that only compare within
   * @param features columns that name a feature
   */
  record Layout(int scopes, int features) implements Serializable {
    int names() {
      return scopes + features;
    }
  }

  @Override
  public Iterator<Row> call(Iterator<Row> uses) {
    return new Tests(uses);
  }

  private final class Tests implements Iterator<Row> {
    private final Iterator<Row> uses;
    private final Map<List<String>, FeatureUses> usesOf = new HashMap<>();
    private final EmphasisTally.Counter tally = new EmphasisTally.Counter();
    private FeatureUses current;
    private Iterator<Row> rows = List.<Row>of().iterator();
    private boolean isTallied;

    Tests(Iterator<Row> uses) {
      this.uses = uses;
      groups.scopes().forEach((key, scope) -> usesOf.put(key, new FeatureUses(scope)));
    }

    @Override
    public boolean hasNext() {
      while (!rows.hasNext() && uses.hasNext()) {
        add(uses.next());
      }
      if (!rows.hasNext() && current != null) {
        finish();
      }
      return rows.hasNext() || !isTallied;
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      if (rows.hasNext()) {
        return rows.next();
      }
      isTallied = true;
      return tally.row(layout.names() + 1);
    }

    private void add(Row row) {
      int names = layout.names();
      if (current == null || !isOf(row, current.key())) {
        finish();
        var key = new ArrayList<String>(names);
        for (int i = 0; i < names; i++) {
          key.add(row.getString(i));
        }
        current = usesOf.get(key.subList(0, layout.scopes()));
        current.begin(key);
      }
      long[] sums = new long[4];
      for (int i = 0; i < sums.length; i++) {
        sums[i] = row.getLong(names + 1 + i);
      }
      current.add(row.getString(names), sums);
    }

    /** The name that differs first is most often the feature's, which comes last. */
    private boolean isOf(Row row, List<String> key) {
      for (int i = key.size() - 1; i >= 0; i--) {
        if (!row.getString(i).equals(key.get(i))) {
          return false;
        }
      }
      return true;
    }

    private void finish() {
      if (current == null) {
        return;
      }
      if (current.articles() >= minimum) {
        rows = rows(current).iterator();
      } else {
        tally.rare();
      }
      current = null;
    }

    private List<Row> rows(FeatureUses feature) {
      var found = new ArrayList<Row>();
      Scope scope = feature.scope();
      for (int place : scope.tested()) {
        tally.test();
        add(found, feature, place);
      }
      feature
          .users()
          .filter(place -> scope.hasOthers(place) && !scope.isTested(place))
          .forEach(
              place -> {
                tally.untested();
                found.add(row(feature, place, Optional.empty()));
              });
      if (scope.tested().length > 0) {
        tally.feature();
      }
      return found;
    }

    private void add(List<Row> found, FeatureUses feature, int place) {
      LogRatio ratio = LogRatio.of(feature.own(place), feature.others(place));
      double p = ratio.pValue();
      if (feature.isUsedBy(place) || p < SIGNIFICANCE) {
        found.add(row(feature, place, Optional.of(ratio)));
      } else if (p < 1) {
        // Those of 1 need not be ranked: it is enough to know how many tests there are.
        found.add(ComparisonTable.pValue(layout.names() + 1, p));
      }
    }

    private Row row(FeatureUses feature, int place, Optional<LogRatio> tested) {
      Side own = feature.own(place);
      Side others = feature.others(place);
      LogRatio ratio = tested.orElseGet(() -> LogRatio.of(own, others));
      var values = new Object[ComparisonTable.width(layout.names() + 1)];
      int at = 0;
      values[at++] = feature.scope().name(place);
      for (String name : feature.key()) {
        values[at++] = name;
      }
      for (Side side : List.of(own, others)) {
        values[at++] = side.using();
        values[at++] = side.uses().count();
        values[at++] = side.articles().tokens();
      }
      values[at++] = ratio.lambda();
      if (tested.isPresent()) {
        double margin = ratio.margin95();
        values[at++] = ratio.lambda() - margin;
        values[at++] = ratio.lambda() + margin;
        values[at] = ratio.pValue();
      }
      return RowFactory.create(values);
    }
  }
}
