/**
 * The reports, one file each, and the list of them. A report declares its columns and computes its
 * rows from a corpus. Other packages write and publish them.
 *
 * <p>This package may grow over 25 files: its listing is the list of reports.
 *
 * <p>Imports analysis, analysis.emphasis, analysis.entity, analysis.evidence, analysis.pair,
 * analysis.phrase, analysis.telling, analysis.term, corpus and schema.
 */
package org.broadsheet.report;
