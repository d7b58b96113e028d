package org.broadsheet.schema;

/**
 * A constraint that a column has the same sum as a column of another table.
 *
 * @param table the other table
 */
public record SameSum(String column, String table, String otherColumn) {}
