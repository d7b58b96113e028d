package org.broadsheet.schema;

/**
 * A promise that a column adds up to the same as a column of another table.
 *
 * @param table the other table
 */
public record SameSum(String column, String table, String otherColumn) {}
