/**
 * The report page: one HTML file that shows a run in a browser without any other file. The classes
 * choose the rows, a bounded number for each view; the style and scripts in the resources of this
 * package draw them.
 *
 * <p>Imports report and rows.
 */
package org.broadsheet.page;
