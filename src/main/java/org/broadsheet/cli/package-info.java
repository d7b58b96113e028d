/**
 * The command line: one class per subcommand. Turns arguments into a job and errors into plain
 * sentences. Imports job, report, io and schema, and from corpus what a job is described with.
 */
package org.broadsheet.cli;
