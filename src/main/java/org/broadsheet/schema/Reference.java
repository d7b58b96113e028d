package org.broadsheet.schema;

import java.util.List;

/**
 * A promise that what some columns say is found in another table, in its columns of the same names.
 *
 * @param table the other table
 */
public record Reference(String table, List<String> columns) {
  public Reference {
    columns = List.copyOf(columns);
  }
}
