package org.broadsheet.corpus;

import java.util.Locale;
import org.broadsheet.text.plain.Repair;

/**
 * What was guessed or repaired when a record was read. The records of each note are counted in the
 * manifest, and a remark of the summary says so with an example.
 */
public enum ReadingNote {
  EPOCH_DATE(
      "Records dated 1 January 1970, which feeds write for an unknown date: %s. They are undated."),
  UNKNOWN_ZONE(
      "Dates whose time zone is unknown or has several meanings: %s. These articles are undated."),
  BACKSLASH(
      "Records of CSV with \\\" for a quotation mark, which are read as Spark writes them: %s."),
  UNQUOTED("Lines of CSV that are read as unquoted, since a quotation does not close: %s."),
  NOT_A_NUMBER("Records with NaN or Infinity, which are read as null: %s."),
  NOT_JSON_RECORDS(
      "Files of JSON that have neither an object a line nor an array of objects: %s. Their records"
          + " cannot be read."),
  NO_TEXT_COLUMN("Records without a column that is known as the text: %s."),
  UNKNOWN_OBJECT("Fields that are objects of an unknown form, which are not read: %s."),
  OUTLET_FOLDED("Outlet names that are read in a plainer form: %s."),
  SHARED_ID(
      "Articles whose id another outlet gives to an article of its own: %s. Their article_id is"
          + " outlet:id."),
  REPAIRED_ENCODING("Texts that were read in a wrong encoding and are restored: %s."),
  REPAIRED_MARKUP("Texts of which tags and character references were resolved: %s."),
  REPAIRED_BLOBS("Texts from which encoded data, JSON-LD or scripts were removed: %s."),
  REPAIRED_BLANKS("Texts of which invisible characters and odd blanks were removed: %s."),
  REPAIRED_HYPHENS("Texts of which words that were divided at line ends were joined: %s."),
  REPAIRED_LINES("Texts of which lines that were broken at a fixed width were joined: %s.");

  /** Separates the notes of a record. */
  public static final String SEPARATOR = "\n";

  /** Separates a note from its detail. */
  public static final String BEFORE_DETAIL = "=";

  private static final int LONGEST_DETAIL = 300;

  private final String sentence;

  /**
   * @param sentence the remark; its %s is the number of records with an example
   */
  ReadingNote(String sentence) {
    this.sentence = sentence;
  }

  /** The note of a repair. */
  static ReadingNote of(Repair repair) {
    return valueOf("REPAIRED_" + repair.name());
  }

  /** Whether a warning says it, in place of a remark. */
  public boolean isWarned() {
    return this == EPOCH_DATE;
  }

  /** The name of the count, such as {@code reading_shared_id}. */
  public String count() {
    return "reading_" + word();
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The note of a word that {@link #with} wrote. */
  public static ReadingNote ofWord(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** The note with what it is about, on one line. */
  public String with(String detail) {
    String line = PrintableText.line(detail);
    int end = Math.min(line.length(), LONGEST_DETAIL);
    return word() + BEFORE_DETAIL + line.substring(0, end);
  }

  /** What a note that {@link #with} wrote is about. */
  public static String detail(String note) {
    return note.substring(note.indexOf(BEFORE_DETAIL) + BEFORE_DETAIL.length());
  }

  /**
   * The remark about some records.
   *
   * @param records their number
   * @param example where the first of them is, and what it is about
   */
  public String remark(long records, String example) {
    return about("%,d (%s)".formatted(records, example));
  }

  /** The sentence about some records, which are given in words. */
  public String about(String records) {
    return sentence.formatted(records);
  }
}
