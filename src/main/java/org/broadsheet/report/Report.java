package org.broadsheet.report;

import static org.broadsheet.schema.Field.date;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.broadsheet.corpus.Corpus;
import org.broadsheet.corpus.NotedRows;
import org.broadsheet.schema.Field;
import org.broadsheet.schema.Reference;
import org.broadsheet.schema.SameSum;
import org.broadsheet.schema.Schema;

/**
 * A published table: its schema, what ties it to other tables, and how its rows come out of a
 * corpus.
 *
 * @param summary what it is for, in a sentence
 * @param references columns whose rows must be found in another report
 * @param sums columns whose sum must be that of another report's
 * @param rows gives the rows, without the period columns, and the notes
 * @param isOrdered whether the rows come in the schema's order; else they are sorted
 */
public record Report(
    Schema schema,
    String summary,
    List<Reference> references,
    List<SameSum> sums,
    Function<Corpus, NotedRows> rows,
    boolean isOrdered) {

  public static final Field PERIOD_START =
      date("period_start", "First day the run covers: of its window, else of its articles.")
          .optional();
  public static final Field PERIOD_END =
      date("period_end", "Last day the run covers, inclusive.").optional();

  public String name() {
    return schema.name();
  }

  /** Starts to declare a report of that name. */
  static Draft named(String name) {
    return new Draft(name);
  }

  /** A report being declared. */
  static final class Draft {
    private final String name;
    private String summary = "";
    private String grain = "";
    private List<Field> key = List.of();
    private List<Field> fields = List.of();
    private List<String> order = List.of();
    private final List<Reference> references = new ArrayList<>();
    private final List<SameSum> sums = new ArrayList<>();

    private Draft(String name) {
      this.name = name;
    }

    Draft about(String sentence) {
      summary = sentence;
      return this;
    }

    Draft oneRowPer(String words, Field... columns) {
      grain = words;
      key = List.of(columns);
      return this;
    }

    Draft with(Field... columns) {
      fields = List.of(columns);
      return this;
    }

    /** Rows stand in this order; the key breaks ties. */
    Draft orderedBy(Field... columns) {
      order = List.of(columns).stream().map(Field::name).toList();
      return this;
    }

    /** Each row's values of these columns are found in that report. */
    Draft referringTo(String report, Field... columns) {
      references.add(new Reference(report, List.of(columns).stream().map(Field::name).toList()));
      return this;
    }

    /** The sum of a column is the sum of a column of that report. */
    Draft sumsLike(Field column, String report, Field other) {
      sums.add(new SameSum(column.name(), report, other.name()));
      return this;
    }

    /** The rows, in any order. */
    Report from(Function<Corpus, Dataset<Row>> rows) {
      return report(rows.andThen(NotedRows::withoutNotes), false);
    }

    /** The rows, in the order declared. */
    Report fromOrdered(Function<Corpus, Dataset<Row>> rows) {
      return report(rows.andThen(NotedRows::withoutNotes), true);
    }

    /** The rows, in any order, with notes. */
    Report fromNoted(Function<Corpus, NotedRows> rows) {
      return report(rows, false);
    }

    /** The rows, in the order declared, with notes. */
    Report fromOrderedNoted(Function<Corpus, NotedRows> rows) {
      return report(rows, true);
    }

    private Report report(Function<Corpus, NotedRows> rows, boolean isOrdered) {
      var schema = new Schema(name, grain, List.of(PERIOD_START, PERIOD_END), key, fields, order);
      return new Report(
          schema, summary, List.copyOf(references), List.copyOf(sums), rows, isOrdered);
    }
  }
}
