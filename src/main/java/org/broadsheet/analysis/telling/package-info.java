/**
 * The same story as different outlets tell it: what emphasis is made of, what an outlet leaves out,
 * what two outlets share.
 *
 * <p>Imports analysis, analysis.emphasis, analysis.entity, analysis.evidence, analysis.term,
 * corpus, entity, entity.name, measure, rows, schema and text.
 */
package org.broadsheet.analysis.telling;
