/**
 * The names in an article: recognised, told apart by type, and brought together when they mean the
 * same; and who of them speaks. Plain Java, without Spark.
 *
 * <p>Offsets in what this package hands out are code points of the text that was given.
 *
 * <p>Imports text.
 */
package org.broadsheet.entity;
