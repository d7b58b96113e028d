package org.broadsheet.io.input;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.InitContext;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.broadsheet.corpus.ArticleField;
import org.broadsheet.corpus.FieldNames;
import org.broadsheet.corpus.RawRecord;
import org.broadsheet.corpus.Reason;
import org.broadsheet.io.ParquetText;
import org.broadsheet.io.Storage;

/**
 * A Parquet file of articles. Only the columns of article fields are read. A column of a struct has
 * a name with a dot ({@code source.name}).
 */
final class ParquetRecords implements RecordReader {
  private static final int WHOLE = -1;
  private static final int NONE = -2;

  private final ParquetReader<Group> rows;
  private final List<Source> sources = new ArrayList<>();
  private long row;

  /**
   * The column of an article's field.
   *
   * @param column index among the columns that are read
   * @param child index of a struct's column; {@link #WHOLE} if the column is not a struct
   */
  private record Source(int column, int child, FieldNames.Place place) {}

  ParquetRecords(InputFile file, FieldNames names, Storage storage) throws IOException {
    var configuration = new Configuration(storage.configuration());
    configuration.setBoolean("parquet.page.verify-checksum.enabled", true);
    MessageType wanted = wanted(file, names, configuration);
    rows =
        ParquetReader.builder(new Projection(wanted), file.path()).withConf(configuration).build();
  }

  private MessageType wanted(InputFile file, FieldNames names, Configuration configuration)
      throws IOException {
    try (var reader =
        ParquetFileReader.open(HadoopInputFile.fromPath(file.path(), configuration))) {
      MessageType all = reader.getFileMetaData().getSchema();
      var columns = new ArrayList<Type>();
      for (Type column : all.getFields()) {
        if (addSources(column, columns.size(), names)) {
          columns.add(column);
        }
      }
      boolean isAnyWanted = !columns.isEmpty() || all.getFieldCount() == 0;
      return new MessageType(all.getName(), isAnyWanted ? columns : all.getFields().subList(0, 1));
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
      throw new IOException("Not a Parquet file: " + file.sourceFile(), e);
    }
  }

  /** Adds the article fields in a column; false if there are none. */
  private boolean addSources(Type column, int index, FieldNames names) {
    int before = sources.size();
    if (ParquetText.isStruct(column)) {
      List<Type> children = column.asGroupType().getFields();
      for (int child = 0; child < children.size(); child++) {
        add(index, child, names.place(column.getName() + "." + children.get(child).getName()));
      }
      add(index, wrapper(children), names.place(column.getName()));
    } else {
      add(index, WHOLE, names.place(column.getName()));
    }
    return sources.size() > before;
  }

  /** The child of a struct that is its value; {@link #NONE} if none is known as that. */
  private static int wrapper(List<Type> children) {
    int best = NONE;
    for (int child = 0; child < children.size(); child++) {
      int rank = JsonObject.wrapperRank(children.get(child).getName());
      boolean isBetter =
          best == NONE || rank < JsonObject.wrapperRank(children.get(best).getName());
      best = rank >= 0 && isBetter ? child : best;
    }
    return best;
  }

  private void add(int column, int child, FieldNames.Place place) {
    if (place != null && child != NONE) {
      sources.add(new Source(column, child, place));
    }
  }

  /**
   * The next row. A damaged or hostile page may declare any size and so exhaust the memory; the
   * file counts as broken there.
   */
  @Override
  public RawRecord next() throws IOException {
    try {
      Group group = read();
      return group == null ? null : record(group);
    } catch (OutOfMemoryError | StackOverflowError e) {
      throw new IOException("The Parquet file needs too much memory", e);
    }
  }

  private Group read() throws IOException {
    try {
      return rows.read();
    } catch (RuntimeException e) {
      throw new IOException("The Parquet file is damaged", e);
    }
  }

  private RawRecord record(Group group) {
    row++;
    try {
      var values = new ArrayList<String>();
      for (Source source : sources) {
        values.add(value(group, source));
      }
      RawRecord record = RawRecord.read(row, excerpt(values));
      for (int i = 0; i < values.size(); i++) {
        record.put(sources.get(i).place(), values.get(i));
      }
      return record;
    } catch (UncheckedIOException e) {
      return RawRecord.rejected(row, "", Reason.INVALID_ENCODING);
    }
  }

  private static String value(Group group, Source source) {
    if (source.child() == WHOLE) {
      return ParquetText.of(group, source.column());
    }
    return group.getFieldRepetitionCount(source.column()) == 0
        ? null
        : ParquetText.of(group.getGroup(source.column(), 0), source.child());
  }

  /** The start of a row as text: its values, each after its field's name. */
  private String excerpt(List<String> values) {
    var line = new StringBuilder();
    for (int i = 0; i < values.size(); i++) {
      String value = values.get(i);
      ArticleField field = sources.get(i).place().field();
      if (value != null && field != ArticleField.TEXT && line.length() < 400) {
        line.append(field.word()).append('=');
        line.append(value, 0, Math.min(200, value.length())).append(' ');
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }

  /** Reads only these columns. */
  private static final class Projection extends GroupReadSupport {
    private final MessageType columns;

    Projection(MessageType columns) {
      this.columns = columns;
    }

    @Override
    public ReadContext init(InitContext context) {
      return new ReadContext(columns);
    }
  }
}
