package org.broadsheet.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class RecordValidationTest {
  private static final RecordValidation ALL = screening(Window.ALL, 1_000);

  @Test
  void acceptsARecordWithOutletAndText() {
    Row row = ALL.of("a.jsonl", record("The Bugle", "Rain.", "2026-03-01"));
    assertThat(row.getString(0)).isEqualTo("a.jsonl");
    assertThat(row.getLong(1)).isEqualTo(7);
    assertThat(row.getString(2)).isEqualTo("accepted");
    assertThat(row.<LocalDate>getAs(7)).isEqualTo(LocalDate.of(2026, 3, 1));
  }

  @Test
  void reportsMissingTextBeforeMissingOutlet() {
    assertThat(reason(ALL, record(null, null, "never"))).isEqualTo("missing_text");
    assertThat(reason(ALL, record(null, "Rain.", "never"))).isEqualTo("missing_outlet");
    assertThat(reason(ALL, record("The Bugle", "Rain.", "never"))).isEqualTo("bad_date");
    assertThat(reason(ALL, record("The Bugle", "\u00a0\u3000\n\u200b", null)))
        .isEqualTo("missing_text");
    assertThat(reason(ALL, record("\u00a0", "Rain.", null))).isEqualTo("missing_outlet");
  }

  @Test
  void rejectsWhatTheSourceHasRemoved() {
    assertThat(reason(ALL, record("[Removed]", "[Removed]", "1970-01-01T00:00:00Z")))
        .isEqualTo("removed");
    assertThat(reason(ALL, record("The Bugle", " [deleted]\n", null))).isEqualTo("removed");
    assertThat(reason(ALL, record("The Bugle", "[ Removed by Reddit ]", null)))
        .isEqualTo("removed");
    RawRecord titled = record("The Bugle", null, null);
    titled.put(ArticleField.TITLE, "[REMOVED]");
    assertThat(reason(ALL, titled)).isEqualTo("removed");
    assertThat(reason(ALL, record("The Bugle", "The statue was [removed] at noon.", null)))
        .isNull();
    assertThat(Reason.REMOVED.isDamage()).isFalse();
    assertThat(Reason.MISSING_TEXT.isDamage()).isTrue();
  }

  @Test
  void anArticleOfTheFirstDayOfTheEpochIsUndated() {
    Row row = ALL.of("a.jsonl", record("The Bugle", "Rain.", "1970-01-01T00:00:00Z"));
    assertThat(row.getString(2)).isEqualTo("accepted");
    assertThat(row.get(7)).isNull();
    assertThat(notes(row)).isEqualTo("epoch_date=1970-01-01T00:00");
    Row doubtful = ALL.of("a.jsonl", record("The Bugle", "Rain.", "2026-03-01 09:00 AMT"));
    assertThat(doubtful.get(7)).isNull();
    assertThat(notes(doubtful)).isEqualTo("unknown_zone=AMT");
  }

  private static String notes(Row row) {
    return row.getString(RecordValidation.SCHEMA.fieldIndex(ArticleFields.NOTES.name()));
  }

  @Test
  void rejectsMoreCharactersThanAllowed() {
    RecordValidation ten = screening(Window.ALL, 10);
    assertThat(reason(ten, record("Wire", "123456", null))).isNull();
    assertThat(reason(ten, record("Wire", "1234567", null))).isEqualTo("too_long");
  }

  @Test
  void filtersOtherDaysAndUndatedArticlesOnlyWithAWindow() {
    RecordValidation march =
        screening(new Window(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31)), 1_000);
    assertThat(status(march, "2026-03-01")).isEqualTo("accepted");
    assertThat(status(march, "2026-03-31T23:59:59Z")).isEqualTo("accepted");
    assertThat(status(march, "2026-03-31T23:59:59-01:00")).isEqualTo("filtered");
    assertThat(status(march, "2026-02-28")).isEqualTo("filtered");
    assertThat(status(march, null)).isEqualTo("filtered");
    assertThat(status(march, "unknown")).isEqualTo("filtered");
    assertThat(status(march, "31/12/2026")).isEqualTo("rejected");
    assertThat(status(ALL, null)).isEqualTo("accepted");
    assertThat(status(screening(new Window(LocalDate.of(2026, 3, 1), null), 99), "2199-12-31"))
        .isEqualTo("accepted");
    assertThat(status(screening(new Window(null, LocalDate.of(2026, 3, 1)), 99), null))
        .isEqualTo("filtered");
  }

  @Test
  void givesAnArticleWithoutIdTheHashOfItsContent() {
    String id = id(record("The Bugle", "Rain.", "2026-03-01"));
    assertThat(id).matches("[0-9a-f]{16}");
    assertThat(id(record("The Bugle", "Rain.", "2026-03-02"))).isEqualTo(id);
    assertThat(id(record("The Bugle ", "Rain.", null))).isEqualTo(id);
    assertThat(id(record("The Wire", "Rain.", null))).isNotEqualTo(id);
    assertThat(id(record("The Bugle", "Rain", null))).isNotEqualTo(id);
  }

  @Test
  void aMissingPartHashesDifferentlyFromAnEmptyOne() {
    assertThat(RecordValidation.contentHash("a", null, "b"))
        .isNotEqualTo(RecordValidation.contentHash("a", "", "b"));
    assertThat(RecordValidation.contentHash("ab", "c"))
        .isNotEqualTo(RecordValidation.contentHash("a", "bc"));
  }

  @Test
  void keepsFormulasAndReplacesControlCharacters() {
    RawRecord record = record("The Bugle", "Rain\u0000\ud800.\nWind.", null);
    record.put(ArticleField.TITLE, "=HYPERLINK(\"x\")\n\u0007");
    Row row = ALL.of("a.jsonl", record);
    assertThat(row.getString(8)).isEqualTo("=HYPERLINK(\"x\")");
    assertThat(row.getString(12)).isEqualTo("Rain \ufffd.\nWind.");
  }

  private static RawRecord record(String outlet, String text, String published) {
    RawRecord record = RawRecord.read(7, "excerpt");
    record.put(ArticleField.OUTLET, outlet);
    record.put(ArticleField.TEXT, text);
    record.put(ArticleField.PUBLISHED, published);
    return record;
  }

  private static RecordValidation screening(Window window, long maxChars) {
    return new RecordValidation(new OutletNames(Map.of(), Optional.empty()), window, maxChars);
  }

  private static String reason(RecordValidation screening, RawRecord record) {
    return screening.of("a.jsonl", record).getString(3);
  }

  private static String status(RecordValidation screening, String published) {
    return screening.of("a.jsonl", record("The Bugle", "Rain.", published)).getString(2);
  }

  private static String id(RawRecord record) {
    return ALL.of("a.jsonl", record).getString(5);
  }
}
