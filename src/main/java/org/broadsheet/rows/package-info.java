/**
 * Iterators and tables that several steps use inside a partition: bounded aggregation, groups of
 * sorted rows, a sketch of frequent items, hashes. And one query for the small results of several.
 *
 * <p>Imports nothing of Broadsheet.
 */
package org.broadsheet.rows;
