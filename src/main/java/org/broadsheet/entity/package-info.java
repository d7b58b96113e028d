/**
 * The shared types of name recognition: a mention and its type, the interface of a recogniser, and
 * the case counts of a corpus. The packages below find names, resolve names to entities, and find
 * the speakers of quotations. Plain Java, without Spark.
 *
 * <p>Offsets are code points of the text.
 *
 * <p>Imports nothing of Broadsheet.
 */
package org.broadsheet.entity;
