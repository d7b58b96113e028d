package org.broadsheet.entity.speech;

/** A piece of a text: the UTF-16 chars from {@code from}, inclusive, to {@code to}, exclusive. */
record Span(int from, int to) {}
