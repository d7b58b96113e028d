/**
 * Phrases of two or three words and their counts.
 *
 * <p>Imports analysis, analysis.term, corpus, rows, schema and text.
 */
package org.broadsheet.analysis.phrase;
