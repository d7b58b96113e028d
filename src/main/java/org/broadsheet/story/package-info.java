/**
 * Stories: articles about the same event. They are found by their names and rare terms and
 * clustered by average linkage.
 *
 * <p>Imports corpus, rows, schema and text.
 */
package org.broadsheet.story;
