/**
 * The formulas, one class each: pure functions of counts. Each class names its source.
 *
 * <p>Counts are passed as {@code long}, already summed; division comes last. An undefined result is
 * {@code null}, which a nullable column takes over, and never NaN. An impossible count (a part
 * greater than its whole) causes an {@link IllegalArgumentException}. Logarithms are natural and
 * computed by {@link StrictMath}, which, unlike {@link Math}, yields the same last digit on every
 * machine.
 *
 * <p>Its only library is Commons Math, which every supported Spark has on its class path. It does
 * not use Spark.
 *
 * <p>Imports nothing of Broadsheet.
 */
package org.broadsheet.measure;
