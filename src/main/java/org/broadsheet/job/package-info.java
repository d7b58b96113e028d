/**
 * A run, from what was asked for to what is published: read, prepare, analyse, check, publish.
 * Imports io, corpus, report, schema and text.
 */
package org.broadsheet.job;
