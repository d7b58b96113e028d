package org.broadsheet.corpus;

import static org.broadsheet.schema.Field.count;
import static org.broadsheet.schema.Field.date;
import static org.broadsheet.schema.Field.text;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.broadsheet.schema.Field;

/** The columns of articles and of rejected records: the contract between reading and counting. */
public final class ArticleFields {
  public static final Field ARTICLE_ID =
      text(
          "article_id",
          "The id the feed gave, else 16 hex digits of SHA-256 over outlet, url, title and text.");
  public static final Field OUTLET =
      text("outlet", "Who published it, by the name in the outlet alias file if there is one.");
  public static final Field PUBLISHED_DATE =
      date("published_date", "Day of publication in UTC; null when unknown.").optional();
  public static final Field TITLE = text("title", "Headline as delivered.").optional();
  public static final Field URL = text("url", "Address as delivered.").optional();
  public static final Field AUTHOR = text("author", "Byline as delivered.").optional();
  public static final Field LANGUAGE =
      text("language", "ISO 639 code as delivered, else detected; \"und\" when undecided.");
  public static final Field TOKEN_COUNT =
      count("token_count", "Words (UAX #29) of the body that hold a letter, stop words included.");
  public static final Field SENTENCE_COUNT =
      count("sentence_count", "Sentences of the body that hold such a word.");
  public static final Field QUOTED_TOKEN_COUNT =
      count("quoted_token_count", "Those of the words that stand between quotation marks.");
  public static final Field BOILERPLATE_TOKEN_COUNT =
      count("boilerplate_token_count", "Words that were taken out of the body as boilerplate.");
  public static final Field TEXT = text("text", "Body of the article.");

  public static final Field DUPLICATE_OF =
      text("duplicate_of", "The earliest article it is a near-duplicate of; null for an original.")
          .optional();
  public static final Field STORY_ID =
      text(
          "story_id",
          "The story: 16 hex digits that stand for its earliest article, so that it keeps its id as"
              + " it grows.");

  public static final Field SOURCE_FILE =
      text("source_file", "File the record was read from, relative to its --input.");
  public static final Field POSITION =
      count("position", "Line or row of the file at which the record starts, from 1.");
  public static final Field REASON =
      text(
              "reason",
              "Why it was rejected: malformed_record, missing_text, missing_outlet, bad_date,"
                  + " duplicate_id, invalid_encoding, too_long or unreadable_file.")
          .among(Stream.of(Reason.values()).map(Reason::word).toList());
  public static final Field EXCERPT =
      text("excerpt", "The first 200 characters of the record.").optional();

  /** What became of a record. */
  public static final Field STATUS = text("status", "accepted, rejected or filtered.");

  public static final String ACCEPTED = "accepted";
  public static final String REJECTED = "rejected";
  public static final String FILTERED = "filtered";

  /** Why a record is filtered that no window can hold; the others are outside of it. */
  public static final String UNDATED = "undated";

  /** Every record of the input after its own merits are judged, but before others are seen. */
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
              TEXT.optional()));

  /** Every record of the input and what became of it, with the counts of those accepted. */
  static final StructType RECORD =
      SCREENED
          .add(TOKEN_COUNT.name(), DataTypes.LongType, true)
          .add(SENTENCE_COUNT.name(), DataTypes.LongType, true)
          .add(QUOTED_TOKEN_COUNT.name(), DataTypes.LongType, true)
          .add(BOILERPLATE_TOKEN_COUNT.name(), DataTypes.LongType, true);

  private ArticleFields() {}

  private static StructType type(List<Field> fields) {
    return new StructType(
        fields.stream()
            .map(f -> DataTypes.createStructField(f.name(), f.type().spark(), !f.required()))
            .toArray(StructField[]::new));
  }
}
