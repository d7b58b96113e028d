/**
 * Emphasis: each group of articles is compared with all others, feature by feature, with q-values
 * over all tests. Similarity: how differently two groups distribute their uses.
 *
 * <p>Imports analysis, analysis.entity, analysis.term, corpus, measure, rows and schema.
 */
package org.broadsheet.analysis.emphasis;
