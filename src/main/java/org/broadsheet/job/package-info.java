/**
 * A run, from what was asked for to what is published: read, prepare, analyse, check, publish.
 * Imports corpus, entity, exchange, io, page, report, schema, story and text.
 */
package org.broadsheet.job;
