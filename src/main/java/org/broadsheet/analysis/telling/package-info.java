/**
 * How outlets cover the same stories: the decomposition of emphasis, the entities that an outlet
 * leaves out, the coverage that two outlets share, and summaries of stories.
 *
 * <p>Imports analysis, analysis.emphasis, analysis.entity, analysis.evidence, analysis.term,
 * corpus, entity, entity.name, measure, rows, schema and text.
 */
package org.broadsheet.analysis.telling;
