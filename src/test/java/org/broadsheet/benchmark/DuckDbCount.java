package org.broadsheet.benchmark;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** DuckDB's counts, in process, by one statement from Parquet to Parquet. */
final class DuckDbCount implements Contender, AutoCloseable {
  private static final String SQL =
      """
      copy (
        select outlet, language, term,
               count(*) as article_count,
               sum(uses)::bigint as term_count,
               sum(uses * uses)::bigint as squared_uses,
               sum(uses * token_count)::bigint as uses_times_tokens
        from (
          select article_id, outlet, language, token_count, %2$s as term, count(*) as uses
          from (
            select article_id, outlet, language, token_count,
                   unnest(regexp_extract_all(lower(text), '%1$s')) as word
            from read_parquet('%3$s/*.parquet'))
          group by all)
        group by all)
      to '%4$s' (format parquet)
      """;

  private final Connection connection;
  private final Path articles;

  private DuckDbCount(Connection connection, Path articles) {
    this.connection = connection;
    this.articles = articles;
  }

  /** Opens a database in memory, which spills into the workshop what does not fit. */
  static DuckDbCount of(Workshop workshop, int threads) throws SQLException {
    Connection connection = DriverManager.getConnection("jdbc:duckdb:");
    try (var statement = connection.createStatement()) {
      statement.execute("pragma threads=" + threads);
      statement.execute("set preserve_insertion_order=false");
      statement.execute(
          "set temp_directory='%s'".formatted(quoted(workshop.folder().resolve("spill"))));
    }
    return new DuckDbCount(connection, StagedArticles.folder(workshop));
  }

  @Override
  public String name() {
    return "DuckDB";
  }

  @Override
  public void write(Path target) throws SQLException {
    String regex = PlainWords.REGEX.replace("'", "''");
    try (var statement = connection.createStatement()) {
      statement.execute(
          SQL.formatted(regex, PlainWords.TERM_OF_WORD, quoted(articles), quoted(target)));
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  private static String quoted(Path path) {
    return path.toString().replace("'", "''");
  }
}
