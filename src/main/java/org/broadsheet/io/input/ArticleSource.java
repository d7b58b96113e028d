package org.broadsheet.io.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.broadsheet.corpus.FieldNames;
import org.broadsheet.corpus.IdDeduplication;
import org.broadsheet.corpus.RecordValidation;
import org.broadsheet.io.Storage;

/** Reads every record of every input file, accepted or not. */
public final class ArticleSource {
  private static final long SLICE_BYTES = 64L << 20;

  private final SparkSession spark;
  private final Reading reading;
  private final Slicing slicing;

  public ArticleSource(
      SparkSession spark, Storage storage, FieldNames names, RecordValidation screening) {
    this(spark, new Reading(names, screening, storage), new Slicing(SLICE_BYTES));
  }

  ArticleSource(SparkSession spark, Reading reading, Slicing slicing) {
    this.spark = spark;
    this.reading = reading;
    this.slicing = slicing;
  }

  /**
   * One row per record, with {@link IdDeduplication#SCHEMA}. Reading starts when the rows are used.
   *
   * @param languages codes of the accepted languages; empty = all
   */
  public Dataset<Row> records(List<InputFile> files, Set<String> languages) {
    return new IdDeduplication(languages).of(screened(files));
  }

  private Dataset<Row> screened(List<InputFile> files) {
    var context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    List<List<Slice>> packs = slicing.packs(slices(files));
    Reading tasks = reading;
    var rows =
        context
            .parallelize(packs, Math.max(1, packs.size()))
            .flatMap(pack -> new SliceRecords(pack, tasks));
    return spark.createDataFrame(rows, RecordValidation.SCHEMA);
  }

  private List<Slice> slices(List<InputFile> files) {
    var slices = new ArrayList<Slice>();
    for (InputFile file : files) {
      List<Slice> pieces = pieces(file);
      slices.addAll(pieces.size() == 1 ? pieces : numbered(pieces));
    }
    return slices;
  }

  /** The slices of a file; a file of JSON that is not one of lines is not divided. */
  private List<Slice> pieces(InputFile file) {
    List<Slice> pieces = slicing.pieces(file);
    return pieces.size() == 1 || JsonShape.of(file, reading.storage()) == JsonShape.LINES
        ? pieces
        : List.of(Slice.whole(file));
  }

  /** The slices of a large file, with the numbers of their first lines. */
  private List<Slice> numbered(List<Slice> pieces) {
    Storage storage = reading.storage();
    List<Long> lineBreaks =
        JavaSparkContext.fromSparkContext(spark.sparkContext())
            .parallelize(pieces, pieces.size())
            .map(piece -> Slicing.lineBreaks(piece, storage))
            .collect();
    return Slicing.numbered(pieces, lineBreaks);
  }
}
