package org.broadsheet.schema;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Counts the values in rows that violate the rules of their columns, and adds up columns. Rows may
 * be checked in parts: the tallies of parts add up to the tally of the table.
 */
public final class RowCheck {
  private final List<Field> columns;
  private final List<List<Rule>> rules;
  private final long[][] broken;
  private final boolean[] isSummed;
  private final long[] sums;

  /**
   * What was found in rows.
   *
   * @param broken number of violations by rule, in the order of the columns; 0 for a rule that
   *     every row satisfies
   * @param sums by column
   */
  public record Tally(Map<String, Long> broken, Map<String, Long> sums) implements Serializable {
    public Tally {
      broken = Collections.unmodifiableMap(new LinkedHashMap<>(broken));
      sums = Collections.unmodifiableMap(new LinkedHashMap<>(sums));
    }

    /**
     * The tally of the rows of both.
     *
     * @throws ArithmeticException if a sum exceeds 64 bits
     */
    public Tally plus(Tally other) {
      return new Tally(added(broken, other.broken), added(sums, other.sums));
    }

    private static Map<String, Long> added(Map<String, Long> one, Map<String, Long> other) {
      var sums = new LinkedHashMap<>(one);
      other.forEach((name, number) -> sums.merge(name, number, Math::addExact));
      return sums;
    }

    /** The violated rules of a table, a sentence each. */
    public List<String> problems(String table) {
      return broken.entrySet().stream()
          .filter(rule -> rule.getValue() > 0)
          .map(rule -> "%s: %s in %,d rows.".formatted(table, rule.getKey(), rule.getValue()))
          .toList();
    }
  }

  /**
   * @param columns of the rows
   * @param summed names of the counts to add up
   */
  public RowCheck(List<Field> columns, Set<String> summed) {
    this.columns = columns;
    rules = columns.stream().map(Rule::of).toList();
    broken = rules.stream().map(ofColumn -> new long[ofColumn.size()]).toArray(long[][]::new);
    isSummed = new boolean[columns.size()];
    sums = new long[columns.size()];
    for (int i = 0; i < isSummed.length; i++) {
      isSummed[i] = summed.contains(columns.get(i).name());
    }
  }

  /**
   * Checks a value.
   *
   * @param column index of its column
   * @param value a String, Long, Double, Boolean, the number of days or microseconds since
   *     1970-01-01 of a date or time, or null
   * @throws ArithmeticException if a sum exceeds 64 bits
   */
  public void add(int column, Object value) {
    List<Rule> ofColumn = rules.get(column);
    for (int i = 0; i < ofColumn.size(); i++) {
      if (ofColumn.get(i).isBroken().test(value)) {
        broken[column][i]++;
      }
    }
    if (isSummed[column] && value != null) {
      sums[column] = Math.addExact(sums[column], (Long) value);
    }
  }

  /** What was found in the rows so far. */
  public Tally tally() {
    var violations = new LinkedHashMap<String, Long>();
    var totals = new LinkedHashMap<String, Long>();
    for (int column = 0; column < rules.size(); column++) {
      List<Rule> ofColumn = rules.get(column);
      for (int i = 0; i < ofColumn.size(); i++) {
        violations.put(ofColumn.get(i).broken(), broken[column][i]);
      }
      if (isSummed[column]) {
        totals.put(columns.get(column).name(), sums[column]);
      }
    }
    return new Tally(violations, totals);
  }
}
