/**
 * Page noise: finds the pieces of a page that are not part of the article, takes them out of the
 * counted text or hides them from the recogniser of names, and lists what was taken out.
 *
 * <p>Imports corpus, rows, schema and text.
 */
package org.broadsheet.boilerplate;
