package org.broadsheet.corpus;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.broadsheet.text.Languages;
import org.broadsheet.text.plain.PlainText;
import org.broadsheet.text.plain.Repair;

/**
 * What of an article is read as text, made plain. Repairs are noted in its record.
 *
 * @param title null if there is none
 * @param author null if there is none
 * @param repaired the words of the repairs, separated by bars; null if nothing was repaired
 */
record PlainArticle(String title, String author, String text, String repaired) {
  private static final String SEPARATOR = "|";

  static PlainArticle of(RawRecord record) {
    var repairs = EnumSet.noneOf(Repair.class);
    Optional<String> language = record.get(ArticleField.LANGUAGE).flatMap(Languages::code);
    String text =
        noted(record, ArticleField.TEXT, body -> PlainText.ofBody(body, language), repairs)
            .map(PrintableText::lines)
            .orElse("");
    String title = line(record, ArticleField.TITLE, repairs);
    String author = line(record, ArticleField.AUTHOR, repairs);
    return new PlainArticle(title, author, text, words(repairs));
  }

  /** Whether nothing is left of the text. */
  boolean isBlank() {
    return PrintableText.isBlank(text);
  }

  private static String line(RawRecord record, ArticleField field, Set<Repair> repairs) {
    return noted(record, field, PlainText::ofLine, repairs)
        .map(PrintableText::line)
        .filter(line -> !line.isEmpty())
        .orElse(null);
  }

  private static Optional<String> noted(
      RawRecord record,
      ArticleField field,
      Function<String, PlainText> repair,
      Set<Repair> repairs) {
    Optional<PlainText> plain = record.get(field).map(repair);
    plain.ifPresent(
        text -> text.repairs().forEach((done, change) -> note(record, repairs, done, change)));
    return plain.map(PlainText::text);
  }

  private static void note(RawRecord record, Set<Repair> repairs, Repair repair, String change) {
    if (repairs.add(repair)) {
      record.note(ReadingNote.of(repair), change);
    }
  }

  private static String words(Set<Repair> repairs) {
    return repairs.isEmpty()
        ? null
        : repairs.stream().map(Repair::word).collect(Collectors.joining(SEPARATOR));
  }
}
