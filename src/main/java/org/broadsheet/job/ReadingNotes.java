package org.broadsheet.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.substring_index;
import static org.broadsheet.corpus.ArticleFields.NOTES;
import static org.broadsheet.corpus.ArticleFields.POSITION;
import static org.broadsheet.corpus.ArticleFields.SOURCE_FILE;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.broadsheet.corpus.Notes;
import org.broadsheet.corpus.ReadingNote;

/** Counts what was guessed or repaired when the records were read, with an example of each. */
final class ReadingNotes {
  private static final String NOTE = "note";
  private static final String WORD = "word";

  private ReadingNotes() {}

  static Notes of(Dataset<Row> records) {
    Notes notes = Notes.none();
    for (Row row : counted(records).collectAsList()) {
      ReadingNote note = ReadingNote.ofWord(row.getString(0));
      long size = row.getLong(1);
      notes = notes.withCount(note.count(), size);
      if (note.isWarned()) {
        continue;
      }
      Row example = row.getStruct(2);
      notes =
          notes.withRemark(
              note.remark(
                  size,
                  "%s %,d: %s"
                      .formatted(
                          example.getString(0),
                          example.getLong(1),
                          ReadingNote.detail(example.getString(2)))));
    }
    return notes;
  }

  /** One row per kind of note: its word, the number of records, and the first of them. */
  private static Dataset<Row> counted(Dataset<Row> records) {
    return records
        .where(NOTES.column().isNotNull())
        .select(
            SOURCE_FILE.column(),
            POSITION.column(),
            explode(split(NOTES.column(), ReadingNote.SEPARATOR)).as(NOTE))
        .groupBy(substring_index(col(NOTE), ReadingNote.BEFORE_DETAIL, 1).as(WORD))
        .agg(
            count(lit(1)),
            min(struct(SOURCE_FILE.column(), POSITION.column(), col(NOTE))).as("first"))
        .orderBy(WORD);
  }
}
