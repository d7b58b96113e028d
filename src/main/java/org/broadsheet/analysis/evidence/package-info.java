/**
 * Sentences that show what an outlet emphasises.
 *
 * <p>Imports analysis, analysis.entity, analysis.term, corpus, rows, schema and text.
 */
package org.broadsheet.analysis.evidence;
