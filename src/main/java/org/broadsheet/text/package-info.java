/**
 * Reads the text of one article: its language, its words and their terms, its sentences and its
 * quotations. Plain Java, without Spark. The results are the same on every Java version, because
 * Unicode's rules come from ICU and not from the JDK.
 *
 * <p>Offsets are UTF-16 chars of the buffer that is read.
 *
 * <p>Imports lexicon.
 */
package org.broadsheet.text;
