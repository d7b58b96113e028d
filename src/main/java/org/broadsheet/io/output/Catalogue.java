package org.broadsheet.io.output;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;
import org.broadsheet.io.Storage;
import org.broadsheet.schema.ExitCode;
import org.broadsheet.schema.Schema;
import org.broadsheet.schema.UserError;

/**
 * Tables of a Spark catalogue, one for each report, with the rows of all published periods. For
 * each period, a property of the table names the run that its rows come from.
 */
public final class Catalogue {
  private static final String PERIOD_END = "period_end";

  /** Prefix of a property; a period's last day follows. Its value is the first day and the run. */
  private static final String RUN = "broadsheet.run.";

  private final SparkSession spark;
  private final String namespace;

  /**
   * @param namespace a catalogue's name and a namespace in it, such as {@code lake.news}
   * @throws UserError if Spark has no such catalogue
   */
  public Catalogue(SparkSession spark, String namespace) {
    this.spark = spark;
    this.namespace = namespace;
    String name = namespace.substring(0, namespace.indexOf('.'));
    String setting = "spark.sql.catalog." + name;
    if (!name.equals("spark_catalog") && spark.conf().get(setting, "").isEmpty()) {
      throw UserError.usage(
          "Spark has no catalogue of that name: \"%s\". Configure it with --conf %s=…, and add its classes with --packages."
              .formatted(name, setting));
    }
  }

  /**
   * Checks that the catalogue is usable and that existing tables have the columns of their reports.
   *
   * @throws UserError with a sentence for each table that does not
   */
  public void check(List<Schema> reports) {
    List<String> problems = reports.stream().map(this::problem).flatMap(Optional::stream).toList();
    if (!problems.isEmpty()) {
      throw new UserError(ExitCode.USAGE, problems);
    }
  }

  private Optional<String> problem(Schema report) {
    if (!exists(report)) {
      return Optional.empty();
    }
    var lacking = new ArrayList<>(columns(report.structType().fields()));
    List<String> held = columns(spark.table(table(report)).schema().fields());
    var foreign = new ArrayList<>(held);
    foreign.removeAll(lacking);
    lacking.removeAll(held);
    if (lacking.isEmpty() && foreign.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        "The table %s does not have the report's columns: it lacks %s, and has in addition %s. Alter it, or name another namespace with --catalog."
            .formatted(table(report), words(lacking), words(foreign)));
  }

  private static List<String> columns(StructField[] fields) {
    return Arrays.stream(fields)
        .map(field -> field.name() + " " + field.dataType().sql().toLowerCase(Locale.ROOT))
        .toList();
  }

  private static String words(List<String> columns) {
    return columns.isEmpty() ? "nothing" : String.join(", ", columns);
  }

  private boolean exists(Schema report) {
    try {
      return spark.catalog().tableExists(table(report));
    } catch (Exception e) {
      throw UserError.usage(
          "The catalogue cannot be used: \"%s\" (%s). Check Spark's settings for it."
              .formatted(namespace, Storage.reason(e)));
    }
  }

  private String table(Schema report) {
    return namespace + "." + report.name();
  }

  /**
   * Replaces the rows of the run's period with the run's; does nothing if they are the run's
   * already.
   *
   * @param rows as published
   * @return whether the table has changed
   * @throws UserError if the table has another window that ends on that day
   */
  public boolean publish(Schema report, Dataset<Row> rows, Manifest run) {
    create(report);
    String property = RUN + Optional.ofNullable(run.read().period().last()).orElse("undated");
    String published = run.read().period().first() + " " + run.runId();
    Optional<String> before = property(report, property);
    if (before.equals(Optional.of(published))) {
      return false;
    }
    before.filter(other -> isOtherWindow(other, run)).ifPresent(o -> refuse(report, run, o));
    try {
      rows.writeTo(table(report)).overwrite(isOf(run.read().period().last()));
    } catch (AnalysisException e) {
      throw UserError.usage(
          "The table cannot be written: %s (%s). Check Spark's settings for the catalogue."
              .formatted(table(report), Storage.reason(e)));
    }
    spark.sql(
        "ALTER TABLE %s SET TBLPROPERTIES ('%s' = '%s')"
            .formatted(table(report), property, published));
    return true;
  }

  /** Whether the table has rows of a window with another start; an open start fits any. */
  private static boolean isOtherWindow(String before, Manifest run) {
    return run.asked().window().first() != null
        && !before.startsWith(run.asked().window().first() + " ");
  }

  private void refuse(Schema report, Manifest run, String before) {
    throw UserError.usage(
        "The table %s already has a window that ends on %s, but starts on %s, not on %s. Use a --catalog namespace for each length of window."
            .formatted(
                table(report),
                run.read().period().last(),
                before.substring(0, before.indexOf(' ')),
                run.read().period().first()));
  }

  private void create(Schema report) {
    if (exists(report)) {
      return;
    }
    spark.sql("CREATE NAMESPACE IF NOT EXISTS " + namespace);
    spark.sql(
        "CREATE TABLE IF NOT EXISTS %s (%s) PARTITIONED BY (%s)"
            .formatted(table(report), report.structType().toDDL(), PERIOD_END));
  }

  private Optional<String> property(Schema report, String name) {
    return spark
        .sql("SHOW TBLPROPERTIES " + table(report))
        .where(col("key").equalTo(name))
        .collectAsList()
        .stream()
        .map(row -> row.getString(1))
        .findFirst();
  }

  private static Column isOf(String periodEnd) {
    Column end = col(PERIOD_END);
    return periodEnd == null ? end.isNull() : end.equalTo(lit(LocalDate.parse(periodEnd)));
  }
}
