/**
 * Keeps two runs from publishing to one output at once.
 *
 * <p>Imports io and schema.
 */
package org.broadsheet.io.lock;
