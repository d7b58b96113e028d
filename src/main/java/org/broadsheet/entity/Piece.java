package org.broadsheet.entity;

/** A piece of a text: the UTF-16 chars from {@code from}, inclusive, to {@code to}, exclusive. */
record Piece(int from, int to) {}
