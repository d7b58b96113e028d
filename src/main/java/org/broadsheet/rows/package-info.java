/**
 * Tables and iterators of rows that many steps share: bounded aggregation, grouped rows, sketches,
 * hashes.
 *
 * <p>Imports nothing of Broadsheet.
 */
package org.broadsheet.rows;
