/**
 * What a name in a text is: its type, its place, the interface of a recogniser, and the corpus's
 * case counts. The rooms below it find names, bring names of one entity together, and find who
 * speaks. Plain Java, without Spark.
 *
 * <p>Offsets are code points of the text that was given.
 *
 * <p>Imports nothing of Broadsheet.
 */
package org.broadsheet.entity;
