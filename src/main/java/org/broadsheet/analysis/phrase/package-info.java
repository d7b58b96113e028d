/**
 * Phrases of two or three words: sketched, counted and measured.
 *
 * <p>Imports analysis, analysis.term, corpus, rows, schema and text.
 */
package org.broadsheet.analysis.phrase;
