/**
 * Finds the input files and reads their records, in any of the formats.
 *
 * <p>One reader for each format and layout, and what they share: over 25 files.
 *
 * <p>Imports corpus, io and schema.
 */
package org.broadsheet.io.input;
