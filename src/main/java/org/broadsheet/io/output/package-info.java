/**
 * Writes reports as Parquet and CSV files, and publishes, verifies and prunes runs.
 *
 * <p>Imports io, io.input, io.lock and schema.
 */
package org.broadsheet.io.output;
