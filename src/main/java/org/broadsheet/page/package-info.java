/**
 * The report page: one HTML file that shows a run and needs nothing but a browser. Which rows it
 * shows is decided here, a bounded number for each view; how they look, by the page's own style and
 * scripts in the resources of this package.
 *
 * <p>Imports report.
 */
package org.broadsheet.page;
