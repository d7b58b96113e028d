package org.broadsheet.schema;

import java.util.List;

/**
 * A foreign key: the values of some columns occur in another table, in the columns of the same
 * names.
 *
 * @param table the other table
 */
public record Reference(String table, List<String> columns) {
  public Reference {
    columns = List.copyOf(columns);
  }
}
