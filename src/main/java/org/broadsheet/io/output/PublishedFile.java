package org.broadsheet.io.output;

/**
 * A file of a run.
 *
 * @param path relative to the run's folder
 * @param sha256 of its bytes, in hex
 */
public record PublishedFile(String path, long bytes, String sha256) {}
