package org.broadsheet.io.input;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.io.IOUtils;
import org.apache.spark.sql.Row;
import org.broadsheet.corpus.RawRecord;
import org.broadsheet.corpus.Reason;
import org.broadsheet.schema.Secrets;

/**
 * The validated records of some slices. A file that cannot be opened, or is broken, gives one
 * {@code unreadable_file} record after the records that were read.
 */
final class SliceRecords implements Iterator<Row> {
  private final Iterator<Slice> slices;
  private final Reading reading;
  private Slice slice;
  private RecordReader reader;
  private long position;
  private Row ahead;

  SliceRecords(List<Slice> slices, Reading reading) {
    this.slices = slices.iterator();
    this.reading = reading;
  }

  @Override
  public boolean hasNext() {
    while (ahead == null && (slice != null || slices.hasNext())) {
      if (slice == null) {
        slice = slices.next();
        position = slice.linesBefore();
      }
      advance();
    }
    return ahead != null;
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Row row = ahead;
    ahead = null;
    return row;
  }

  private void advance() {
    try {
      reader = reader == null ? open() : reader;
      RawRecord record = reader.next();
      if (record == null) {
        finish();
      } else {
        position = record.position();
        ahead = row(record);
      }
    } catch (IOException e) {
      ahead = row(RawRecord.rejected(position + 1, words(e), Reason.UNREADABLE_FILE));
      abandon();
    } catch (RuntimeException e) {
      throw withoutSecrets(e);
    }
  }

  /** Masks secrets in an exception, which Spark writes to its event log. */
  private RuntimeException withoutSecrets(RuntimeException e) {
    return Secrets.areIn(slice.file().uri()) ? new IllegalStateException(Secrets.masked(e)) : e;
  }

  /** The error without the file's path, so that the reports do not depend on it. */
  private static String words(IOException e) {
    return e instanceof EOFException
        ? "The file ends in the middle of its data."
        : "The file cannot be read: " + e.getClass().getSimpleName() + ".";
  }

  private Row row(RawRecord record) {
    return reading.screening().of(slice.file().sourceFile(), record);
  }

  private RecordReader open() throws IOException {
    InputFile file = slice.file();
    int limit = reading.byteLimit();
    if (file.format() == Format.PARQUET) {
      return new ParquetRecords(file, reading.names(), reading.storage());
    }
    InputStream in = stream(file);
    return switch (file.format()) {
      case JSONL -> json(in, limit);
      case CSV -> new CsvRecords(new PeekedStream(in), reading.names(), limit);
      case TEXT -> new TextRecord(in, file, limit);
      case PARQUET -> throw new IllegalStateException("Parquet is not a stream");
    };
  }

  private RecordReader json(InputStream in, int limit) throws IOException {
    if (slice.start() > 0) {
      return new JsonLines(in, slice, reading.names(), limit);
    }
    var peeked = new PeekedStream(in);
    return switch (JsonShape.of(peeked.head())) {
      case LINES -> new JsonLines(peeked, slice, reading.names(), limit);
      case ARRAY -> new JsonArray(peeked, reading.names(), limit);
      case OTHER -> new OtherJson(peeked);
    };
  }

  private InputStream stream(InputFile file) throws IOException {
    FSDataInputStream stored = reading.storage().open(file.path());
    try {
      stored.seek(slice.start());
      return file.compression().plain(stored);
    } catch (IOException e) {
      stored.close();
      throw e;
    }
  }

  private void finish() throws IOException {
    reader.close();
    reader = null;
    slice = null;
  }

  /** Closes a failed file; a second failure is ignored. */
  private void abandon() {
    slice = null;
    if (reader != null) {
      IOUtils.closeStream(reader);
      reader = null;
    }
  }
}
