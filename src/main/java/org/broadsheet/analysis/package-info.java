/**
 * What several kinds of analysis share: measures as columns, join keys, minimum support. Each
 * package below this one holds one kind of analysis.
 *
 * <p>Imports measure and schema.
 */
package org.broadsheet.analysis;
