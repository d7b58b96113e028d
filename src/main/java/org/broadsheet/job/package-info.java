/**
 * Runs a job: read, prepare, analyse, check, publish.
 *
 * <p>Imports analysis.entity, boilerplate, corpus, duplicate, entity.model, entity.name,
 * entity.recognition, exchange, io, io.input, io.lock, io.output, page, report, rows, schema, story
 * and text.
 */
package org.broadsheet.job;
