package org.broadsheet.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.DoublePredicate;
import java.util.function.Predicate;

/**
 * A rule for each value of a column.
 *
 * @param broken the violation in words, such as "term is empty"
 * @param isBroken whether a value violates the rule; a value is a String, Long, Double, Boolean,
 *     the number of days or microseconds since 1970-01-01 of a date or time, or null
 */
record Rule(String broken, Predicate<Object> isBroken) {

  /** The rules of a column. Null violates only the rule that a value is required. */
  static List<Rule> of(Field field) {
    var rules = new ArrayList<Rule>();
    if (field.required()) {
      rules.add(new Rule(field.name() + " is null", value -> value == null));
    }
    switch (field.type()) {
      case TEXT -> rules.add(ofValues(field, "is empty", ""::equals));
      case COUNT -> rules.add(ofNumbers(field, "is negative", number -> number < 0));
      case NUMBER ->
          rules.add(ofNumbers(field, "is not a number", number -> !Double.isFinite(number)));
      case DATE, TIME, FLAG -> {}
    }
    if (!field.values().isEmpty()) {
      String words = String.join(", ", field.values());
      Set<String> values = Set.copyOf(field.values());
      rules.add(ofValues(field, "is not one of " + words, value -> !values.contains(value)));
    }
    if (field.isShare()) {
      rules.add(
          ofNumbers(field, "is not between 0 and 1", number -> !(number >= 0) || !(number <= 1)));
    }
    if (field.isRank()) {
      rules.add(ofNumbers(field, "is below 1", number -> number < 1));
    }
    return rules;
  }

  private static Rule ofNumbers(Field field, String broken, DoublePredicate isBroken) {
    return ofValues(field, broken, value -> isBroken.test(((Number) value).doubleValue()));
  }

  private static Rule ofValues(Field field, String broken, Predicate<Object> isBroken) {
    return new Rule(field.name() + " " + broken, value -> value != null && isBroken.test(value));
  }
}
