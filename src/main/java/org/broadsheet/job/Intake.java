package org.broadsheet.job;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.broadsheet.corpus.ArticleFields.PUBLISHED_DATE;
import static org.broadsheet.corpus.ArticleFields.REASON;
import static org.broadsheet.corpus.ArticleFields.STATUS;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.broadsheet.corpus.ArticleFields;
import org.broadsheet.io.Manifest;
import org.broadsheet.schema.UserError;

/**
 * What became of the records, and the days that the accepted ones span.
 *
 * @param first day of the earliest dated article, ISO 8601; null if none is dated
 * @param last day of the latest
 */
record Intake(Manifest.Records records, String first, String last) {

  static Intake of(Dataset<Row> records) {
    List<Row> groups =
        records
            .groupBy(STATUS.column(), REASON.column())
            .agg(count(lit(1)), min(PUBLISHED_DATE.column()), max(PUBLISHED_DATE.column()))
            .collectAsList();
    var byStatus = new TreeMap<String, Long>();
    var byReason = new TreeMap<String, Long>();
    LocalDate first = null;
    LocalDate last = null;
    for (Row group : groups) {
      byStatus.merge(group.getString(0), group.getLong(2), Long::sum);
      if (!group.isNullAt(1)) {
        byReason.put(group.getString(1), group.getLong(2));
      }
      if (group.getString(0).equals(ArticleFields.ACCEPTED)) {
        first = group.getAs(3);
        last = group.getAs(4);
      }
    }
    return new Intake(records(byStatus, byReason), Job.day(first), Job.day(last));
  }

  private static Manifest.Records records(Map<String, Long> byStatus, Map<String, Long> byReason) {
    return new Manifest.Records(
        byStatus.values().stream().mapToLong(Long::longValue).sum(),
        byStatus.getOrDefault(ArticleFields.ACCEPTED, 0L),
        byStatus.getOrDefault(ArticleFields.REJECTED, 0L),
        byStatus.getOrDefault(ArticleFields.FILTERED, 0L),
        byReason);
  }

  /** First day of the period: of the window if it has one. */
  String periodStart(Job job) {
    LocalDate from = job.filter().window().from();
    return from == null ? first : from.toString();
  }

  String periodEnd(Job job) {
    LocalDate to = job.filter().window().to();
    return to == null ? last : to.toString();
  }

  String words() {
    return words(records);
  }

  /** The records in words: read = accepted + rejected + filtered. */
  static String words(Manifest.Records records) {
    String words =
        "%,d read = %,d accepted + %,d rejected + %,d filtered"
            .formatted(records.read(), records.accepted(), records.rejected(), records.filtered());
    if (records.rejectedByReason().isEmpty()) {
      return words;
    }
    return records.rejectedByReason().entrySet().stream()
        .map(reason -> "%,d %s".formatted(reason.getValue(), reason.getKey()))
        .collect(Collectors.joining(", ", words + " (", ")"));
  }

  /**
   * Lets a run go on only if enough was accepted.
   *
   * @throws UserError exit code 3 when nothing may be published
   */
  void pass(Job.Gate gate) {
    double share = records.read() == 0 ? 0 : (double) records.rejected() / records.read();
    if (share > gate.maxRejectedShare()) {
      throw UserError.check(
          "Too many records are rejected: %s. That is a share of %.3f, and --max-rejected-share is %s. Nothing was published."
              .formatted(words(), share, gate.maxRejectedShare()));
    }
    if (records.accepted() == 0 && !gate.allowEmpty()) {
      throw UserError.check(
          "No article is accepted: %s. Nothing was published; --allow-empty publishes empty reports."
              .formatted(words()));
    }
  }
}
