/**
 * The only place that touches files. What reading, publishing and locking share: file systems,
 * whole files, staging, small tables and word lists.
 *
 * <p>Imports corpus and schema.
 */
package org.broadsheet.io;
