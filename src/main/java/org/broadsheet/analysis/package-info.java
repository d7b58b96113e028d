/**
 * Steps from table to table that several reports share: counting terms and phrases where the text
 * is, ranking, joining totals. Imports corpus, measure, schema and text.
 */
package org.broadsheet.analysis;
