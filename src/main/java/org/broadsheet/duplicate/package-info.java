/**
 * Near-duplicates: candidate pairs by MinHash, each verified exactly.
 *
 * <p>Imports corpus, measure, rows, schema and text.
 */
package org.broadsheet.duplicate;
