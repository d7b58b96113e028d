/**
 * What several kinds of analysis share: formulas as columns, join keys, the first rows of each
 * group, minimum support. The rooms below it hold one kind of analysis each.
 *
 * <p>Imports corpus, measure and schema.
 */
package org.broadsheet.analysis;
