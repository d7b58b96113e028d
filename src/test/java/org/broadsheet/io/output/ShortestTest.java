package org.broadsheet.io.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShortestTest {
  @ParameterizedTest
  @CsvSource({
    "2.0E-3,0.002",
    "0.0,0.0",
    "-0.0,-0.0",
    "1.0,1.0",
    "-12.5,-12.5",
    "0.1,0.1",
    "0.30000000000000004,0.30000000000000004",
    "0.001,0.001",
    "1.0E-5,1.0E-5",
    "9999999.0,9999999.0",
    "1.0E7,1.0E7",
    "123456.789,123456.789",
    "1.0E23,1.0E23",
    "2.0E23,2.0E23",
    "9.007199254740993E15,9.007199254740992E15",
    "2.2250738585072014E-308,2.2250738585072014E-308",
    "4.9E-324,4.9E-324",
    "1.7976931348623157E308,1.7976931348623157E308"
  })
  void writesTheFewestDigits(double value, String text) {
    assertThat(Shortest.text(value)).isEqualTo(text);
    assertThat(Double.parseDouble(text)).isEqualTo(value);
  }

  @Test
  void readsBackTheSameAndIsNotLongerThanTheJdks() {
    new Random(1)
        .longs(100_000)
        .mapToDouble(Double::longBitsToDouble)
        .filter(Double::isFinite)
        .forEach(
            value -> {
              assertThat(Double.parseDouble(Shortest.text(value))).isEqualTo(value);
              assertThat(Shortest.text(value))
                  .hasSizeLessThanOrEqualTo(Double.toString(value).length());
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2E-3", "1E-5", "1E23", "1E7", "-12.5", "4.9E-324", "2.2250738585072014E-308"})
  void readsBackTheSameInDuckDb(String given) throws SQLException {
    double value = Double.parseDouble(given);
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT CAST('" + Shortest.text(value) + "' AS DOUBLE)")) {
      assertThat(row.next()).isTrue();
      assertThat(row.getDouble(1)).isEqualTo(value);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void refusesNanAndInfinities(double value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Shortest.text(value))
        .withMessage("Not a number to publish: " + value);
  }
}
