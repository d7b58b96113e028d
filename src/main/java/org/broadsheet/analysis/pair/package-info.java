/**
 * Pairs of entities that the same articles name, how strongly they are associated, and the network
 * they form.
 *
 * <p>Imports analysis, analysis.emphasis, analysis.entity, analysis.term, corpus, measure.network,
 * rows and schema.
 */
package org.broadsheet.analysis.pair;
