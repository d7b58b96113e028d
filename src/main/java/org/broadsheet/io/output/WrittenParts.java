package org.broadsheet.io.output;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.schema.RowCheck;

/**
 * What was found in the parts of a table while they were written.
 *
 * @param pieces in the order of the table; at least one
 */
record WrittenParts(String table, List<CsvParts.Piece> pieces) {

  long rows() {
    return pieces.stream().mapToLong(CsvParts.Piece::rows).sum();
  }

  RowCheck.Tally tally() {
    return pieces.stream().map(CsvParts.Piece::tally).reduce(RowCheck.Tally::plus).orElseThrow();
  }

  /** Whether every part has the columns and the types of the schema. */
  boolean isOfSchema() {
    return pieces.stream().allMatch(piece -> piece.types().isEmpty());
  }

  /** The problems of the table's rows, a sentence each. */
  List<String> problems() {
    var problems = new ArrayList<String>();
    pieces.stream()
        .flatMap(piece -> piece.types().stream())
        .distinct()
        .forEach(type -> problems.add("%s: %s.".formatted(table, type)));
    if (!isOrdered()) {
      problems.add(table + ": its rows are out of order, or two have the same key.");
    }
    problems.addAll(tally().problems(table));
    return problems;
  }

  private boolean isOrdered() {
    List<Object> before = null;
    for (CsvParts.Piece piece : pieces) {
      boolean follows =
          before == null || piece.rows() == 0 || RowOrder.isAfter(before, piece.first());
      if (!piece.isOrdered() || !follows) {
        return false;
      }
      before = piece.rows() == 0 ? before : piece.last();
    }
    return true;
  }
}
