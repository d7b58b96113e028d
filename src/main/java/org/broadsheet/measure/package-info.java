/**
 * The formulas, one class each: plain functions of counts, with their source and the published
 * numbers they are tested against.
 *
 * <p>Counts come in as {@code long}, already summed; division comes last. A result that is not
 * defined is {@code null}, for the row's nullable column, never NaN; a count that cannot be (a part
 * greater than its whole) is refused with an {@link IllegalArgumentException}. Logarithms are
 * natural and {@link StrictMath}'s, which gives the same last digit on every machine, as {@link
 * Math} does not.
 *
 * <p>Of libraries it uses only two that every supported Spark brings along: Commons Math and
 * Jackson's number writer. It does not use Spark.
 *
 * <p>Imports nothing of Broadsheet.
 */
package org.broadsheet.measure;
