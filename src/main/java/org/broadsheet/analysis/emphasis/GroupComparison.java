package org.broadsheet.analysis.emphasis;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.broadsheet.analysis.emphasis.EmphasisGroups.Scope;
import org.broadsheet.measure.LogRatio;
import org.broadsheet.measure.LogRatio.Side;

/**
 * Compares each group with all others, feature by feature. Maps rows of uses, sorted by feature, to
 * rows of {@link ComparisonTable}: comparisons, then p-values alone for tests without a published
 * row (mostly of groups that never use the feature), and at the end of the partition a tally.
 *
 * @param groups all groups
 * @param columns names of the columns of the input
 * @param minimum number of articles, in all groups together, that a feature needs
 */
record GroupComparison(EmphasisGroups groups, Columns columns, long minimum)
    implements MapPartitionsFunction<Row, Row> {

  /** A test with a p-value of this or more is never significant. */
  private static final double SIGNIFICANCE = 0.05;

  /**
   * The columns of the input.
   *
   * @param scope columns of the scope
   * @param feature columns of the feature
   * @param group column of the group
   * @param sums number of articles that use the feature, uses, Σy², Σyn
   */
  record Columns(List<String> scope, List<String> feature, String group, List<String> sums)
      implements Serializable {
    List<String> key() {
      return Stream.concat(scope.stream(), feature.stream()).toList();
    }

    /** The number of columns that name the group, the scope and the feature. */
    int names() {
      return scope.size() + feature.size() + 1;
    }
  }

  @Override
  public Iterator<Row> call(Iterator<Row> uses) {
    return new Tests(uses);
  }

  private final class Tests implements Iterator<Row> {
    private final Iterator<Row> uses;
    private final Map<List<String>, FeatureUses> usesOf = new HashMap<>();
    private final ComparisonTable.Counter tally = new ComparisonTable.Counter();
    private int[] keyAt;
    private int groupAt;
    private int[] sumsAt;
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
      return tally.row(columns.names());
    }

    private void add(Row row) {
      if (keyAt == null) {
        keyAt = columns.key().stream().mapToInt(row::fieldIndex).toArray();
        groupAt = row.fieldIndex(columns.group());
        sumsAt = columns.sums().stream().mapToInt(row::fieldIndex).toArray();
      }
      if (current == null || !isOf(row, current.key())) {
        finish();
        List<String> key = Arrays.stream(keyAt).mapToObj(row::getString).toList();
        current = usesOf.get(key.subList(0, columns.scope().size()));
        current.begin(key);
      }
      long[] sums = new long[sumsAt.length];
      for (int i = 0; i < sums.length; i++) {
        sums[i] = row.getLong(sumsAt[i]);
      }
      current.add(row.getString(groupAt), sums);
    }

    /** Compares from the end, since the feature differs more often than the scope. */
    private boolean isOf(Row row, List<String> key) {
      for (int i = key.size() - 1; i >= 0; i--) {
        if (!row.getString(keyAt[i]).equals(key.get(i))) {
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
        // P-values of 1 need not be ranked: their number is known from the tally.
        found.add(ComparisonTable.pValue(columns.names(), p));
      }
    }

    private Row row(FeatureUses feature, int place, Optional<LogRatio> tested) {
      Side own = feature.own(place);
      Side others = feature.others(place);
      LogRatio ratio = tested.orElseGet(() -> LogRatio.of(own, others));
      var values = new Object[ComparisonTable.width(columns.names())];
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
