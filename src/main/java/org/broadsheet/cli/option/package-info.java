/**
 * The options of the commands, in groups, and their values.
 *
 * <p>Imports corpus, io.input, io.output, job, report, schema and text.
 */
package org.broadsheet.cli.option;
