package org.broadsheet.io.output;

import static org.apache.parquet.schema.LogicalTypeAnnotation.dateType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.timestampType;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.parquet.hadoop.api.InitContext;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Type.Repetition;
import org.broadsheet.schema.Field;

/** Reads all columns of a Parquet file, and compares their types with those of a table. */
final class PartTypes extends GroupReadSupport {
  private final List<Field> columns;
  private List<String> problems = List.of();

  PartTypes(List<Field> columns) {
    this.columns = columns;
  }

  @Override
  public ReadContext init(InitContext context) {
    problems = problems(columns, context.getFileSchema());
    return super.init(context);
  }

  /** How the file's columns differ from the table's; known once the first row was asked for. */
  List<String> problems() {
    return problems;
  }

  static List<String> problems(List<Field> columns, MessageType file) {
    List<String> names = columns.stream().map(Field::name).toList();
    List<String> stored = file.getFields().stream().map(Type::getName).toList();
    if (!stored.equals(names)) {
      return List.of(
          "its columns are %s, not %s"
              .formatted(String.join(", ", stored), String.join(", ", names)));
    }
    var problems = new ArrayList<String>();
    for (int i = 0; i < names.size(); i++) {
      if (!isOfType(columns.get(i).type(), file.getType(i))) {
        problems.add(
            "%s is stored as \"%s\", not as a %s"
                .formatted(names.get(i), file.getType(i), columns.get(i).type().words()));
      }
    }
    return problems;
  }

  private static boolean isOfType(org.broadsheet.schema.Type type, Type stored) {
    return switch (type) {
      case TEXT -> is(stored, PrimitiveTypeName.BINARY, stringType());
      case DATE -> is(stored, PrimitiveTypeName.INT32, dateType());
      case TIME -> is(stored, PrimitiveTypeName.INT64, timestampType(true, TimeUnit.MICROS));
      case COUNT -> is(stored, PrimitiveTypeName.INT64, null);
      case NUMBER -> is(stored, PrimitiveTypeName.DOUBLE, null);
      case FLAG -> is(stored, PrimitiveTypeName.BOOLEAN, null);
    };
  }

  private static boolean is(Type stored, PrimitiveTypeName name, LogicalTypeAnnotation meaning) {
    return stored.isPrimitive()
        && !stored.isRepetition(Repetition.REPEATED)
        && stored.asPrimitiveType().getPrimitiveTypeName() == name
        && Objects.equals(stored.getLogicalTypeAnnotation(), meaning);
  }
}
