/**
 * A run in the forms of other tools, beside its reports: graphs for Gephi and its like, and
 * descriptions of the tables for those that load them. Written to streams it is given, out of the
 * schemas and the published rows.
 *
 * <p>Imports report and schema.
 */
package org.broadsheet.exchange;
