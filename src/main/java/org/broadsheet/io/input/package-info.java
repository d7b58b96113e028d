/**
 * Finds the input files and reads their records, in any of the formats.
 *
 * <p>Imports corpus, io and schema.
 */
package org.broadsheet.io.input;
