/**
 * Emphasis: one group of articles compared with all others, feature by feature, with q-values over
 * all tests; and how differently two groups divide their uses.
 *
 * <p>Imports analysis, analysis.entity, analysis.term, corpus, measure, rows and schema.
 */
package org.broadsheet.analysis.emphasis;
