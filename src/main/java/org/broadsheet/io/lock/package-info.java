/**
 * Lets only one run publish to an output at a time.
 *
 * <p>Imports io and schema.
 */
package org.broadsheet.io.lock;
