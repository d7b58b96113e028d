package org.broadsheet.exchange;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A DuckDB database in memory. */
final class DuckDb implements AutoCloseable {
  private final Connection connection;

  DuckDb() throws SQLException {
    connection = DriverManager.getConnection("jdbc:duckdb:");
  }

  void run(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The rows as text; null stays null. */
  List<List<String>> rows(String query) throws SQLException {
    try (var statement = connection.createStatement();
        ResultSet found = statement.executeQuery(query)) {
      var rows = new ArrayList<List<String>>();
      while (found.next()) {
        var row = new ArrayList<String>();
        for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
          row.add(found.getString(i));
        }
        rows.add(row);
      }
      return rows;
    }
  }

  long number(String query) throws SQLException {
    return Long.parseLong(rows(query).get(0).get(0));
  }

  /** Creates a view for each report of a run on its Parquet files, and one for the calendar. */
  DuckDb withTablesOf(Path run, List<String> reports) throws SQLException {
    for (String report : reports) {
      run("create view %s as from read_parquet('%s/parquet/%s/*')".formatted(report, run, report));
    }
    run("create view dates as from read_csv('%s/dates.csv', header = true)".formatted(run));
    return this;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
