package org.broadsheet.exchange;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A database in memory. */
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

  /** The rows as texts, null where there is nothing. */
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

  /** Names a run's Parquet files, and its days, as the reports are named. */
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
