package org.broadsheet.rows;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.monotonically_increasing_id;
import static org.apache.spark.sql.functions.struct;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * Several small queries that Spark runs as one, in a few jobs instead of a few for each query. A
 * row of the combined query has a column for each query; only the column of its own query has a
 * value.
 */
public final class CombinedQuery {
  private static final String POSITION = "position";

  private CombinedQuery() {}

  /**
   * The rows of a query, in its order.
   *
   * @param schema with the metadata of the columns
   */
  public record Result(StructType schema, List<Row> rows) {}

  /**
   * Runs the queries.
   *
   * @param queries by name; each gives few enough rows to be collected
   * @return the results by the same names
   */
  public static Map<String, Result> collect(Map<String, Dataset<Row>> queries) {
    var results = new LinkedHashMap<String, Result>();
    queries.forEach(
        (name, rows) -> results.put(name, new Result(rows.schema(), new ArrayList<>())));
    if (queries.isEmpty()) {
      return results;
    }
    List<Row> all = new ArrayList<>(union(parts(List.copyOf(queries.values()))).collectAsList());
    all.sort(Comparator.comparingLong(row -> row.getLong(0)));
    List<Result> inOrder = List.copyOf(results.values());
    for (Row row : all) {
      int query = 0;
      while (row.isNullAt(query + 1)) {
        query++;
      }
      inOrder.get(query).rows().add(row.getStruct(query + 1));
    }
    return results;
  }

  /** The queries with the same columns: the position of a row in its query, and the rows. */
  private static List<Dataset<Row>> parts(List<Dataset<Row>> queries) {
    List<DataType> types = queries.stream().map(query -> plain(query.schema())).toList();
    var parts = new ArrayList<Dataset<Row>>();
    for (int part = 0; part < queries.size(); part++) {
      // The number of the partition and the place in it. Spark keeps a sort below this column,
      // since the column depends on the order of the rows.
      var columns = new ArrayList<>(List.of(monotonically_increasing_id().as(POSITION)));
      for (int other = 0; other < queries.size(); other++) {
        Column cells =
            other == part ? struct(columns(queries.get(part))) : lit(null).cast(types.get(other));
        columns.add(cells.as("query_" + other));
      }
      parts.add(queries.get(part).select(columns.toArray(Column[]::new)));
    }
    return parts;
  }

  private static Column[] columns(Dataset<Row> query) {
    return Stream.of(query.columns())
        .map(name -> new Column("`" + name.replace("`", "``") + "`"))
        .toArray(Column[]::new);
  }

  /** The type without metadata, any value nullable. */
  private static DataType plain(DataType type) {
    if (type instanceof ArrayType array) {
      return new ArrayType(plain(array.elementType()), true);
    }
    if (type instanceof StructType struct) {
      return new StructType(
          Stream.of(struct.fields())
              .map(f -> new StructField(f.name(), plain(f.dataType()), true, Metadata.empty()))
              .toArray(StructField[]::new));
    }
    return type;
  }

  /** The union of all parts, in halves: Spark analyses a plan again each time it grows. */
  private static Dataset<Row> union(List<Dataset<Row>> parts) {
    if (parts.size() == 1) {
      return parts.get(0);
    }
    int half = parts.size() / 2;
    return union(parts.subList(0, half)).union(union(parts.subList(half, parts.size())));
  }
}
