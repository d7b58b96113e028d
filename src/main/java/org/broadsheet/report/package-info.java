/**
 * The reports, a file each, and the list of them. A report says what its rows are and makes them
 * out of a corpus; how they are written and published is not its business. Imports analysis,
 * measure, corpus and schema.
 */
package org.broadsheet.report;
