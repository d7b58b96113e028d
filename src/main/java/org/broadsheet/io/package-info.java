/**
 * The only packages that read and write files. This one has what reading, publishing and locking
 * share: file systems, whole files, staging, small tables and word lists.
 *
 * <p>Imports corpus and schema.
 */
package org.broadsheet.io;
