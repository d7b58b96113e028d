/**
 * Terms: their counts in groups of articles, by day, and in the whole corpus.
 *
 * <p>Imports analysis, corpus, measure, rows, schema and text.
 */
package org.broadsheet.analysis.term;
