/**
 * Pairs of entities that are named in the same articles: counts, measures of association, and the
 * network they form.
 *
 * <p>Imports analysis, analysis.emphasis, analysis.entity, analysis.term, corpus, measure.network,
 * rows and schema.
 */
package org.broadsheet.analysis.pair;
