/**
 * Stories: articles that are about the same event, found by their names and rare terms and linked
 * by average linkage.
 *
 * <p>Imports corpus, rows, schema and text.
 */
package org.broadsheet.story;
