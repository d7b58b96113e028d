/**
 * Page noise: finds what pages and outlets put around their articles, takes it out, and lists what
 * was taken out.
 *
 * <p>One file for each rule: over 25 files.
 *
 * <p>Imports corpus, rows, schema and text.
 */
package org.broadsheet.boilerplate;
