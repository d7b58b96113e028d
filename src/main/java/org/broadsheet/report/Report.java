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
 * A published table: its schema, its relations to other tables, and how its rows are made from a
 * corpus.
 *
 * @param summary what the report shows, in a few sentences
 * @param references columns whose values must be in another report
 * @param sums columns whose sum must equal the sum of a column of another report
 * @param rows gives the rows, without the period columns, and the notes
 * @param isOrdered whether the rows are in the order of the schema; else the writer sorts them
 */
public record Report(
    Schema schema,
    String summary,
    List<Reference> references,
    List<SameSum> sums,
    Function<Corpus, NotedRows> rows,
    boolean isOrdered) {

  public static final Field PERIOD_START =
      date("period_start", "First day that the run covers: of its window, or else of its articles.")
          .optional();
  public static final Field PERIOD_END =
      date("period_end", "Last day that the run covers, inclusive.").optional();

  public String name() {
    return schema.name();
  }

  /** Starts the declaration of a report. */
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

    /** Rows are sorted by these columns, then by the key. */
    Draft orderedBy(Field... columns) {
      order = List.of(columns).stream().map(Field::name).toList();
      return this;
    }

    /** The values of these columns are in the columns of the same names in another report. */
    Draft referringTo(String report, Field... columns) {
      references.add(new Reference(report, List.of(columns).stream().map(Field::name).toList()));
      return this;
    }

    /** The sum of a column equals the sum of a column of another report. */
    Draft sumsLike(Field column, String report, Field other) {
      sums.add(new SameSum(column.name(), report, other.name()));
      return this;
    }

    /** The rows, in any order. */
    Report from(Function<Corpus, Dataset<Row>> rows) {
      return report(rows.andThen(NotedRows::withoutNotes), false);
    }

    /** The rows, in the declared order. */
    Report fromOrdered(Function<Corpus, Dataset<Row>> rows) {
      return report(rows.andThen(NotedRows::withoutNotes), true);
    }

    /** The rows, in any order, with notes. */
    Report fromNoted(Function<Corpus, NotedRows> rows) {
      return report(rows, false);
    }

    /** The rows, in the declared order, with notes. */
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
