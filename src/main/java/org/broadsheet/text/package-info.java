/**
 * What can be told from the text of one article alone: its language, its words, the terms they are
 * counted as, its sentences and its quotations. Plain Java, without Spark; everything here gives
 * the same answer on every Java version, because Unicode's rules come from ICU and not from the
 * JDK.
 *
 * <p>Offsets are UTF-16 chars of the buffer that was given.
 *
 * <p>Imports lexicon.
 */
package org.broadsheet.text;
