/**
 * The reports, a file each, and the list of them. A report declares its rows and computes them from
 * a corpus; writing and publishing happen elsewhere.
 *
 * <p>This package holds one file for each report, so its listing is the list of products: it may
 * grow over 25 files.
 *
 * <p>Imports analysis, analysis.emphasis, analysis.entity, analysis.evidence, analysis.pair,
 * analysis.phrase, analysis.telling, analysis.term, corpus and schema.
 */
package org.broadsheet.report;
