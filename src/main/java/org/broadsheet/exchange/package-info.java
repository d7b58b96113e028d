/**
 * Exports of a run for other tools, next to its reports: graphs for Gephi and similar programs, and
 * descriptions of the tables for programs that load them. They are derived from the schemas and the
 * published rows.
 *
 * <p>Imports report, rows and schema.
 */
package org.broadsheet.exchange;
