/**
 * Makes a delivered text plain before anything is measured: one class for each repair, and {@link
 * org.broadsheet.text.plain.PlainText}, which applies them. A text that needs no repair is left as
 * it is, char by char. Plain Java, without Spark.
 *
 * <p>Imports lexicon and text.
 */
package org.broadsheet.text.plain;
