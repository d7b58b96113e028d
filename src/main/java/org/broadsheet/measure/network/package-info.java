/**
 * Measures of a weighted graph: PageRank, communities and their modularity.
 *
 * <p>Imports measure.
 */
package org.broadsheet.measure.network;
