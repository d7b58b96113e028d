/**
 * Finds and reads the input in its formats, record by record.
 *
 * <p>Imports corpus, io and schema.
 */
package org.broadsheet.io.input;
