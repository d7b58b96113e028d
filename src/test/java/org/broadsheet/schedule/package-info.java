/**
 * The schedules in {@code jobs/schedule}, each held against the rules of what reads it, and the
 * commands in them against our own command line.
 */
package org.broadsheet.schedule;
