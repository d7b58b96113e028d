package org.broadsheet.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaTest {
  private static final Field DAY = Field.date("day", "Day.").optional();
  private static final Field OUTLET = Field.text("outlet", "Who.");
  private static final Field TERM = Field.text("term", "What.");
  private static final Field COUNT = Field.count("term_count", "Uses.");

  private static Schema schema(List<Field> key, List<String> order) {
    return new Schema("terms", "term", List.of(DAY), key, List.of(COUNT), order);
  }

  @Test
  void columnsAreInOrder() {
    Schema schema = schema(List.of(OUTLET, TERM), List.of());
    assertThat(schema.columnNames()).containsExactly("day", "outlet", "term", "term_count");
    assertThat(schema.keyNames()).containsExactly("outlet", "term");
  }

  @Test
  void rowsAreSortedByTheOrderThenTheRestOfTheKey() {
    Schema schema = schema(List.of(OUTLET, TERM), List.of("term_count", "term"));
    assertThat(schema.sortColumns())
        .extracting(Object::toString)
        .containsExactly(
            "term_count ASC NULLS FIRST", "term ASC NULLS FIRST", "outlet ASC NULLS FIRST");
  }

  @Test
  void eachColumnCarriesItsTypeAndMeaning() {
    assertThat(schema(List.of(TERM), List.of()).structType().fields())
        .extracting(StructField::name, StructField::dataType, f -> f.getComment().get())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("day", DataTypes.DateType, "Day."),
            org.assertj.core.groups.Tuple.tuple("term", DataTypes.StringType, "What."),
            org.assertj.core.groups.Tuple.tuple("term_count", DataTypes.LongType, "Uses."));
  }

  @Test
  void aSchemaWithoutAKeyOrWithADuplicateColumnIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> schema(List.of(), List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> schema(List.of(TERM, TERM), List.of()))
        .withMessageContaining("terms has the column twice: term");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> schema(List.of(TERM), List.of("nothing")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Term", "term count", "term_", "_term", "2_terms", "té"})
  void aColumnNameIsSnakeCase(String name) {
    assertThatIllegalArgumentException().isThrownBy(() -> Field.text(name, "Meaning."));
  }

  @Test
  void aMeaningIsASentence() {
    assertThatIllegalArgumentException().isThrownBy(() -> Field.text("term", "What"));
  }

  @Test
  void exitCodesAreThoseThatSchedulersKnow() {
    assertThat(ExitCode.values()).extracting(ExitCode::status).containsExactly(0, 1, 2, 3, 4);
  }
}
