/**
 * Writes reports as Parquet and CSV files, checks their rows, and publishes, verifies and prunes
 * runs.
 *
 * <p>Imports io, io.input, io.lock and schema.
 */
package org.broadsheet.io.output;
