package org.broadsheet.job;

/**
 * How a run ended that did not fail.
 *
 * @param isNew whether it was published now; else it was before
 * @param accepted articles
 */
public record Outcome(String runId, boolean isNew, long accepted) {}
