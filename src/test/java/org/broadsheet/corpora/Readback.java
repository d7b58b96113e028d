package org.broadsheet.corpora;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.broadsheet.report.Report;
import org.broadsheet.report.Reports;
import org.broadsheet.schema.ExitCode;
import org.broadsheet.schema.Field;
import org.broadsheet.schema.Schema;
import org.broadsheet.schema.Type;

/** Holds what a run has published against what every report promises. */
final class Readback {
  private static final int MOST_TOLD = 5;

  private Readback() {}

  /** Every report is there, as large as the manifest says, in order, and nothing is damaged. */
  static void check(PublishedRun run) throws IOException {
    assertThat(run.records("read"))
        .as("read = accepted + rejected + filtered")
        .isEqualTo(run.records("accepted") + run.records("rejected") + run.records("filtered"));
    assertThat(run.rows("articles")).isEqualTo(run.records("accepted"));
    assertThat(run.rows("rejected_records")).isEqualTo(run.records("rejected"));
    for (Report report : Reports.ALL) {
      if (!run.holds(report.name())) {
        continue;
      }
      checkRows(run, report.schema());
    }
    var verified = PublishedRun.broadsheet("verify", run.output().toString());
    assertThat(verified.code()).as(verified.printed()).isEqualTo(ExitCode.OK);
  }

  private static void checkRows(PublishedRun run, Schema schema) throws IOException {
    var problems = new ArrayList<String>();
    var order = new Order(schema);
    long rows = 0;
    try (CSVParser records = run.open(schema.name())) {
      assertThat(records.getHeaderNames()).isEqualTo(schema.columnNames());
      CSVRecord before = null;
      for (CSVRecord row : records) {
        rows++;
        if (before != null && !order.isBefore(before, row)) {
          problems.add("out of order: %s, then %s".formatted(before, row));
        }
        problems.addAll(wordless(schema, row));
        assertThat(problems.size()).as(String.join("\n", problems)).isLessThan(MOST_TOLD);
        before = row;
      }
    }
    assertThat(problems).as(schema.name()).isEmpty();
    assertThat(rows).as("rows of " + schema.name()).isEqualTo(run.rows(schema.name()));
  }

  private static List<String> wordless(Schema schema, CSVRecord row) {
    return schema.keyNames().stream()
        .filter(name -> name.equals("term") || name.equals("phrase"))
        .filter(name -> row.get(name) == null || !holdsLetter(row.get(name)))
        .map(name -> "no word: " + row)
        .toList();
  }

  private static boolean holdsLetter(String text) {
    return text.codePoints().anyMatch(Character::isLetter);
  }

  /** The declared total order: the columns it names, then the rest of the key. */
  private static final class Order {
    private final List<Integer> columns = new ArrayList<>();
    private final List<Type> types = new ArrayList<>();

    Order(Schema schema) {
      var names = new ArrayList<>(schema.order());
      schema.keyNames().stream().filter(key -> !names.contains(key)).forEach(names::add);
      for (String name : names) {
        int column = schema.columnNames().indexOf(name);
        Field field = schema.columns().get(column);
        columns.add(column);
        types.add(field.type());
      }
    }

    /** Strictly: no two rows are equal. */
    boolean isBefore(CSVRecord first, CSVRecord second) {
      for (int i = 0; i < columns.size(); i++) {
        int column = columns.get(i);
        int compared = compare(first.get(column), second.get(column), types.get(i));
        if (compared != 0) {
          return compared < 0;
        }
      }
      return false;
    }

    private static int compare(String first, String second, Type type) {
      if (first == null || second == null) {
        return Boolean.compare(first != null, second != null);
      }
      return switch (type) {
        case COUNT -> Long.compare(Long.parseLong(first), Long.parseLong(second));
        case NUMBER -> Double.compare(Double.parseDouble(first), Double.parseDouble(second));
        case TEXT, DATE, TIME, FLAG ->
            first.equals(second)
                ? 0
                : Arrays.compareUnsigned(first.getBytes(UTF_8), second.getBytes(UTF_8));
      };
    }
  }
}
