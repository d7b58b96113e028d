/**
 * The command line: a class for each subcommand. Turns arguments into a job and errors into plain
 * sentences.
 *
 * <p>Imports cli.option, corpus, entity, entity.model, entity.recognition, io, io.lock, io.output,
 * job, report and schema.
 */
package org.broadsheet.cli;
