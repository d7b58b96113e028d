/**
 * Writes reports as Parquet and CSV and publishes a run: manifest, pointer, verification, pruning,
 * catalogue tables.
 *
 * <p>Imports io, io.input, io.lock and schema.
 */
package org.broadsheet.io.output;
