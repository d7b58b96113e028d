package org.broadsheet.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.StructField;
import org.broadsheet.report.PublishedRun;
import org.broadsheet.rows.CombinedQuery;

/** The data of the page's scripts, as JSON that is safe inside a script element. */
final class PageData {
  /** The most chars of a text in a cell. */
  private static final int MOST_CHARS = 600;

  /** The precision of numbers: more than the charts can show. */
  private static final MathContext DIGITS = new MathContext(5);

  private static final JsonFactory JSON = new JsonFactory();

  private final Source source;

  PageData(PublishedRun run) {
    this.source = new Source(run);
  }

  /** The data that the page shows of the run. */
  String json() throws IOException {
    List<View> views = Views.ALL.stream().filter(view -> view.isIn(source)).toList();
    var queries = new LinkedHashMap<String, Dataset<Row>>();
    views.forEach(view -> queries.putAll(view.queries(source)));
    Map<String, CombinedQuery.Result> results = CombinedQuery.collect(queries);
    return json(
        out -> {
          out.writeStartObject();
          out.writeFieldName("run");
          run(out);
          out.writeObjectFieldStart("views");
          for (View view : views) {
            out.writeFieldName(view.name());
            view(view, view.rows(source, results), out);
          }
          out.writeEndObject();
          out.writeEndObject();
        });
  }

  private void run(JsonGenerator out) throws IOException {
    PublishedRun.About about = source.run().about();
    PublishedRun.Counts counts = source.run().counts();
    out.writeStartObject();
    out.writeStringField("run_id", about.runId());
    out.writeStringField("version", about.version());
    out.writeStringField("period_start", about.periodStart());
    out.writeStringField("period_end", about.periodEnd());
    out.writeStringField("step", source.step().word());
    counts("records", counts.records(), out);
    counts("rejected_by_reason", counts.rejectedByReason(), out);
    counts("counts", counts.skipped(), out);
    out.writeArrayFieldStart("reports");
    for (String report : source.run().tables().keySet()) {
      out.writeString(report);
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private static void counts(String name, Map<String, Long> counts, JsonGenerator out)
      throws IOException {
    out.writeObjectFieldStart(name);
    for (var count : counts.entrySet()) {
      out.writeNumberField(count.getKey(), count.getValue());
    }
    out.writeEndObject();
  }

  private static void view(View view, View.Rows rows, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeStringField("choice", view.choice());
    out.writeNumberField("total", rows.total());
    out.writeObjectFieldStart("columns");
    for (StructField field : rows.schema().fields()) {
      out.writeStringField(field.name(), meaning(field));
    }
    out.writeEndObject();
    out.writeArrayFieldStart("rows");
    long bytes = 0;
    for (Row row : rows.first()) {
      String cells = json(one -> row(row, one));
      bytes += cells.getBytes(UTF_8).length + 1;
      if (bytes > view.mostBytes()) {
        break;
      }
      out.writeRawValue(cells);
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  /** The meaning of the column in its report; null for a column that only the page has. */
  private static String meaning(StructField field) {
    return field.metadata().contains("comment") ? field.metadata().getString("comment") : null;
  }

  private static void row(Row row, JsonGenerator out) throws IOException {
    out.writeStartArray();
    for (int i = 0; i < row.size(); i++) {
      if (!row.isNullAt(i) && row.schema().fields()[i].dataType() instanceof ArrayType) {
        out.writeStartArray();
        for (Row inner : row.<Row>getList(i)) {
          row(inner, out);
        }
        out.writeEndArray();
      } else {
        cell(row.get(i), out);
      }
    }
    out.writeEndArray();
  }

  private static void cell(Object cell, JsonGenerator out) throws IOException {
    if (cell == null) {
      out.writeNull();
    } else if (cell instanceof Double number) {
      out.writeNumber(new BigDecimal(number).round(DIGITS).stripTrailingZeros().toString());
    } else if (cell instanceof Long number) {
      out.writeNumber(number);
    } else if (cell instanceof Boolean flag) {
      out.writeNumber(flag ? 1 : 0);
    } else if (cell instanceof LocalDate day) {
      out.writeString(day.toString());
    } else {
      out.writeString(cut(cell.toString()));
    }
  }

  private static String cut(String text) {
    if (text.length() <= MOST_CHARS) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(MOST_CHARS - 1)) ? MOST_CHARS - 1 : MOST_CHARS;
    return text.substring(0, end) + "…";
  }

  private interface Part {
    void to(JsonGenerator out) throws IOException;
  }

  /** JSON without characters that could end the script element or begin a comment in it. */
  private static String json(Part part) throws IOException {
    var text = new StringWriter();
    try (JsonGenerator out = JSON.createGenerator(text)) {
      part.to(out);
    }
    return text.toString()
        .replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }
}
