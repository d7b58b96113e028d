package org.broadsheet.io.output;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The form of CSV files. */
public enum CsvProfile {
  /** For programs: values are unchanged. */
  DATA,
  /**
   * For spreadsheets: a byte order mark shows them that the file is UTF-8, and an apostrophe
   * precedes every text that they would take for a formula.
   *
   * <p>Source: OWASP, CSV Injection.
   */
  SPREADSHEET;

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String STARTS_OF_FORMULAS = "=+-@\t\r";

  /** As typed on the command line. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static List<String> words() {
    return Stream.of(values()).map(CsvProfile::word).toList();
  }

  /** The profile of that word; empty if the word is unknown. */
  public static Optional<CsvProfile> ofWord(String word) {
    return Stream.of(values()).filter(profile -> profile.word().equals(word)).findFirst();
  }

  /** The first characters of a file. */
  String start() {
    return this == SPREADSHEET ? BYTE_ORDER_MARK : "";
  }

  /** A text as it is written. Columns of other types cannot be formulas. */
  String text(String value) {
    boolean isFormula = !value.isEmpty() && STARTS_OF_FORMULAS.indexOf(value.charAt(0)) >= 0;
    return this == SPREADSHEET && isFormula ? "'" + value : value;
  }
}
