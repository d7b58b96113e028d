package org.broadsheet.benchmark;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * DuckDB's counts, in process, by one statement from Parquet to Parquet.
 *
 * <p>The fastest of what was tried. As much CPU to within the noise: a histogram per article
 * ({@code list_histogram}) in place of the inner group-by; the row's number for article_id; all
 * columns of the article as keys. More: {@code string_split_regex} and a filter; a regular
 * expression that leaves out the possessive by itself (three times as much).
 */
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
          select any_value(outlet) as outlet, any_value(language) as language,
                 any_value(token_count) as token_count,
                 case when suffix(word, %3$s) then word[:-3] else word end as term,
                 count(*) as uses
          from (
            select article_id, outlet, language, token_count,
                   unnest(regexp_extract_all(replace(lower(text), %1$s, %2$s), %4$s)) as word
            from read_parquet(%5$s))
          group by article_id, term)
        group by all)
      to %6$s (format parquet)
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
    Path spill = workshop.folder().resolve("spill");
    try (var statement = connection.createStatement()) {
      statement.execute("pragma threads=" + threads);
      statement.execute("set preserve_insertion_order=false");
      statement.execute("set temp_directory=" + quoted(spill.toString()));
    }
    return new DuckDbCount(connection, StagedArticles.folder(workshop));
  }

  @Override
  public String name() {
    return "DuckDB";
  }

  @Override
  public void write(Path target) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(
          SQL.formatted(
              quoted(PlainWords.APOSTROPHE),
              quoted(PlainWords.STRAIGHT),
              quoted(PlainWords.POSSESSIVE),
              quoted(PlainWords.REGEX),
              quoted(articles + "/*.parquet"),
              quoted(target.toString())));
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
