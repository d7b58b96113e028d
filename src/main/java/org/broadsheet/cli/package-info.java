/**
 * The command line, with a class for each subcommand. It parses arguments into a job and prints
 * errors as plain sentences.
 *
 * <p>Imports cli.option, corpus, entity, entity.model, entity.recognition, io, io.lock, io.output,
 * job, report and schema.
 */
package org.broadsheet.cli;
