package org.broadsheet.io;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.broadsheet.corpus.Admission;
import org.broadsheet.corpus.ArticleFields;
import org.broadsheet.corpus.FieldNames;
import org.broadsheet.corpus.Screening;

/** Reads the input: every record of every file, and what became of it. */
public final class ArticleSource {
  private static final long SLICE_BYTES = 64L << 20;
  private static final int PACK_FILES = 500;

  private final SparkSession spark;
  private final Reading reading;

  public ArticleSource(SparkSession spark, Storage storage, FieldNames names, Screening screening) {
    this.spark = spark;
    this.reading = new Reading(names, screening, storage);
  }

  /**
   * One row per record, rows of {@link Admission#SCHEMA}; nothing is read before they are asked
   * for.
   *
   * @param languages the only languages to let in; empty = all
   */
  public Dataset<Row> records(List<InputFile> files, Set<String> languages) {
    Column id =
        coalesce(
            ArticleFields.ARTICLE_ID.column(),
            concat_ws(":", lit(""), col("source_file"), col("position")));
    return screened(files)
        .repartition(id)
        .sortWithinPartitions(
            ArticleFields.ARTICLE_ID.column(),
            ArticleFields.SOURCE_FILE.column(),
            ArticleFields.POSITION.column())
        .mapPartitions(new Admission(languages), Encoders.row(Admission.SCHEMA));
  }

  private Dataset<Row> screened(List<InputFile> files) {
    var context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    List<List<Slice>> packs = packs(slices(files));
    Reading tasks = reading;
    var rows =
        context
            .parallelize(packs, Math.max(1, packs.size()))
            .flatMap(pack -> new SliceRecords(pack, tasks));
    return spark.createDataFrame(rows, Screening.SCHEMA);
  }

  /** Small slices together, so that a task has enough to do. */
  private static List<List<Slice>> packs(List<Slice> slices) {
    var packs = new ArrayList<List<Slice>>();
    long room = 0;
    for (Slice slice : slices) {
      boolean isFull = room < slice.bytes() || packs.get(packs.size() - 1).size() >= PACK_FILES;
      if (packs.isEmpty() || isFull) {
        packs.add(new ArrayList<>());
        room = SLICE_BYTES;
      }
      packs.get(packs.size() - 1).add(slice);
      room -= slice.bytes();
    }
    return packs;
  }

  private List<Slice> slices(List<InputFile> files) {
    var slices = new ArrayList<Slice>();
    for (InputFile file : files) {
      boolean isDivisible = file.format() == Format.JSONL && file.compression() == Compression.NONE;
      if (isDivisible && file.bytes() > 2 * SLICE_BYTES) {
        slices.addAll(divided(file));
      } else {
        slices.add(Slice.whole(file));
      }
    }
    return slices;
  }

  /** A large file in slices; their lines are counted first, so that each knows its numbers. */
  private List<Slice> divided(InputFile file) {
    var pieces = new ArrayList<Slice>();
    for (long start = 0; start < file.bytes(); start += SLICE_BYTES) {
      boolean isLast = start + SLICE_BYTES >= file.bytes();
      pieces.add(new Slice(file, start, isLast ? Long.MAX_VALUE : start + SLICE_BYTES, 0));
    }
    Storage storage = reading.storage();
    List<Long> lineBreaks =
        JavaSparkContext.fromSparkContext(spark.sparkContext())
            .parallelize(pieces, pieces.size())
            .map(piece -> lineBreaks(piece, storage))
            .collect();
    long before = 0;
    for (int i = 0; i < pieces.size(); i++) {
      pieces.set(i, pieces.get(i).after(before));
      before += lineBreaks.get(i);
    }
    return pieces;
  }

  /** Line breaks in [start, end). */
  private static long lineBreaks(Slice slice, Storage storage) throws IOException {
    try (var in = storage.open(slice.file().path())) {
      in.seek(slice.start());
      byte[] buffer = new byte[1 << 16];
      long left = slice.bytes();
      long found = 0;
      int read = 0;
      while (left > 0 && (read = in.read(buffer, 0, (int) Math.min(buffer.length, left))) > 0) {
        for (int i = 0; i < read; i++) {
          found += buffer[i] == '\n' ? 1 : 0;
        }
        left -= read;
      }
      return found;
    }
  }
}
