package org.broadsheet.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Serializable;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.broadsheet.text.Languages;

/**
 * Validates a record by itself: whether it is an article, and whether its day is in the window.
 * Gives rows of {@link #SCHEMA}. {@link IdDeduplication} filters superseded records later.
 *
 * @param maxChars characters that all fields of a record may have together
 */
public record RecordValidation(OutletNames outlets, Window window, long maxChars)
    implements Serializable {
  public static final StructType SCHEMA = ArticleFields.SCREENED;

  /** What APIs deliver in place of a withdrawn article. */
  private static final Pattern REMOVED =
      Pattern.compile("\\[ ?(removed|deleted)( by \\w+)? ?]", Pattern.CASE_INSENSITIVE);

  /** The row of one record of a file. */
  public Row of(String sourceFile, RawRecord record) {
    Optional<Reason> flaw = record.reason().or(() -> flaw(record));
    if (flaw.isPresent()) {
      return unread(sourceFile, record, ArticleFields.REJECTED, flaw.get().word());
    }
    try {
      PublishedDate.Published published = published(record);
      Optional<LocalDate> day = Optional.ofNullable(published.day());
      if (!window.contains(day)) {
        return unread(sourceFile, record, ArticleFields.FILTERED, whyFiltered(day));
      }
      PlainArticle plain = PlainArticle.of(record);
      return plain.isBlank()
          ? unread(sourceFile, record, ArticleFields.REJECTED, Reason.MISSING_TEXT.word())
          : article(sourceFile, record, published, plain);
    } catch (DateTimeException e) {
      return unread(sourceFile, record, ArticleFields.REJECTED, Reason.BAD_DATE.word());
    }
  }

  private static PublishedDate.Published published(RawRecord record) {
    PublishedDate.Published published =
        record
            .get(ArticleField.PUBLISHED)
            .map(PublishedDate::read)
            .orElse(PublishedDate.Published.UNKNOWN);
    if (published.doubt() != null) {
      record.note(published.doubt(), published.detail());
    }
    return published;
  }

  private static String whyFiltered(Optional<LocalDate> day) {
    return day.isEmpty() ? ArticleFields.UNDATED : null;
  }

  private Optional<Reason> flaw(RawRecord record) {
    if (record.length() > maxChars) {
      return Optional.of(Reason.TOO_LONG);
    }
    if (isRemoved(record)) {
      return Optional.of(Reason.REMOVED);
    }
    if (record.get(ArticleField.TEXT).isEmpty()) {
      return Optional.of(Reason.MISSING_TEXT);
    }
    if (outlets.of(record.get(ArticleField.OUTLET)).isEmpty()) {
      return Optional.of(Reason.MISSING_OUTLET);
    }
    return Optional.empty();
  }

  private static boolean isRemoved(RawRecord record) {
    boolean isTextMissing = record.get(ArticleField.TEXT).isEmpty();
    return saysRemoved(record, ArticleField.TEXT)
        || saysRemoved(record, ArticleField.OUTLET)
        || (isTextMissing && saysRemoved(record, ArticleField.TITLE));
  }

  private static boolean saysRemoved(RawRecord record, ArticleField field) {
    return record.get(field).filter(value -> REMOVED.matcher(value.strip()).matches()).isPresent();
  }

  private static Row unread(String sourceFile, RawRecord record, String status, String reason) {
    String excerpt = PrintableText.excerpt(record.excerpt());
    return RowFactory.create(
        sourceFile,
        record.position(),
        status,
        reason,
        PrintableText.isBlank(excerpt) ? null : excerpt,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        record.notes(),
        null);
  }

  /** The row of an article. An id made of the text stays the same when the text is repaired. */
  private Row article(
      String sourceFile, RawRecord record, PublishedDate.Published published, PlainArticle plain) {
    String outlet = outlets.of(record.get(ArticleField.OUTLET)).orElseThrow();
    record
        .get(ArticleField.OUTLET)
        .filter(outlets::isFolded)
        .ifPresent(
            given ->
                record.note(
                    ReadingNote.OUTLET_FOLDED,
                    "\"%s\" is read as \"%s\"".formatted(given, outlet)));
    String text = PrintableText.lines(record.get(ArticleField.TEXT).orElseThrow());
    String title = line(record, ArticleField.TITLE);
    String url = line(record, ArticleField.URL);
    String id = line(record, ArticleField.ID);
    return RowFactory.create(
        sourceFile,
        record.position(),
        ArticleFields.ACCEPTED,
        null,
        PrintableText.excerpt(record.excerpt()),
        id == null ? contentHash(outlet, url, title, text).substring(0, 16) : id,
        outlet,
        published.day(),
        plain.title(),
        url,
        plain.author(),
        record.get(ArticleField.LANGUAGE).flatMap(Languages::code).orElse(null),
        plain.text(),
        published.at(),
        record.get(ArticleField.UPDATED).map(PublishedDate::micros).orElse(null),
        record.notes(),
        plain.repaired());
  }

  private static String line(RawRecord record, ArticleField field) {
    return record.get(field).map(PrintableText::line).filter(v -> !v.isEmpty()).orElse(null);
  }

  /** SHA-256 over some parts, in hex. A null part gives another hash than an empty one. */
  static String contentHash(String... parts) {
    MessageDigest sha256 = sha256();
    for (String part : parts) {
      byte[] bytes = part == null ? new byte[0] : part.getBytes(UTF_8);
      sha256.update(((part == null ? -1 : bytes.length) + ":").getBytes(UTF_8));
      sha256.update(bytes);
    }
    return HexFormat.of().formatHex(sha256.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java has no SHA-256", e);
    }
  }
}
