package org.broadsheet.corpus;

import static org.broadsheet.schema.Field.count;
import static org.broadsheet.schema.Field.date;
import static org.broadsheet.schema.Field.text;
import static org.broadsheet.schema.Field.time;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.broadsheet.schema.Field;

/** The columns of articles and of rejected records. */
public final class ArticleFields {
  public static final Field ARTICLE_ID =
      text(
          "article_id",
          "The id as delivered, else 16 hex digits of SHA-256 over outlet, url, title and text. If"
              + " articles of several outlets in the run have the same id, it is outlet:id, so it"
              + " depends on what is in the run.");
  public static final Field OUTLET =
      text(
          "outlet",
          "Who published the article; the name from the --outlets file if it lists the outlet.");
  public static final Field PUBLISHED_DATE =
      date("published_date", "Day of publication in UTC; null if unknown.").optional();
  public static final Field PUBLISHED_AT =
      time(
              "published_at",
              "Time of publication in UTC; a time without a zone counts as UTC. Null where only the"
                  + " day is known.")
          .optional();
  public static final Field TITLE = text("title", "Headline as delivered.").optional();
  public static final Field URL = text("url", "Address as delivered.").optional();
  public static final Field AUTHOR = text("author", "Byline as delivered.").optional();
  public static final Field LANGUAGE =
      text(
          "language",
          "ISO 639 code as delivered, else detected; \"und\" if it could not be detected.");
  public static final Field TOKEN_COUNT =
      count(
          "token_count",
          "Words (UAX #29) of the body that contain a letter, stop words included. A handle or a"
              + " tag is one word; addresses are not counted.");
  public static final Field SENTENCE_COUNT =
      count("sentence_count", "Sentences of the body that contain such a word.");
  public static final Field QUOTED_TOKEN_COUNT =
      count("quoted_token_count", "Those of token_count that stand between quotation marks.");
  public static final Field BOILERPLATE_TOKEN_COUNT =
      count("boilerplate_token_count", "Words that were removed from the body as boilerplate.");
  public static final Field TEXT = text("text", "Body of the article.");
  public static final Field REPAIRED =
      text(
              "repaired",
              "What was done to title, author and text before anything was measured, separated by"
                  + " vertical bars: encoding (restored from a wrong one), markup (tags and"
                  + " character references resolved), blobs (encoded data and scripts removed),"
                  + " blanks (invisible characters and odd blanks removed), hyphens (divided words"
                  + " joined), lines (broken lines joined); null if nothing.")
          .optional();

  /** As long as the text, with blanks for what is hidden from the recogniser of names. */
  public static final Field NAME_TEXT =
      text("name_text", "Text in which names are looked for; null where it is the text.")
          .optional();

  public static final Field DUPLICATE_OF =
      text(
              "duplicate_of",
              "The earliest article of which it is a near-duplicate; null for an original.")
          .optional();
  public static final Field STORY_ID =
      text(
          "story_id",
          "The story: 16 hex digits made from its earliest article, so that later articles do not"
              + " change it.");

  public static final Field SOURCE_FILE =
      text("source_file", "File from which the record was read, relative to its --input.");
  public static final Field POSITION =
      count("position", "Line or row of the file at which the record starts, from 1.");
  public static final Field REASON =
      text(
              "reason",
              "Why the record was rejected: malformed_record, removed, missing_text,"
                  + " missing_outlet, bad_date, invalid_encoding, too_long or unreadable_file.")
          .among(Stream.of(Reason.values()).map(Reason::word).toList());
  public static final Field EXCERPT =
      text("excerpt", "The first 200 characters of the record.").optional();

  /** Whether a record was accepted. */
  public static final Field STATUS = text("status", "accepted, rejected or filtered.");

  public static final String ACCEPTED = "accepted";
  public static final String REJECTED = "rejected";
  public static final String FILTERED = "filtered";

  /** The reason of a filtered record without a date. Records of other days have no reason. */
  public static final String UNDATED = "undated";

  /** The reason of a filtered record that a later record of its outlet and id replaces. */
  public static final String SUPERSEDED = "superseded";

  /** When the source last changed the article, in microseconds since 1970; null if unknown. */
  public static final Field UPDATED =
      count("updated", "Microseconds since 1970 of the last change.").optional();

  /** The {@link ReadingNote}s of a record; null if there are none. */
  public static final Field NOTES =
      text("notes", "What was guessed or repaired when the record was read.").optional();

  /** The records of the input as {@link RecordValidation} leaves them. */
  static final StructType SCREENED =
      type(
          List.of(
              SOURCE_FILE,
              POSITION,
              STATUS,
              REASON.optional(),
              EXCERPT,
              ARTICLE_ID.optional(),
              OUTLET.optional(),
              PUBLISHED_DATE,
              TITLE,
              URL,
              AUTHOR,
              LANGUAGE.optional(),
              TEXT.optional(),
              PUBLISHED_AT,
              UPDATED,
              NOTES,
              REPAIRED));

  /** The records of the input as {@link IdDeduplication} leaves them; accepted ones are counted. */
  static final StructType RECORD =
      SCREENED
          .add(TOKEN_COUNT.name(), DataTypes.LongType, true)
          .add(SENTENCE_COUNT.name(), DataTypes.LongType, true)
          .add(QUOTED_TOKEN_COUNT.name(), DataTypes.LongType, true)
          .add(BOILERPLATE_TOKEN_COUNT.name(), DataTypes.LongType, true)
          .add(NAME_TEXT.name(), DataTypes.StringType, true);

  private ArticleFields() {}

  private static StructType type(List<Field> fields) {
    return new StructType(
        fields.stream()
            .map(f -> DataTypes.createStructField(f.name(), f.type().spark(), !f.required()))
            .toArray(StructField[]::new));
  }
}
